import { z } from 'zod';
import { commandWords } from '../cards/forms/command-words.ts';
import type { Drawing } from '../cards/forms/form-card.ts';
import {
  changeAsk,
  planAsk,
  shortAnswer,
  swapDone,
  whichAsk,
  type Meeting,
  type Moment,
} from '../cards/forms/said-cards.ts';
import { LONGEST, plain } from '../cards/plain.ts';
import { execute } from '../cards/verbs.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { FARTHEST_DAYS } from '../domain/session.ts';
import { fold } from '../domain/signup/fold.ts';
import type { MomentAsked } from '../domain/message-parts.ts';
import {
  addDays,
  instantOfLocal,
  isSkipped,
  localDateOf,
  type Instant,
  type LocalDate,
} from '../domain/time.ts';
import { viewMove } from '../usecases/change-session.ts';
import { swapRoles } from '../usecases/live-pair.ts';
import { viewMyPairs } from '../usecases/my-mentoring.ts';
import { viewPlanning } from '../usecases/name-delegate.ts';
import { viewPlan } from '../usecases/plan-session.ts';
import type { Answer, SpokenTurn } from './answer.ts';
import type { SaidTime, Spoken } from './spoken.ts';

type SessionSaid = Extract<
  Spoken,
  { readonly kind: 'say-plan' | 'say-move' | 'say-cancel' | 'say-swap' }
>;

/** A session planned, moved, cancelled or turned round in a sentence: made out, then read back. */
export async function answerSession(turn: SpokenTurn, said: SessionSaid): Promise<Answer> {
  const { reader } = turn;
  const t = commandWords(reader.locale).said;
  // Roles are the two people's own affair; an assistant plans and nothing else.
  const all = await meetings(turn, said.kind !== 'say-swap');
  const chosen = narrowed(all, said);
  if (all.length === 0) return { drawing: shortAnswer(t.noPair, t.noPairText, reader) };
  const [meeting, another] = chosen;
  if (meeting === undefined || another !== undefined) {
    return { drawing: which(chosen.length === 0 ? all : chosen, said, chosen.length === 0, turn) };
  }
  const { open } = meeting;
  if (said.kind === 'say-plan' || (said.kind === 'say-move' && open !== undefined)) {
    return atMoment(turn, meeting, said.at);
  }
  if (open === undefined) {
    const { programmeId, pairId } = meeting;
    const plan = execute('help.plan', t.otherTime, { programmeId, pairId });
    return { drawing: shortAnswer(t.nothingPlanned, t.nothingPlannedText, reader, [plan]) };
  }
  const what = said.kind === 'say-swap' ? 'swap' : 'cancel';
  return { drawing: changeAsk(what, { ...meeting, open }, reader) };
}

/** With a day and an hour, the question whether; with less, the choice of when. */
async function atMoment(turn: SpokenTurn, meeting: Meeting, said: SaidTime): Promise<Answer> {
  const { ports, actor, reader } = turn;
  const { programmeId, open } = meeting;
  const now = ports.clock.now();
  const at = onItsDay(said, open?.startsAt, reader.timeZone);
  const farthest = addDays(localDateOf(now, reader.timeZone), FARTHEST_DAYS);
  const moments = [at.date, at.orDate].flatMap((date): readonly Moment[] => {
    if (date === undefined || at.time === undefined || at.impossible === true) return [];
    const local = `${date}T${at.time}`;
    const instant = instantOfLocal(local, reader.timeZone);
    const isOut = instant === undefined || instant <= now || date > farthest;
    return isOut || isSkipped(local, reader.timeZone) ? [] : [{ date, time: at.time, instant }];
  });
  if (moments.length > 0) return { drawing: planAsk(meeting, moments, reader) };
  const plan =
    open === undefined
      ? await viewPlan(ports, actor, meeting)
      : await viewMove(ports, actor, { programmeId, sessionId: open.sessionId });
  if (!plan.ok) return { message: { kind: 'refused', code: plan.error.code } };
  const asked = askedAgain(
    { ...at, ...(isOnNoClock(at, reader.timeZone) ? { impossible: true } : {}) },
    localDateOf(now, reader.timeZone),
    farthest,
  );
  if (asked === undefined || plan.value.kind !== 'plan-session') return { message: plan.value };
  return { message: { ...plan.value, asked } };
}

/** « décale à 15 h » is of the day on which they meet already. */
function onItsDay(said: SaidTime, startsAt: Instant | undefined, timeZone: string): SaidTime {
  const { date, time } = said;
  if (startsAt === undefined || date !== undefined || time === undefined) return said;
  return { ...said, date: localDateOf(startsAt, timeZone) };
}

/** An hour that a change of clocks skips is as little of a time as the 31st of April is a day. */
function isOnNoClock({ date, time, impossible }: SaidTime, timeZone: string): boolean {
  if (date === undefined || time === undefined || impossible === true) return false;
  return isSkipped(`${date}T${time}`, timeZone);
}

/** What is asked for again, and why; undefined when nothing was said of when. */
function askedAgain(
  { date, time, impossible }: SaidTime,
  today: LocalDate,
  farthest: LocalDate,
): MomentAsked | undefined {
  const known = time === undefined ? {} : { time };
  if (impossible === true) {
    return { ...known, ...(date === undefined ? {} : { date }), trouble: 'impossible' };
  }
  if (date === undefined) {
    return time === undefined ? undefined : { time, trouble: 'day-missing' };
  }
  if (date > farthest) return { ...known, trouble: 'too-far' };
  const isOver = time !== undefined || date < today;
  return isOver ? { ...known, trouble: 'past' } : { date, trouble: 'hour-missing' };
}

/** Everybody with whom this person may plan: their own pairs, and those they plan for. */
async function meetings(
  { ports, actor, reader }: SpokenTurn,
  alsoForOthers: boolean,
): Promise<readonly Meeting[]> {
  const mine = await viewMyPairs(ports, actor);
  const own = mine.pairs
    .filter(({ state }) => state === 'paired')
    .map(({ pair, next }): Meeting => {
      const { programmeId, pairId, other } = pair;
      return {
        programmeId,
        pairId,
        name: other.name,
        ...(next === undefined
          ? {}
          : {
              open: { sessionId: next.sessionId, startsAt: next.startsAt, leads: next.leads },
            }),
      };
    });
  if (!alsoForOthers) return own;
  const names = new Intl.ListFormat(reader.locale);
  const lines = await viewPlanning(ports, actor);
  const others = lines.map(({ programmeId, pairId, executive, other, sessions }): Meeting => {
    const [next] = sessions;
    return {
      programmeId,
      pairId,
      name: names.format([executive, other]),
      ...(next === undefined
        ? {}
        : { open: { sessionId: next.sessionId, startsAt: next.startsAt, leads: next.leads } }),
    };
  });
  return [...own, ...others];
}

/** Those whom the sentence may mean: by name, else those with a session where one is needed. */
function narrowed(all: readonly Meeting[], { kind, who }: SessionSaid): readonly Meeting[] {
  if (who !== undefined) {
    const words = who.split(' ');
    return all.filter(({ name }) => {
      const known = fold(name).split(' ');
      return words.every((word) => known.includes(word)) || known.includes(words[0] ?? '');
    });
  }
  if (kind === 'say-plan' || all.length === 1) return all;
  const open = all.filter((meeting) => meeting.open !== undefined);
  return open.length === 0 ? all : open;
}

function which(
  choices: readonly Meeting[],
  { kind, who }: SessionSaid,
  isUnknown: boolean,
  { reader }: SpokenTurn,
): Drawing {
  const withActions = choices.slice(0, 6).map(({ programmeId, pairId, name, open }) => {
    const title = plain(name, LONGEST.name);
    const action =
      open === undefined
        ? execute('help.plan', title, { programmeId, pairId })
        : kind === 'say-move'
          ? execute('session.move', title, { programmeId, sessionId: open.sessionId })
          : execute('session.view', title, { programmeId, sessionId: open.sessionId });
    return { name, action };
  });
  return whichAsk(withActions, isUnknown ? who : undefined, reader);
}

const Swap = z.object({
  programmeId: z.string().min(1).max(200),
  sessionId: z.string().min(1).max(200),
  leads: z.boolean(),
});

/** The tap that follows the question: who shall lead is said, so that twice is once. */
export async function swapSaid(turn: SpokenTurn, data: unknown): Promise<Result<Drawing, Refusal>> {
  const { ports, actor, reader } = turn;
  const asked = Swap.safeParse(data);
  if (!asked.success) return refuse({ code: 'not_found' });
  const { programmeId, sessionId, leads } = asked.data;
  const mine = await viewMyPairs(ports, actor);
  const found = mine.pairs.find(({ next }) => next?.sessionId === sessionId);
  if (found === undefined) return refuse({ code: 'not_found' });
  // The mentor leads unless the two swapped.
  const swapped = (found.pair.side === 'mentor') !== leads;
  const done = await swapRoles(ports, actor, { programmeId, sessionId, swapped });
  return done.ok ? ok(swapDone(found.pair.other.name, swapped, reader)) : done;
}
