import type { HalfDay } from './participant.ts';
import { halfDayAt, slotsInHalfDays, type Instant, type Slot, type TimeZone } from './time.ts';

export interface Availability {
  readonly halfDays: readonly HalfDay[];
  readonly timeZone: TimeZone;
}

/** How far ahead common slots are looked for, in half-days offered by the mentee. */
const LOOK_AHEAD = 40;

/**
 * The next slots at which the mentor and a mentee are available, each on their own clock, the
 * mentee's first hour kept; of the several mentees of a circle, all of them, or else as many as can
 * be. People in far time zones may share a half-day by name and no hour in truth: then the mentees'
 * own half-days are offered, for the mentor to accept or to move.
 */
export function commonSlots(
  mentor: Availability,
  mentees: readonly Availability[],
  after: Instant,
  minutes: number,
  count: number,
): readonly Slot[] {
  const offered = new Map(
    mentees.flatMap(({ halfDays, timeZone }) =>
      slotsInHalfDays(halfDays, timeZone, after, minutes, LOOK_AHEAD).map(
        (slot) => [slot.startsAt, slot] as const,
      ),
    ),
  );
  const all = [...offered.values()].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const common = all.filter((slot) => isFree(mentor, slot));
  const possible = common.length > 0 ? common : all;
  const come = possible.map((slot) => mentees.filter((mentee) => isFree(mentee, slot)).length);
  const most = Math.max(...come);
  return possible.filter((_slot, index) => come[index] === most).slice(0, count);
}

function isFree({ halfDays, timeZone }: Availability, { startsAt }: Slot): boolean {
  const half = halfDayAt(startsAt, timeZone);
  return half !== undefined && halfDays.includes(half);
}
