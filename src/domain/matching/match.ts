import type { LanguageCode } from '../language.ts';
import type { HalfDay, ParticipantId } from '../participant.ts';
import type { Result } from '../result.ts';
import type { TopicId } from '../topic.ts';
import type { Unmatched } from './explain.ts';
import type { Couple, MatchRules, Volunteer } from './problem.ts';
import type { ScoreParts } from './score.ts';

export { DEFAULT_WEIGHTS, FULL_SCORE, SCORE_PARTS } from './score.ts';
export type { ScorePart, ScoreParts, ScoreWeights } from './score.ts';
export type { Couple, MatchRules, Volunteer } from './problem.ts';
export type { Unmatched, UnmatchedCode, UnmatchedReason } from './explain.ts';

export interface MatchedPair {
  readonly mentorId: ParticipantId;
  readonly menteeId: ParticipantId;
  readonly score: number;
  readonly parts: ScoreParts;
  /** What the mentee wants and the mentor offers, in the mentee's order of priority. */
  readonly sharedTopics: readonly TopicId[];
  /** What the mentor wants and the mentee offers, in the mentor's order of priority. */
  readonly topicsInReturn: readonly TopicId[];
  readonly sharedLanguages: readonly LanguageCode[];
  readonly sharedHalfDays: readonly HalfDay[];
  readonly sameSite: boolean;
  readonly sameEntity: boolean;
}

/** Supply and demand of one topic; only topics that somebody offers or wants are listed. */
export interface TopicBalance {
  readonly topic: TopicId;
  /** People who want it. */
  readonly wanted: number;
  /** People who offer it, and the seats they have. */
  readonly mentors: number;
  readonly seats: number;
  /** Mentees whose mentor offers it among what they want. */
  readonly matched: number;
  /** How many more people want it than there are seats; 0 when there are enough. */
  readonly shortage: number;
}

export interface MatchOutcome {
  /** By mentee, then mentor (ids in code-unit order). */
  readonly pairs: readonly MatchedPair[];
  /** Everybody who is in no pair, by id. */
  readonly unmatched: readonly Unmatched[];
  /** Mentees matched: the most there can be. */
  readonly cardinality: number;
  /** Sum of the scores: the most there can be with that many mentees matched. */
  readonly total: number;
  readonly topics: readonly TopicBalance[];
  readonly eligibleCouples: number;
  /** The solver's certificate of optimality was checked, arc by arc. */
  readonly verified: true;
}

export type MatchRefusal =
  | { readonly code: 'too_large'; readonly detail: string }
  | { readonly code: 'duplicate_id'; readonly id: ParticipantId }
  | { readonly code: 'invalid_weights' };

export function match(
  _volunteers: readonly Volunteer[],
  _rules: MatchRules,
): Result<MatchOutcome, MatchRefusal> {
  throw new Error('not yet');
}

export interface EligibleCouple extends Couple {
  readonly score: number;
}

/** Every eligible couple, by mentee then mentor. */
export function eligibleCouples(
  _volunteers: readonly Volunteer[],
  _rules: MatchRules,
): Iterable<EligibleCouple> {
  throw new Error('not yet');
}
