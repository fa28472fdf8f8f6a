import { ENROLMENT_STEPS, enrolmentForm } from '../../cards/forms/enrolment-form.ts';
import { formCard, noticeCard } from '../../cards/forms/form-card.ts';
import { commandWords } from '../../cards/forms/command-words.ts';
import { execute } from '../../cards/verbs.ts';
import { toProfile, type EnrolmentAnswers } from '../../domain/enrolment.ts';
import { FORMATS, HALF_DAYS, LEVELS, ROLES } from '../../domain/participant.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { catalogueOf } from '../../locales/catalogue.ts';
import {
  enrol,
  saveEnrolmentDraft,
  viewEnrolment,
  type EnrolmentView,
} from '../../usecases/enrol.ts';
import {
  again,
  oneOf,
  refusalAnswer,
  type Asked,
  type FormAnswer,
  type FormTurn,
} from './asked.ts';

/** Which rules each step answers for; the last one answers for all that is left. */
const STEP_CODES: readonly (readonly RefusalCode[])[] = [
  ['entity_required'],
  ['offers_required', 'wants_required', 'topic_unknown'],
  ['half_days_required', 'languages_required', 'seats_out_of_range'],
];
/** The tab asks the same in eight smaller steps: where it goes on from each of ours. */
const STEP_OF_TAB = [0, 1, 4, 5] as const;

/** The enrolment where it stopped: what was saved, in the chat or on the tab, is still there. */
export async function openEnrolment(turn: FormTurn, asked: Asked): Promise<FormAnswer> {
  const view = await viewEnrolment(turn.ports, turn.actor, asked.programmeId ?? '');
  if (!view.ok) return refusalAnswer(view.error, turn.reader);
  if (view.value.state === 'closed') return closed(turn);
  const resumed = STEP_OF_TAB.findLastIndex((step) => step <= view.value.step);
  return shown(turn, view.value, Math.max(0, resumed), view.value.answers, []);
}

/** One step further, back, or enrolled; whatever is wrong is said and everything typed stays. */
export async function submitEnrolment(turn: FormTurn, asked: Asked): Promise<FormAnswer> {
  const { ports, actor } = turn;
  const { programmeId = '', back = false } = asked;
  const step = Math.min(asked.step ?? 0, ENROLMENT_STEPS - 1);
  const view = await viewEnrolment(ports, actor, programmeId);
  if (!view.ok) return refusalAnswer(view.error, turn.reader);
  if (view.value.state === 'closed') return closed(turn);
  const answers = merged(turn, view.value, asked);
  if (back) return shown(turn, view.value, Math.max(0, step - 1), answers, []);
  const broken = brokenIn(turn, view.value, answers, step);
  if (broken.length > 0) return shown(turn, view.value, step, answers, broken);
  if (step < ENROLMENT_STEPS - 1) {
    const next = STEP_OF_TAB[step + 1] ?? 0;
    const draft = { programmeId, answers, step: next };
    const saved = await again(() => saveEnrolmentDraft(ports, actor, draft));
    if (!saved.ok) return refusalAnswer(saved.error, turn.reader);
    return shown(turn, view.value, step + 1, answers, []);
  }
  const enrolled = await again(() => enrol(ports, actor, { programmeId, answers }));
  if (enrolled.ok) return done(turn, view.value);
  const { code, details = [] } = enrolled.error;
  const codes = [code, ...details].filter(isKnown);
  return details.length === 0
    ? refusalAnswer(enrolled.error, turn.reader)
    : shown(turn, view.value, step, answers, [...new Set(codes)]);

  function isKnown(one: string): one is RefusalCode {
    return Object.hasOwn(catalogueOf('fr').common.refusal, one);
  }
}

function shown(
  { reader, surface }: FormTurn,
  { programme, state }: EnrolmentView,
  step: number,
  answers: Partial<EnrolmentAnswers>,
  broken: readonly RefusalCode[],
): FormAnswer {
  const { id, name, purpose, topics } = programme;
  const form = enrolmentForm(
    {
      programmeId: id,
      programmeName: name,
      purpose,
      topics,
      answers,
      step,
      enrolled: state === 'enrolled',
      broken,
    },
    reader,
  );
  return { drawing: formCard(form, reader, surface), done: false };
}

/** The same rules as on the tab, those of one step only; the last one hears them all. */
function brokenIn(
  { actor }: FormTurn,
  { programme, mostSeats }: EnrolmentView,
  answers: EnrolmentAnswers,
  step: number,
): readonly RefusalCode[] {
  const who = { mail: actor.mail ?? '', name: actor.name };
  const profile = toProfile(answers, who, programme, { most: mostSeats });
  if (profile.ok) return [];
  const own = STEP_CODES[step];
  return own === undefined ? profile.error : profile.error.filter((code) => own.includes(code));
}

/** What was answered before, with what this step says; an untouched question keeps its answer. */
function merged(
  { reader, actor }: FormTurn,
  { answers: before, programme }: EnrolmentView,
  asked: Asked,
): EnrolmentAnswers {
  const placed = (
    given: readonly string[] | undefined,
    known: EnrolmentAnswers['offers'] | undefined,
    placement: 1 | 3,
  ): EnrolmentAnswers['offers'] =>
    given?.map(
      (topicId) => known?.find((one) => one.topicId === topicId) ?? { topicId, placement },
    ) ??
    known ??
    [];
  const { halfDays } = asked;
  return {
    role: oneOf(ROLES, asked.role, before.role ?? 'mentee'),
    level: oneOf(LEVELS, asked.level, before.level ?? 'contributor'),
    entity: asked.entity ?? before.entity ?? '',
    site: asked.site ?? before.site ?? '',
    languages: asked.languages ?? before.languages ?? [actor.locale],
    offers: placed(asked.offers, before.offers, 3),
    wants: placed(asked.wants, before.wants, 1),
    halfDays:
      halfDays === undefined
        ? (before.halfDays ?? [])
        : HALF_DAYS.filter((halfDay) => halfDays.includes(halfDay)),
    timeZone: before.timeZone ?? (reader.timeZone === '' ? programme.timeZone : reader.timeZone),
    seats: asked.seats === undefined ? (before.seats ?? 1) : Number(asked.seats),
    format: oneOf(FORMATS, asked.format, before.format ?? 'any'),
    hopes: asked.hopes ?? before.hopes ?? '',
    avoids: before.avoids ?? [],
    consent: asked.consent ?? before.consent ?? false,
  };
}

function done({ reader }: FormTurn, { paired }: EnrolmentView): FormAnswer {
  const t = commandWords(reader.locale).enrol;
  const { act } = catalogueOf(reader.locale).bot;
  const drawing = noticeCard(
    {
      title: t.done,
      lines: [paired ? t.paired : t.doneText],
      actions: [execute('help.pairs', act.myPairs), execute('help.show', act.help)],
    },
    reader,
  );
  return { drawing, done: true };
}

function closed({ reader }: FormTurn): FormAnswer {
  const t = commandWords(reader.locale).enrol;
  return { drawing: noticeCard({ title: t.closed, lines: [t.closedText] }, reader), done: true };
}
