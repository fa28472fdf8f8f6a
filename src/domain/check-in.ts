import type { PairId, Side } from './pair.ts';
import type { ParticipantId } from './participant.ts';
import type { Instant } from './time.ts';

/** Points at which somebody is asked how it goes: every four weeks, half-way, and at the end. */
export const CHECK_IN_KINDS = ['check-in', 'mid-course', 'retrospective'] as const;
export type CheckInKind = (typeof CHECK_IN_KINDS)[number];

/** One tap: how it goes for me. It rates nobody. */
export const MOODS = ['well', 'fair', 'stuck'] as const;
export type Mood = (typeof MOODS)[number];

/**
 * One person's word on how it goes. Only its author reads it. Asking for help is the one thing
 * that reaches the manager, and only that it was asked for.
 */
export interface CheckIn {
  readonly id: string;
  readonly kind: CheckInKind;
  readonly pairId: PairId;
  readonly by: ParticipantId;
  readonly side: Side;
  /** Which one of its kind: the number of the period it was asked in. */
  readonly occurrence: number;
  readonly mood: Mood;
  /** "What will you try this week?", or at the end "what do you keep?"; one optional line. */
  readonly line?: string;
  readonly wantsHelp: boolean;
  readonly at: Instant;
}
