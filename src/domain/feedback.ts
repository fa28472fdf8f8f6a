import type { PairId, Side } from './pair.ts';
import type { ParticipantId } from './participant.ts';
import type { SessionId } from './session.ts';
import type { Instant } from './time.ts';

/** How useful the session was to the person: 1 not at all … 5 very. It never rates a person. */
export const RATINGS = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof RATINGS)[number];

/** At most 600 characters: one free line, not an essay. */
export const FREE_LINE_MAX = 600;

/** One side's feedback on one session. Only its author reads it; the rest is counted. */
export interface Feedback {
  readonly id: string;
  readonly sessionId: SessionId;
  readonly pairId: PairId;
  readonly by: ParticipantId;
  readonly side: Side;
  readonly tookPlace: boolean;
  readonly rating?: Rating;
  readonly line?: string;
  readonly at: Instant;
}

/** The fewest people behind a published figure. */
export const SMALLEST_GROUP = 5;

/**
 * Satisfaction as a mean of one rating a person (their latest), or nothing when fewer than
 * `SMALLEST_GROUP` people answered, so that no answer can be traced.
 */
export function satisfaction(
  feedback: readonly Feedback[],
): { readonly mean: number; readonly people: number } | undefined {
  const latest = new Map<ParticipantId, { readonly at: Instant; readonly rating: Rating }>();
  for (const { by, rating, at } of feedback) {
    const before = latest.get(by);
    if (rating !== undefined && (before === undefined || before.at <= at))
      latest.set(by, { at, rating });
  }
  if (latest.size < SMALLEST_GROUP) return undefined;
  let sum = 0;
  for (const { rating } of latest.values()) sum += rating;
  return { mean: sum / latest.size, people: latest.size };
}
