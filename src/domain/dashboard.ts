import type { Feedback } from './feedback.ts';
import { satisfaction } from './feedback.ts';
import { isUnderWay, type Pair } from './pair.ts';
import type { Participant, ParticipantId } from './participant.ts';
import { isOpen, type Session } from './session.ts';
import { addMinutes, type Instant } from './time.ts';

export const FUNNEL_STEPS = [
  'signed-up',
  'enrolled',
  'proposed',
  'accepted',
  'planned',
  'met',
] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

export const HELP_CODES = [
  'no-answer',
  'nothing-planned',
  'slot-unconfirmed',
  'sessions-missed',
  'not-reachable',
  'without-pair',
] as const;
export type HelpCode = (typeof HELP_CODES)[number];

/** People who need a hand, and since when; why and what to do is said in the locales, by code. */
export interface Help {
  readonly code: HelpCode;
  readonly people: readonly ParticipantId[];
  readonly since?: Instant;
}

export interface ProgrammeFacts {
  readonly participants: readonly Participant[];
  readonly pairs: readonly Pair[];
  readonly sessions: readonly Session[];
  readonly feedback: readonly Feedback[];
  /** People with an open conversation with the bot. */
  readonly reachable: ReadonlySet<ParticipantId>;
  /** Whether proposals have gone out: before that, nobody is without a pair. */
  readonly published: boolean;
}

export interface PairProgress {
  readonly pair: Pair;
  readonly held: number;
  readonly planned: number;
  readonly next?: Session;
}

export interface Dashboard {
  readonly funnel: readonly { readonly step: FunnelStep; readonly people: number }[];
  readonly progress: readonly PairProgress[];
  readonly upcoming: readonly Session[];
  readonly toHelp: readonly Help[];
  readonly satisfaction?: { readonly mean: number; readonly people: number };
}

/** After how many minutes without the expected step somebody is worth a word. */
const PATIENCE = {
  answer: 3 * 24 * 60,
  planning: 7 * 24 * 60,
  confirmation: 2 * 24 * 60,
} as const;

/** What a manager follows: participation and where help is due; never notes, ratings or reasons. */
export function dashboardOf(facts: ProgrammeFacts, now: Instant): Dashboard {
  const byPair = new Map<string, Session[]>();
  for (const session of facts.sessions) {
    const known = byPair.get(session.pairId);
    if (known === undefined) byPair.set(session.pairId, [session]);
    else known.push(session);
  }
  const progress = facts.pairs
    .filter((pair) => pair.status !== 'declined')
    .map((pair) => progressOf(pair, byPair.get(pair.id) ?? [], now));
  const mean = satisfaction(facts.feedback);
  return {
    funnel: funnelOf(facts, progress),
    progress,
    upcoming: facts.sessions
      .filter((session) => isOpen(session) && session.startsAt > now)
      .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)),
    toHelp: helpOf(facts, progress, byPair, now),
    ...(mean === undefined ? {} : { satisfaction: mean }),
  };
}

function progressOf(pair: Pair, sessions: readonly Session[], now: Instant): PairProgress {
  const open = sessions.filter(isOpen);
  const next = open.find(({ startsAt }) => startsAt > now);
  return {
    pair,
    held: sessions.filter(({ status }) => status === 'held').length,
    planned: open.length,
    ...(next === undefined ? {} : { next }),
  };
}

function funnelOf(
  { participants }: ProgrammeFacts,
  progress: readonly PairProgress[],
): Dashboard['funnel'] {
  const peopleOf = (wanted: (line: PairProgress) => boolean): number => {
    const people = new Set<ParticipantId>();
    for (const line of progress) {
      if (wanted(line)) people.add(line.pair.mentorId).add(line.pair.menteeId);
    }
    return people.size;
  };
  const isFormed = ({ pair }: PairProgress): boolean => pair.status !== 'proposed';
  return [
    { step: 'signed-up', people: participants.length },
    {
      step: 'enrolled',
      people: participants.filter(({ status }) => status === 'enrolled').length,
    },
    { step: 'proposed', people: peopleOf(() => true) },
    { step: 'accepted', people: peopleOf(isFormed) },
    { step: 'planned', people: peopleOf((line) => line.planned + line.held > 0) },
    { step: 'met', people: peopleOf((line) => line.held > 0) },
  ];
}

function helpOf(
  facts: ProgrammeFacts,
  progress: readonly PairProgress[],
  byPair: ReadonlyMap<string, readonly Session[]>,
  now: Instant,
): readonly Help[] {
  const help: Help[] = [];
  // Reckoned once, not for each of ten thousand pairs.
  const before = {
    answer: addMinutes(now, -PATIENCE.answer),
    planning: addMinutes(now, -PATIENCE.planning),
    confirmation: addMinutes(now, PATIENCE.confirmation),
  };
  for (const { pair, next } of progress) {
    const both = [pair.mentorId, pair.menteeId];
    if (pair.status === 'proposed' && pair.proposedAt <= before.answer) {
      // Who has answered is not told: both may be asked.
      help.push({ code: 'no-answer', people: both, since: pair.proposedAt });
    }
    if (pair.status !== 'accepted' && pair.status !== 'active') continue;
    const sessions = byPair.get(pair.id) ?? [];
    const missed = sessions.filter(({ status }) => status === 'missed');
    if (missed.length >= 2) help.push({ code: 'sessions-missed', people: both });
    const unconfirmed = sessions.find(({ status }) => status === 'proposed');
    if (unconfirmed === undefined) {
      const last = lastMoment(sessions) ?? pair.pairedAt;
      const isIdle = next === undefined && last <= before.planning;
      if (isIdle) help.push({ code: 'nothing-planned', people: both, since: last });
    } else if (unconfirmed.startsAt <= before.confirmation) {
      help.push({ code: 'slot-unconfirmed', people: both, since: unconfirmed.startsAt });
    }
  }
  const inPair = new Set<ParticipantId>();
  for (const pair of facts.pairs) {
    const counts = pair.status === 'proposed' || pair.status === 'completed' || isUnderWay(pair);
    if (counts) inPair.add(pair.mentorId).add(pair.menteeId);
  }
  const enrolled = facts.participants.filter(({ status }) => status === 'enrolled');
  const unreached = enrolled.filter(({ id }) => inPair.has(id) && !facts.reachable.has(id));
  if (unreached.length > 0) {
    help.push({ code: 'not-reachable', people: unreached.map(({ id }) => id) });
  }
  const alone = enrolled.filter(({ id }) => !inPair.has(id));
  if (facts.published && alone.length > 0) {
    help.push({ code: 'without-pair', people: alone.map(({ id }) => id) });
  }
  return help;
}

/** When the two last met, or were to meet and nobody said whether they did. */
function lastMoment(sessions: readonly Session[]): Instant | undefined {
  return sessions
    .filter((session) => session.status === 'held' || isOpen(session))
    .map(({ startsAt }) => startsAt)
    .sort()
    .at(-1);
}
