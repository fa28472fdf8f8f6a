import type { LanguageCode } from '../language.ts';
import type { HalfDay, ParticipantId, Role } from '../participant.ts';
import type { TopicId } from '../topic.ts';

/**
 * Why somebody has no pair. The criteria are tried in the order of `CRITERIA` (eligibility.ts);
 * the reason is the first that leaves nobody, `people` being how many were left before it.
 * `mentee_*` speaks of somebody to be mentored, `mentor_*` of a mentor.
 */
export const UNMATCHED_CODES = [
  'no_wanted_topic',
  'no_offered_topic',
  'no_availability',
  'no_seat',
  'topic_not_offered',
  'topic_not_wanted',
  'no_shared_language',
  'no_shared_half_day',
  'no_level_below',
  'no_level_above',
  'management_line',
  'kept_apart',
  'format_conflict',
  'already_declined',
  'seats_taken',
  'seats_closed',
  'enough_mentors',
] as const;
export type UnmatchedCode = (typeof UNMATCHED_CODES)[number];

/** `as`: the side on which the person looked for a pair. */
export type UnmatchedReason = { readonly as: 'mentor' | 'mentee' } & (
  | {
      readonly code: 'no_wanted_topic' | 'no_offered_topic' | 'no_availability' | 'no_seat';
    }
  | {
      readonly code: 'topic_not_offered' | 'topic_not_wanted';
      /** What the person wants, or offers. */
      readonly topics: readonly TopicId[];
    }
  | {
      readonly code: 'no_shared_language';
      readonly people: number;
      /** Languages of those people. */
      readonly languages: readonly LanguageCode[];
    }
  | {
      readonly code: 'no_shared_half_day';
      readonly people: number;
      /** Half-days of those people. */
      readonly halfDays: readonly HalfDay[];
    }
  | {
      readonly code:
        | 'no_level_below'
        | 'no_level_above'
        | 'management_line'
        /** Somebody asked not to be paired: who asked is never told. */
        | 'kept_apart'
        | 'format_conflict'
        | 'already_declined';
      readonly people: number;
    }
  | {
      /** `seats_taken`: by others; `seats_closed`: none of these mentors takes anybody for now. */
      readonly code: 'seats_taken' | 'seats_closed';
      /** Every eligible mentor, by id. */
      readonly mentors: readonly ParticipantId[];
    }
  | {
      /** Everybody this mentor could accompany has a mentor already. */
      readonly code: 'enough_mentors';
      readonly mentees: readonly ParticipantId[];
    }
);

export interface Unmatched {
  readonly id: ParticipantId;
  readonly role: Role;
  readonly reason: UnmatchedReason;
  /** For somebody who would take both roles: why the other one did not work out either. */
  readonly other?: UnmatchedReason;
}
