import type { ParticipantId, Profile } from '../participant.ts';
import type { ScoreWeights } from './weights.ts';

/** Somebody to match: an imported, present volunteer. */
export interface Volunteer {
  readonly id: ParticipantId;
  readonly profile: Profile;
}

/**
 * What a match run must respect, then what it strives for. Strictly in this order, each aim only
 * among the matchings that are best for all aims before it:
 *
 * 1. the most mentees matched;
 * 2. of these, the most of the first class of `priority`, then of the second, and so on;
 * 3. the highest total score;
 * 4. the most couples of `keep`;
 * 5. with `raiseLowest`, the highest lowest score of a pair.
 *
 * Without `circles`, who can be matched together is a matroid (Edmonds and Fulkerson, 1965):
 * serving the first class first then never costs anybody else's place in number.
 */
export interface MatchRules {
  readonly weights: ScoreWeights;
  /** What the programme offers; two people need one of these formats that suits both. */
  readonly format: 'one-to-one' | 'circles' | 'both';
  /** Couples that must not be proposed, for example because one of them declined. */
  readonly forbidden?: readonly Couple[];
  /** Chooses among equally good matchings: a whole number below `SEED_BOUND`, 0 unless told. */
  readonly seed?: number;
  /** Paired whatever it costs, even below the floor; they must be eligible otherwise. */
  readonly locked?: readonly Couple[];
  /** The least score a pair must have, an integer from 0 to `FULL_SCORE`. */
  readonly floor?: number;
  /**
   * Mentees to serve first, the most urgent class first; who is in none comes last. An id of nobody
   * present, or of nobody to be mentored, counts for nothing.
   */
  readonly priority?: readonly (readonly ParticipantId[])[];
  readonly raiseLowest?: boolean;
  /** Existing pairs, of which as many are kept as the optimum allows. */
  readonly keep?: readonly Couple[];
  /**
   * Each mentor takes nobody, or one mentee, or a circle: `min` to `max` mentees, no more than the
   * mentor's seats, who all want one topic that the mentor offers. Without this, or where the
   * programme offers no circles, a mentor takes a pair a seat.
   */
  readonly circles?: CircleSize;
}

export interface CircleSize {
  readonly min: number;
  readonly max: number;
}

export interface Couple {
  readonly mentorId: ParticipantId;
  readonly menteeId: ParticipantId;
}
