import type { ClockWire } from '../../wire/mentoring.ts';

/** How a moment falls for somebody: at a weekend, or so early or late that few would choose it. */
export interface OddTime {
  /** Absent for whoever plans. */
  readonly other?: ClockWire;
  readonly weekend: 'sat' | 'sun' | undefined;
  readonly isOffHours: boolean;
}

/** Hours on the local clock at which a session may begin without a word about it: `FROM` included. */
const FROM = 7;
const TO = 20;

/**
 * For whom a moment is an odd one: whoever plans first, then each of the others whose clock shows something
 * else than theirs. Empty for a moment in the day of a weekday, wherever they all are.
 */
export function oddTimes(
  startsAt: string,
  ownZone: string,
  others: readonly ClockWire[],
): readonly OddTime[] {
  const own = shownOn(startsAt, ownZone);
  const elsewhere = others
    .map((other) => ({ other, shown: shownOn(startsAt, other.timeZone) }))
    .filter(({ shown }) => shown.weekday !== own.weekday || shown.hour !== own.hour);
  return [
    oddnessOf(own),
    ...elsewhere.map(({ other, shown }) => ({ other, ...oddnessOf(shown) })),
  ].filter(({ weekend, isOffHours }) => weekend !== undefined || isOffHours);
}

/** The moment at which a clock shows `2026-11-24T14:00`; undefined where none ever does, or it is no date. */
export function instantShown(local: string, timeZone: string): string | undefined {
  const wanted = Date.parse(`${local}Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/u.test(local) || Number.isNaN(wanted)) return undefined;
  // What the clock shows then is as far from what was asked for as the zone is from UTC; a change of clocks
  // in between takes a second look.
  let at = wanted;
  for (let look = 0; look < 2; look++) at += wanted - clockAt(at, timeZone);
  return clockAt(at, timeZone) === wanted ? new Date(at).toISOString() : undefined;
}

interface Shown {
  readonly weekday: string;
  readonly hour: number;
}

function oddnessOf({ weekday, hour }: Shown): Pick<OddTime, 'weekend' | 'isOffHours'> {
  const weekend = weekday === 'Sat' ? 'sat' : weekday === 'Sun' ? 'sun' : undefined;
  return { weekend, isOffHours: hour < FROM || hour >= TO };
}

function shownOn(iso: string, timeZone: string): Shown {
  const at = new Date(clockAt(Date.parse(iso), timeZone));
  const weekday = at.toUTCString().slice(0, 3);
  return { weekday, hour: at.getUTCHours() };
}

/** What a clock shows, read as if it were UTC, in milliseconds; whole minutes. */
function clockAt(millis: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(millis);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((one) => one.type === type)?.value ?? '';
  return Date.parse(
    `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}Z`,
  );
}
