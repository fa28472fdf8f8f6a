import type { HalfDay } from './participant.ts';
import { halfDayAt, slotsInHalfDays, type Instant, type Slot, type TimeZone } from './time.ts';

export interface Availability {
  readonly halfDays: readonly HalfDay[];
  readonly timeZone: TimeZone;
}

/** How far ahead common slots are looked for, in half-days offered by the mentee. */
const LOOK_AHEAD = 40;

/**
 * The next slots at which both are available, each on their own clock, the mentee's first hour
 * kept. People in far time zones may share a half-day by name and no hour in truth: then the
 * mentee's own half-days are offered, for the mentor to accept or to move.
 */
export function commonSlots(
  mentor: Availability,
  mentee: Availability,
  after: Instant,
  minutes: number,
  count: number,
): readonly Slot[] {
  const offered = slotsInHalfDays(mentee.halfDays, mentee.timeZone, after, minutes, LOOK_AHEAD);
  const common = offered.filter(({ startsAt }) => {
    const half = halfDayAt(startsAt, mentor.timeZone);
    return half !== undefined && mentor.halfDays.includes(half);
  });
  return (common.length > 0 ? common : offered).slice(0, count);
}
