import type { Locale } from '../../wire/shapes.ts';

export interface Formats {
  readonly timeZone: string;
  /** mardi 24 novembre · Tuesday 24 November */
  day(iso: string): string;
  /** 24 nov. 2026 · 24 Nov 2026 */
  shortDay(iso: string): string;
  /** 14 h 30 · 14:30 */
  time(iso: string): string;
  /** mardi 24 novembre à 14 h 30 · Tuesday 24 November at 14:30 */
  moment(iso: string): string;
  /** A calendar day written 2026-11-24, which belongs to no time zone. */
  calendarDay(day: string): string;
  number(value: number, digits?: number): string;
  list(items: readonly string[]): string;
  /** A language by its code: français, French. */
  language(code: string): string;
  /** The value that `<input type="date">` takes, in this time zone. */
  dateInput(iso: string): string;
  /** The value that `<input type="time">` takes, in this time zone. */
  timeInput(iso: string): string;
}

/** Built once for a language and a zone: constructing Intl objects is slow. */
export function formatsFor(locale: Locale, timeZone: string): Formats {
  const tag = locale === 'fr' ? 'fr-FR' : 'en-GB';
  const zone = isZone(timeZone) ? timeZone : 'UTC';
  const day = dateFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone });
  const shortDay = dateFormat(tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  });
  const calendarDay = dateFormat(tag, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const clock = dateFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone });
  const isoDay = dateFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: zone,
  });
  const lists = new Intl.ListFormat(tag, { style: 'long', type: 'conjunction' });
  const languages = new Intl.DisplayNames(tag, { type: 'language' });
  const time = (iso: string): string => writtenTime(locale, clock(iso));
  return {
    timeZone: zone,
    day,
    shortDay,
    time,
    moment: (iso) => `${day(iso)} ${locale === 'fr' ? 'à' : 'at'} ${time(iso)}`,
    calendarDay: (value) => calendarDay(`${value}T00:00:00Z`),
    number: (value, digits = 0) =>
      new Intl.NumberFormat(tag, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(value),
    list: (items) => lists.format(items),
    language: (code) => languageName(languages, code),
    dateInput: isoDay,
    timeInput: clock,
  };
}

function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): (iso: string) => string {
  const format = new Intl.DateTimeFormat(tag, options);
  // « le 1er décembre »: the only day that French does not write as a plain number.
  const first = tag === 'fr-FR' ? '1er' : '1';
  return (iso) => {
    const at = new Date(iso);
    if (Number.isNaN(at.getTime())) return iso;
    return format.format(at).replace(/(?<!\d)1(?= \p{L})/u, first);
  };
}

/** French writes the hour with « h » between no-break spaces, and drops « 00 ». */
export function writtenTime(locale: Locale, clock: string): string {
  if (locale === 'en') return clock;
  const [hours = '', minutes = ''] = clock.split(':');
  const hour = String(Number(hours));
  return minutes === '00' ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${minutes}`;
}

function languageName(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
