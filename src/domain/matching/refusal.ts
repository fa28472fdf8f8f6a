import type { ParticipantId } from '../participant.ts';
import type { Criterion } from './eligibility.ts';
import type { Couple } from './rules.ts';

/** Why nothing was matched: the first thing that is wrong with the people or the rules. */
export type MatchRefusal =
  | { readonly code: 'too_large'; readonly detail: string }
  | { readonly code: 'duplicate_id'; readonly id: ParticipantId }
  | { readonly code: 'invalid_weights' }
  /** Not an integer from 0 to below `SEED_BOUND`. */
  | { readonly code: 'invalid_seed'; readonly seed: number }
  /** Not a number of steps: negative, or no number. */
  | { readonly code: 'invalid_budget'; readonly budget: number }
  /** Not an integer from 0 to `FULL_SCORE`. */
  | { readonly code: 'floor_out_of_range'; readonly floor: number }
  /** In two classes, or twice in one. */
  | { readonly code: 'priority_twice'; readonly id: ParticipantId }
  /** Not two integers with 1 <= min <= max. */
  | { readonly code: 'circles_out_of_range'; readonly min: number; readonly max: number }
  | LockRefusal;

/** Why a locked couple cannot be paired. */
export type LockRefusal =
  /** `id` is nobody of those to match. */
  | ({ readonly code: 'lock_unknown'; readonly id: ParticipantId } & Couple)
  /** `id` does not take this role. */
  | ({ readonly code: 'lock_wrong_role'; readonly id: ParticipantId } & Couple)
  | ({ readonly code: 'lock_forbidden' } & Couple)
  | ({ readonly code: 'lock_ineligible'; readonly criterion: Criterion } & Couple)
  /** One mentee locked to several mentors. */
  | {
      readonly code: 'lock_twice';
      readonly menteeId: ParticipantId;
      readonly mentorIds: readonly ParticipantId[];
    }
  /** More mentees locked to one mentor than the mentor takes. */
  | {
      readonly code: 'lock_seats';
      readonly mentorId: ParticipantId;
      readonly menteeIds: readonly ParticipantId[];
      readonly seats: number;
    }
  /** Several mentees locked to one mentor, whom no circle within the limits can hold together. */
  | {
      readonly code: 'lock_circle';
      readonly mentorId: ParticipantId;
      readonly menteeIds: readonly ParticipantId[];
    }
  /** Each lock would be possible, but not all of them: their circles cannot all be filled. */
  | { readonly code: 'locks_together'; readonly couples: readonly Couple[] };
