import { Temporal } from 'temporal-polyfill';
import type { HalfDay } from './half-day.ts';

/** A moment: ISO 8601 in UTC with milliseconds, so that text order is time order. */
export type Instant = string;
/** A day in somebody's calendar: `2026-11-21`. */
export type LocalDate = string;
/** An IANA time zone name: `Europe/Paris`. */
export type TimeZone = string;

export interface WorkingHours {
  /** Whole hours on the local clock, 0 ≤ `from` < `to` ≤ 24: `from` included, `to` excluded. */
  readonly from: number;
  readonly to: number;
}

export const DEFAULT_WORKING_HOURS: WorkingHours = { from: 9, to: 18 };

/** A stretch of time in which a session may take place. */
export interface Slot {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export function instantFromMillis(millis: number): Instant {
  return new Date(millis).toISOString();
}

export function millisOf(at: Instant): number {
  return Date.parse(at);
}

/** Further ahead is no moment until which the product lets itself wait for the sake of pace. */
const LONGEST_AHEAD = 300_000;

/**
 * Milliseconds until a moment that was set a short while ahead; none when it is over, or so far
 * ahead that a clock must have been set back since: then it holds nobody up.
 */
export function millisAhead(moment: Instant | undefined, now: Instant): number {
  const ahead = moment === undefined ? 0 : millisOf(moment) - millisOf(now);
  return ahead > 0 && ahead < LONGEST_AHEAD ? ahead : 0;
}

export function addMinutes(at: Instant, minutes: number): Instant {
  return instantFromMillis(millisOf(at) + minutes * 60_000);
}

/** Whether this is the name of a place's time; `+02:00` is none, it knows no summer. */
export function isTimeZone(name: string): boolean {
  if (/^[+-]/u.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

export function localDateOf(at: Instant, zone: TimeZone): LocalDate {
  return zoned(at, zone).toPlainDate().toString();
}

/**
 * The first moment at or after `at` that falls inside the working hours of a weekday in `zone`.
 * A daylight saving change is safe: hours are read on the local clock of each day, so a day of 23
 * or 25 hours opens and closes once like any other.
 */
export function nextWorkingMoment(
  at: Instant,
  zone: TimeZone,
  hours: WorkingHours = DEFAULT_WORKING_HOURS,
): Instant {
  const now = zoned(at, zone);
  let day = now.toPlainDate();
  for (;;) {
    if (day.dayOfWeek <= 5) {
      const opens = atHour(day, hours.from, zone);
      const closes = atHour(day, hours.to, zone);
      if (Temporal.ZonedDateTime.compare(now, opens) <= 0) return toInstant(opens);
      if (Temporal.ZonedDateTime.compare(now, closes) < 0) return at;
    }
    day = day.add({ days: 1 });
  }
}

/** The last moment at or before `at` inside working hours; used so that a reminder is never late. */
export function lastWorkingMoment(
  at: Instant,
  zone: TimeZone,
  hours: WorkingHours = DEFAULT_WORKING_HOURS,
): Instant {
  const then = zoned(at, zone);
  let day = then.toPlainDate();
  for (;;) {
    if (day.dayOfWeek <= 5) {
      const opens = atHour(day, hours.from, zone);
      const last = atHour(day, hours.to, zone).subtract({ minutes: 1 });
      if (Temporal.ZonedDateTime.compare(then, last) >= 0) return toInstant(last);
      if (Temporal.ZonedDateTime.compare(then, opens) >= 0) return at;
    }
    day = day.subtract({ days: 1 });
  }
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

/**
 * Slots of `minutes` that lie in one of `halfDays` of `zone`, one per half-day, earliest first,
 * starting no sooner than `after`. A morning session starts at 10:00, an afternoon one at 14:00.
 */
export function slotsInHalfDays(
  halfDays: readonly HalfDay[],
  zone: TimeZone,
  after: Instant,
  minutes: number,
  count: number,
): readonly Slot[] {
  const slots: Slot[] = [];
  if (halfDays.length === 0) return slots;
  let day = zoned(after, zone).toPlainDate();
  while (slots.length < count) {
    const weekday = WEEKDAYS[day.dayOfWeek - 1];
    for (const [half, hour] of [
      ['am', 10],
      ['pm', 14],
    ] as const) {
      if (weekday === undefined || !halfDays.includes(`${weekday}-${half}`)) continue;
      const startsAt = toInstant(atHour(day, hour, zone));
      if (startsAt <= after || slots.length >= count) continue;
      slots.push({ startsAt, endsAt: addMinutes(startsAt, minutes) });
    }
    day = day.add({ days: 1 });
  }
  return slots;
}

/** The half-day in which a moment falls on the local clock, or undefined at a weekend. */
export function halfDayAt(at: Instant, zone: TimeZone): HalfDay | undefined {
  const { dayOfWeek, hour } = zoned(at, zone);
  const weekday = WEEKDAYS[dayOfWeek - 1];
  return weekday === undefined ? undefined : `${weekday}-${hour < 12 ? 'am' : 'pm'}`;
}

/** Reads `2026-11-24T14:00` on the local clock of `zone`; undefined when it is no date and time. */
export function instantOfLocal(local: string, zone: TimeZone): Instant | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/u.test(local)) return undefined;
  try {
    return toInstant(Temporal.PlainDateTime.from(local).toZonedDateTime(zone));
  } catch {
    return undefined;
  }
}

/** Whether a change of clocks skips a date and time that `instantOfLocal` reads: no clock shows it. */
export function isSkipped(local: string, zone: TimeZone): boolean {
  const stated = Temporal.PlainDateTime.from(local);
  return !stated.toZonedDateTime(zone).toPlainDateTime().equals(stated);
}

export function addDays(day: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The Monday of a day's week. */
export function mondayOf(day: LocalDate): LocalDate {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

export function isLocalDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

function zoned(at: Instant, zone: TimeZone): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone);
}

function atHour(day: Temporal.PlainDate, hour: number, zone: TimeZone): Temporal.ZonedDateTime {
  if (hour === 24) return atHour(day.add({ days: 1 }), 0, zone);
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) });
}

function toInstant(at: Temporal.ZonedDateTime): Instant {
  return instantFromMillis(at.epochMilliseconds);
}
