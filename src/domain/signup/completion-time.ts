import type { Locale } from '../language.ts';
import { clean } from './fold.ts';

/** A moment that can be compared with those of the same kind only. */
export interface CompletionTime {
  readonly kind: 'iso' | 'iso-zoned' | 'calendar' | 'serial';
  /** Grows with time. */
  readonly rank: number;
}

type DayOrder = 'day-first' | 'month-first';

const ISO =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)? ?(Z|[+-]\d{2}:?\d{2})?$/iu;
const CALENDAR =
  /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:,? (\d{1,2})[:h.](\d{2})(?:[:.](\d{2}))? ?([ap]\.?m\.?)?)?$/iu;
/** Days since 1900, as a spreadsheet counts them. */
const SERIAL = /^\d{5}(?:[.,]\d+)?$/u;

/**
 * The completion times of a column, undefined where unreadable. Whether "06/09/2026" is in June or
 * in September is told by the rest of the column, else by AM/PM or the language of the form; when
 * nothing tells, the time is unreadable rather than guessed.
 */
export function readCompletionTimes(
  cells: readonly string[],
  locale: Locale,
): readonly (CompletionTime | undefined)[] {
  const lines = cells.map(clean);
  const order = dayOrderOf(lines, locale);
  return lines.map((line) => readTime(line, order));
}

function readTime(line: string, order: DayOrder | undefined): CompletionTime | undefined {
  const iso = ISO.exec(line);
  if (iso !== null) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    const rank = rankOf(year, month, day, hour, minute, second);
    if (rank === undefined) return undefined;
    if (zone === undefined) return { kind: 'iso', rank };
    return { kind: 'iso-zoned', rank: rank - offsetOf(zone) };
  }
  const calendar = CALENDAR.exec(line);
  if (calendar !== null && order !== undefined) {
    const [, first, second, year = '', hour, minute, seconds, half] = calendar;
    const [day, month] = order === 'day-first' ? [first, second] : [second, first];
    const fullYear = year.length === 2 ? `20${year}` : year;
    const rank = rankOf(fullYear, month, day, on24Hours(hour, half), minute, seconds);
    return rank === undefined ? undefined : { kind: 'calendar', rank };
  }
  return SERIAL.test(line) ? { kind: 'serial', rank: Number(line.replace(',', '.')) } : undefined;
}

function dayOrderOf(lines: readonly string[], locale: Locale): DayOrder | undefined {
  let [dayFirst, monthFirst, halves] = [false, false, false];
  for (const line of lines) {
    const found = CALENDAR.exec(line);
    if (found === null) continue;
    dayFirst ||= Number(found[1]) > 12;
    monthFirst ||= Number(found[2]) > 12;
    halves ||= found[7] !== undefined;
  }
  if (dayFirst && monthFirst) return undefined;
  if (dayFirst) return 'day-first';
  if (monthFirst || halves) return 'month-first';
  return locale === 'fr' ? 'day-first' : undefined;
}

function on24Hours(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || half === undefined) return hour;
  const base = Number(hour) % 12;
  return String(half.toLowerCase().startsWith('p') ? base + 12 : base);
}

/** Seconds, on a calendar without time zones; undefined for a day or an hour that does not exist. */
function rankOf(...parts: readonly (string | undefined)[]): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const time = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const isReal = time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return isReal ? time.getTime() / 1000 : undefined;
}

function offsetOf(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const [sign, hours, minutes] = [zone[0], zone.slice(1, 3), zone.slice(-2)];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}
