import type { MatchRunId } from './match-run.ts';
import type { MatchedPair } from './matching/match.ts';
import type { ParticipantId } from './participant.ts';
import { ok, refuse, type Result } from './result.ts';
import type { Instant } from './time.ts';
import { isTooLate, undoUntil, type UndoRefusal } from './undo.ts';

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
    | {
        readonly status: 'declined';
        readonly endedAt: Instant;
        /** Who left, when it closed because somebody did and not by an answer. */
        readonly leftBy?: Side;
      }
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
        readonly pausedFrom?: 'accepted' | 'active';
        /** Who ended it and what it was before, so that they can undo it; said to nobody else. */
        readonly leftBy?: Side;
        readonly endedFrom?: 'accepted' | 'active' | 'paused';
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

/**
 * One of the two leaves, or the proposal is taken back from both: a proposal closes, a pair ends,
 * without blame. `by` is whoever may undo it.
 */
export function leave(pair: Pair, at: Instant, by?: Side): Pair {
  const left = by === undefined ? {} : { leftBy: by };
  switch (pair.status) {
    case 'proposed':
      return { ...pair, ...left, status: 'declined', endedAt: at };
    case 'accepted':
    case 'active':
    case 'paused':
      return { ...pair, ...left, status: 'ended', endedAt: at, endedFrom: pair.status };
    case 'declined':
    case 'completed':
    case 'ended':
      return pair;
  }
}

/** What one side did to a pair and may undo, and until when. */
export interface Undoable {
  readonly what: 'decline' | 'leave';
  readonly until: Instant;
}

/** What this side may undo now; seats and people, which may stand in the way, are not looked at. */
export function undoable(pair: Pair, side: Side, now: Instant): Undoable | undefined {
  if (pair.status !== 'declined' && pair.status !== 'ended') return undefined;
  if (isTooLate(pair.endedAt, now)) return undefined;
  const until = undoUntil(pair.endedAt);
  if (pair.leftBy === side) return { what: 'leave', until };
  const isMine = pair.status === 'declined' && pair.answers[side]?.answer === 'declined';
  return isMine ? { what: 'decline', until } : undefined;
}

/**
 * One side takes back their no, or their leaving: the pair stands as it stood before. Undoing twice
 * is undoing once, as long as the pair is still open.
 */
export function undoEnding(pair: Pair, side: Side, now: Instant): Result<Pair, UndoRefusal> {
  if (pair.status !== 'declined' && pair.status !== 'ended') {
    return holdsSeat(pair) ? ok(pair) : refuse('undo_nothing');
  }
  const declined = pair.answers[side]?.answer === 'declined';
  if (pair.leftBy !== side && !(pair.status === 'declined' && declined)) {
    return refuse('undo_nothing');
  }
  if (isTooLate(pair.endedAt, now)) return refuse('undo_too_late');
  if (pair.status === 'declined') {
    const { endedAt: _at, leftBy: _by, answers, ...rest } = pair;
    const { [side]: mine, ...others } = answers;
    const kept = mine === undefined || mine.answer === 'declined' ? others : answers;
    return ok({ ...rest, answers: kept, status: 'proposed' });
  }
  const { endedAt: _at, leftBy: _by, endedFrom, pausedFrom, ...rest } = pair;
  if (endedFrom !== 'paused') return ok({ ...rest, status: endedFrom ?? 'accepted' });
  return ok({
    ...rest,
    status: 'paused',
    ...(pausedFrom === undefined ? {} : { pausedFrom }),
  });
}
