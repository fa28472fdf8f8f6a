import type { MatchRunId } from './match-run.ts';
import type { MatchedPair } from './matching/match.ts';
import type { ParticipantId } from './participant.ts';
import { ok, refuse, type Result } from './result.ts';
import type { Instant } from './time.ts';

export type PairId = string;
export type CircleId = string;
export const SIDES = ['mentor', 'mentee'] as const;
export type Side = (typeof SIDES)[number];

export type Answer = 'accepted' | 'declined';

interface PairBase {
  readonly id: PairId;
  readonly runId: MatchRunId;
  /**
   * The publication of its run that this proposal stands and falls with, by number: nobody sees it
   * unless that publication is in force. Gone as soon as the pair is written again, by an answer.
   */
  readonly publication?: number;
  readonly mentorId: ParticipantId;
  readonly menteeId: ParticipantId;
  /** The same in every pair of one circle: a mentor and several mentees who meet together. */
  readonly circleId?: CircleId;
  /** Why these two: the parts of the score and what they share. */
  readonly match: MatchedPair;
  readonly proposedAt: Instant;
  /** Each side's answer; the reason of a decline is kept apart, see `PrivateNote`. */
  readonly answers: Readonly<
    Partial<Record<Side, { readonly answer: Answer; readonly at: Instant }>>
  >;
}

/**
 * Pair: proposed → accepted by both → (agreement signed) active ⇄ paused → completed | ended.
 * A decline ends a proposal; which side declined is nobody's business and `answers` never leaves
 * the domain for the other side or the manager.
 */
export type Pair = PairBase &
  (
    | { readonly status: 'proposed' }
    | { readonly status: 'declined'; readonly endedAt: Instant }
    | { readonly status: 'accepted' | 'active'; readonly pairedAt: Instant }
    | {
        readonly status: 'paused';
        readonly pairedAt: Instant;
        readonly pausedFrom?: 'accepted' | 'active';
      }
    | {
        readonly status: 'completed' | 'ended';
        readonly pairedAt: Instant;
        readonly endedAt: Instant;
      }
  );

/** Text that belongs to one person: nobody else, the manager included, ever reads it. */
export interface PrivateNote {
  readonly id: string;
  readonly owner: ParticipantId;
  readonly about: string;
  readonly text: string;
  readonly at: Instant;
}

export type PairRefusal = 'already_answered' | 'proposal_closed' | 'not_in_pair';

export function sideOf(pair: Pair, participant: ParticipantId): Side | undefined {
  if (pair.mentorId === participant) return 'mentor';
  if (pair.menteeId === participant) return 'mentee';
  return undefined;
}

export function otherSide(side: Side): Side {
  return side === 'mentor' ? 'mentee' : 'mentor';
}

export function participantOn(pair: Pair, side: Side): ParticipantId {
  return side === 'mentor' ? pair.mentorId : pair.menteeId;
}

/** A proposal that was taken back with its publication; nobody sees it any more. */
export function isWithdrawn(pair: Pair): boolean {
  return pair.publication !== undefined && pair.status === 'declined';
}

/** A pair that meets or may meet: its seat and its mentee are taken. */
export function isUnderWay(pair: Pair): boolean {
  return pair.status === 'accepted' || pair.status === 'active' || pair.status === 'paused';
}

/** A pair that takes a seat: under way, or proposed and not yet declined. */
export function holdsSeat(pair: Pair): boolean {
  return pair.status === 'proposed' || isUnderWay(pair);
}

/**
 * One side's answer to a proposal. The same answer again changes nothing, so a card tapped three
 * times counts once; a different one is refused.
 */
export function answerProposal(
  pair: Pair,
  side: Side,
  answer: Answer,
  at: Instant,
): Result<{ readonly next: Pair; readonly changed: boolean }, PairRefusal> {
  const given = pair.answers[side]?.answer;
  if (given === answer) return ok({ next: pair, changed: false });
  if (given !== undefined) return refuse('already_answered');
  if (pair.status !== 'proposed') return refuse('proposal_closed');
  const answers = { ...pair.answers, [side]: { answer, at } };
  if (answer === 'declined') {
    return ok({ next: { ...pair, answers, status: 'declined', endedAt: at }, changed: true });
  }
  const both = answers[otherSide(side)]?.answer === 'accepted';
  const next: Pair = both
    ? { ...pair, answers, status: 'accepted', pairedAt: at }
    : { ...pair, answers };
  return ok({ next, changed: true });
}

/** The pair rests until it is taken up again; resting twice is resting. */
export function pauseSeries(pair: Pair): Result<Pair, 'pair_not_under_way'> {
  if (pair.status === 'paused') return ok(pair);
  if (pair.status !== 'accepted' && pair.status !== 'active') return refuse('pair_not_under_way');
  return ok({ ...pair, status: 'paused', pausedFrom: pair.status });
}

export function resumeSeries(pair: Pair): Result<Pair, 'pair_not_under_way'> {
  if (pair.status === 'accepted' || pair.status === 'active') return ok(pair);
  if (pair.status !== 'paused') return refuse('pair_not_under_way');
  const { pausedFrom = 'accepted', ...rest } = pair;
  return ok({ ...rest, status: pausedFrom });
}

/** One of the two leaves the programme: a proposal closes, a pair ends, without blame. */
export function leave(pair: Pair, at: Instant): Pair {
  switch (pair.status) {
    case 'proposed':
      return { ...pair, status: 'declined', endedAt: at };
    case 'accepted':
    case 'active':
    case 'paused':
      return { ...pair, status: 'ended', endedAt: at };
    case 'declined':
    case 'completed':
    case 'ended':
      return pair;
  }
}
