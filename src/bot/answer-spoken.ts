import { commandWords } from '../cards/forms/command-words.ts';
import type { Drawing } from '../cards/forms/form-card.ts';
import { kitCard, programmesCard } from '../cards/forms/list-cards.ts';
import { formChoice, pageAnswer, shortAnswer, withDialog } from '../cards/forms/said-cards.ts';
import { LONGEST, plain } from '../cards/plain.ts';
import { execute } from '../cards/verbs.ts';
import type { Actor } from '../usecases/actor.ts';
import { viewCoachCard, viewCoachedPairs } from '../usecases/coach-message.ts';
import { findModules } from '../usecases/find-modules.ts';
import { listMyProgrammes } from '../usecases/list-programmes.ts';
import { viewMyPairs } from '../usecases/my-mentoring.ts';
import { listOpenProgrammes } from '../usecases/open-programmes.ts';
import type { Ports } from '../usecases/ports.ts';
import { viewAgenda } from '../usecases/suggest-topic.ts';
import { TAB_PATHS } from '../usecases/tab-paths.ts';
import type { Answer, SpokenTurn } from './answer.ts';
import { answerForm } from './dialogs.ts';
import { agendaLines } from './dialogs/topic.ts';
import { answerSession } from './said-session.ts';
import type { PageSaid, Spoken } from './spoken.ts';

/** A sentence of somebody in their own conversation; whatever others would see is asked first. */
export async function answerSpoken(turn: SpokenTurn, spoken: Spoken): Promise<Answer> {
  switch (spoken.kind) {
    case 'sign-up':
      return { drawing: await signUp(turn) };
    case 'programme':
      return { drawing: await programmes(turn) };
    case 'kit':
      return { drawing: await kit(turn, spoken.query ?? '') };
    case 'how-it-goes':
      return { drawing: await pairForm(turn, 'check-in', spoken.mood) };
    case 'agreement':
      return { drawing: await pairForm(turn, 'agreement') };
    case 'topics':
      return { drawing: await topics(turn) };
    case 'coach':
      return coach(turn);
    case 'assistant':
    case 'my-data':
    case 'who-sees':
      return { drawing: page(turn, spoken.kind) };
    case 'say-plan':
    case 'say-move':
    case 'say-cancel':
    case 'say-swap':
      return answerSession(turn, spoken);
    case 'thanks':
    case 'small-talk': {
      const { said } = commandWords(turn.reader.locale);
      const [title, text] =
        spoken.kind === 'thanks'
          ? [said.thanks, said.thanksText]
          : [said.smallTalk, said.smallTalkText];
      return { drawing: shortAnswer(title, text, turn.reader) };
    }
  }
}

/** The form of the one programme there is; of several, which. */
async function signUp(turn: SpokenTurn): Promise<Drawing> {
  const open = await listOpenProgrammes(turn.ports, turn.actor.tenantId);
  const [only] = open;
  if (only === undefined || open.length > 1) return programmes(turn);
  const data = { form: 'enrol', programmeId: only.id };
  const form = await answerForm({ ...turn, surface: 'chat' }, data, 'open');
  return form === undefined ? programmes(turn) : withDialog(form.drawing, data, turn.reader);
}

async function programmes({ ports, actor, reader }: SpokenTurn): Promise<Drawing> {
  const [open, mine] = await Promise.all([
    listOpenProgrammes(ports, actor.tenantId),
    listMyProgrammes(ports, actor),
  ]);
  const enrolledIn = mine
    .filter(({ standings }) => standings.has('mentor') || standings.has('mentee'))
    .map(({ programme }) => programme.id);
  return programmesCard(open, new Set(enrolledIn), reader);
}

async function kit({ ports, actor, reader }: SpokenTurn, query: string): Promise<Drawing> {
  const { kit: t } = commandWords(reader.locale);
  const found = await findModules(ports, actor, query);
  if (found === undefined) return shortAnswer(t.title, t.nobody, reader);
  const missed = found.length === 0;
  const modules = missed ? ((await findModules(ports, actor, '')) ?? []) : found;
  const listed = modules.map(({ programmeId, module }) => ({
    module,
    url: ports.links.tab(TAB_PATHS.module(programmeId, module.id)),
  }));
  return kitCard({ modules: listed, query, missed }, reader);
}

/** A form about a pair: at once when there is one pair, after « avec qui ? » when there are more. */
async function pairForm(
  turn: SpokenTurn,
  form: 'check-in' | 'agreement',
  mood?: string,
): Promise<Drawing> {
  const { ports, actor, reader } = turn;
  const words = commandWords(reader.locale);
  const t = form === 'agreement' ? words.agreement : words.checkIn;
  const pairs = await underWay(ports, actor);
  const [only] = pairs;
  if (only === undefined) return shortAnswer(t.none, t.noneText, reader);
  const dataOf = ({ programmeId, pairId }: { programmeId: string; pairId: string }) => ({
    form,
    programmeId,
    pairId,
    ...(mood === undefined ? {} : { mood }),
  });
  if (pairs.length > 1) {
    const choices = pairs.map((pair) => ({ name: pair.other.name, data: dataOf(pair) }));
    return formChoice(words.said.which, words.said.whichText, choices, reader);
  }
  const data = dataOf(only);
  const answer = await answerForm({ ...turn, surface: 'chat' }, data, 'open');
  if (answer === undefined) return shortAnswer(t.none, t.noneText, reader);
  return answer.done ? answer.drawing : withDialog(answer.drawing, data, reader);
}

async function topics({ ports, actor, reader }: SpokenTurn): Promise<Drawing> {
  const t = commandWords(reader.locale).topic;
  const lines: string[] = [];
  const pairs = await underWay(ports, actor);
  for (const { programmeId, pairId, other } of pairs) {
    const agenda = await viewAgenda(ports, actor, { programmeId, pairId });
    if (!agenda.ok || agenda.value.agenda.length === 0) continue;
    if (pairs.length > 1) lines.push(plain(other.name, LONGEST.name));
    lines.push(...agendaLines(agenda.value, reader.locale));
  }
  return shortAnswer(t.agenda, lines.length === 0 ? t.agendaNone : lines, reader);
}

async function underWay(ports: Ports, actor: Actor) {
  const { pairs } = await viewMyPairs(ports, actor);
  return pairs.filter(({ state }) => state === 'paired').map(({ pair }) => pair);
}

/** Who coaches one's pair, with what there is to do about it; to a coach, whom they coach. */
async function coach({ ports, actor, reader }: SpokenTurn): Promise<Answer> {
  const { said } = commandWords(reader.locale);
  const pairs = await underWay(ports, actor);
  const [only] = pairs;
  if (only === undefined) {
    const coached = await viewCoachedPairs(ports, actor);
    if (coached.pairs.length > 0) return { message: coached };
    return { drawing: shortAnswer(said.noPair, said.coachNoPair, reader) };
  }
  if (pairs.length > 1) {
    const choices = pairs.map(({ programmeId, pairId, other }) =>
      execute('coach.view', plain(other.name, LONGEST.name), { programmeId, pairId }),
    );
    return { drawing: shortAnswer(said.which, said.coachWhich, reader, choices.slice(0, 3)) };
  }
  const card = await viewCoachCard(ports, actor, only);
  return { message: card.ok ? card.value : { kind: 'refused', code: card.error.code } };
}

const PAGES: { readonly [K in PageSaid]: () => string } = {
  assistant: TAB_PATHS.preferences,
  'my-data': TAB_PATHS.myData,
  'who-sees': TAB_PATHS.whoSeesWhat,
};

/** What is done on a page rather than in a sentence: the page itself. */
function page({ ports, reader }: SpokenTurn, kind: PageSaid): Drawing {
  return pageAnswer(kind, ports.links.tab(PAGES[kind]()), reader);
}
