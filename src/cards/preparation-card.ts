import type { Message } from '../domain/message.ts';
import type { PreparedModule, Reader, SessionView } from '../domain/message-parts.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { Action, Element } from './adaptive-card.ts';
import {
  heading,
  labelled,
  line,
  separatorOf,
  strong,
  subtle,
  wordsFor,
  type Draft,
} from './build.ts';
import { LONGEST, plain } from './plain.ts';
import { changes, viewSession, whenLines } from './session-card.ts';

type Preparation = Extract<Message, { readonly kind: 'preparation' }>;

/** To who leads the plan and the material; to the other what is coming and one question. */
export function preparationCard(
  { session, module, topics = [] }: Preparation,
  reader: Reader,
): Draft {
  const t = wordsFor(reader);
  const name = plain(session.other.name, LONGEST.name);
  const toDo = session.leads
    ? leadersPart(session, module, name, reader)
    : learnersPart(session, module, name, reader);
  return {
    body: [
      heading(t.preparation.title),
      line(t.session.withName(name)),
      ...whenLines(session, reader),
      ...toDo,
      ...topicLines(topics, name, reader),
    ],
    actions: [
      ...(session.leads && module !== undefined ? [openModule(module, reader)] : []),
      ...changes(session, reader),
    ],
    main: viewSession(session, reader),
  };
}

/** So many topics are on the card; the session's page has the others. */
const TOPICS = 5;

function topicLines(
  topics: NonNullable<Preparation['topics']>,
  name: string,
  reader: Reader,
): readonly Element[] {
  if (topics.length === 0) return [];
  const { topics: t } = catalogueOf(reader.locale).coaching;
  const separator = separatorOf(reader);
  const shown = topics
    .slice(0, TOPICS)
    .map(({ text, mine }) =>
      labelled(mine ? t.by.me : t.by.other(name), separator, plain(text, LONGEST.quote)),
    );
  const rest = topics.length - shown.length;
  return [
    strong(t.title),
    ...shown,
    ...(rest > 0 ? [subtle(`${wordsFor(reader).more(rest)}.`)] : []),
  ];
}

function leadersPart(
  session: SessionView,
  module: PreparedModule | undefined,
  name: string,
  reader: Reader,
): readonly Element[] {
  const t = wordsFor(reader);
  const { preparation: p } = catalogueOf(reader.locale).prompts;
  // Whoever leads for once, because the two swapped, is reminded of it.
  const lead = session.side === 'mentor' ? [] : [line(p.leads)];
  if (module === undefined) return [...lead, ...simplePlan(session, name, reader)];
  const { locale } = reader;
  const steps = module.steps.flatMap(({ from, minutes, title, doing }) => [
    line(p.step(from, from + minutes, plain(title[locale], LONGEST.label)), { weight: 'bolder' }),
    { ...subtle(plain(doing[locale], STEP)), spacing: 'none' as const },
  ]);
  const material = module.material.map((one) => line(`• ${plain(one[locale], LONGEST.label)}`));
  return [
    ...lead,
    strong(p.plan(t.quoted(plain(module.title[locale], LONGEST.label)))),
    ...steps,
    ...(material.length === 0 ? [] : [strong(p.material), ...material]),
  ];
}

/** Of what to do in a step; the module says the whole. */
const STEP = 240;

function simplePlan(session: SessionView, name: string, reader: Reader): readonly Element[] {
  const t = wordsFor(reader);
  const topic = topicOf(session, reader);
  const steps = t.preparation.steps(
    topic === undefined ? t.preparation.noTopic : t.quoted(topic),
    name,
    share(session.minutes),
  );
  return [strong(t.preparation.mentorPlan), ...steps.map((step) => line(step))];
}

function learnersPart(
  session: SessionView,
  module: PreparedModule | undefined,
  name: string,
  reader: Reader,
): readonly Element[] {
  const t = wordsFor(reader);
  const { preparation: p } = catalogueOf(reader.locale).prompts;
  if (module !== undefined) {
    const { locale } = reader;
    return [
      strong(p.coming),
      line(plain(module.coming[locale], LONGEST.line)),
      strong(t.preparation.askTitle),
      line(plain(module.question[locale], LONGEST.line)),
    ];
  }
  const topic = topicOf(session, reader);
  const { questions } = t.preparation;
  // A different question each time, the same one however often the card is drawn.
  const question = questions[(session.number - 1) % questions.length] ?? '';
  return [
    line(
      topic === undefined ? t.preparation.comingNoTopic(name) : t.preparation.coming(name, topic),
    ),
    strong(t.preparation.askTitle),
    line(question),
  ];
}

function openModule({ url }: PreparedModule, reader: Reader): Action {
  const { act } = catalogueOf(reader.locale).prompts;
  return { type: 'Action.OpenUrl', title: act.module, url, style: 'positive' };
}

function topicOf(session: SessionView, reader: Reader): string | undefined {
  return session.topic && plain(session.topic[reader.locale], LONGEST.label);
}

/** A sixth to open, a sixth to close, in steps of five minutes; practice takes the rest. */
function share(minutes: number): readonly [number, number, number] {
  const edge = Math.max(2, Math.round(minutes / 6 / 5) * 5);
  return [edge, minutes - 2 * edge, edge];
}
