import type { Locale } from '../domain/language.ts';
import type { Reader } from '../domain/message-parts.ts';
import { addMinutes, millisOf, type Instant, type LocalDate } from '../domain/time.ts';
import { catalogueOf } from '../locales/catalogue.ts';

/** « mardi 24 novembre, 14 h 00 – 14 h 45 », on the reader's clock. */
export function stretch(startsAt: Instant, minutes: number, reader: Reader): string {
  const from = clock(startsAt, reader);
  const to = clock(addMinutes(startsAt, minutes), reader);
  return `${dayOf(startsAt, reader)}, ${from} – ${to}`;
}

/** The day and the beginning only, for a button. */
export function beginning(startsAt: Instant, reader: Reader): string {
  return `${dayOf(startsAt, reader)}, ${clock(startsAt, reader)}`;
}

/** Whose clock it is: « heure de Paris ». */
export function zoneWords(reader: Reader): string {
  const city = (reader.timeZone.split('/').at(-1) ?? reader.timeZone).replaceAll('_', ' ');
  return catalogueOf(reader.locale).bot.zone(city);
}

/** « mardi 1er décembre 2026 », from a day in somebody's calendar, however far away. */
export function dateWords(day: LocalDate, locale: Locale): string {
  const words = dayOf(`${day}T12:00:00.000Z`, { locale, timeZone: 'UTC' });
  return `${words}\u00a0${day.slice(0, day.indexOf('-', 1))}`;
}

/** « octobre 2026 », from its first day. */
export function monthWords(day: LocalDate, locale: Locale): string {
  const format = new Intl.DateTimeFormat(TAGS[locale], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(millisOf(`${day}T12:00:00.000Z`)).replace(' ', '\u00a0');
}

/** « 1 234,5 ». */
export function decimal(value: number, locale: Locale): string {
  return new Intl.NumberFormat(TAGS[locale], { maximumFractionDigits: 1 }).format(value);
}

/** « a, b et c ». */
export function enumeration(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(TAGS[locale], { type: 'conjunction' }).format(items);
}

/** The name of a language; what is no code is shown as the person wrote it. */
export function languageName(code: string, locale: Locale): string {
  if (!/^[a-z]{2,3}$/.test(code)) return code;
  return new Intl.DisplayNames(TAGS[locale], { type: 'language' }).of(code) ?? code;
}

const TAGS: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };

function dayOf(at: Instant, reader: Pick<Reader, 'locale' | 'timeZone'>): string {
  const parts = partsOf(at, reader, { weekday: 'long', day: 'numeric', month: 'long' });
  const day = parts('day');
  const ordinal = reader.locale === 'fr' && day === '1' ? '1er' : day;
  return `${parts('weekday')} ${ordinal}\u00a0${parts('month')}`;
}

function clock(at: Instant, reader: Pick<Reader, 'locale' | 'timeZone'>): string {
  if (reader.locale === 'fr') {
    const parts = partsOf(at, reader, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
    return `${parts('hour')}\u00a0h\u00a0${parts('minute').padStart(2, '0')}`;
  }
  const parts = partsOf(at, reader, { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' });
  return `${parts('hour')}:${parts('minute').padStart(2, '0')}\u00a0${parts('dayPeriod')}`;
}

function partsOf(
  at: Instant,
  reader: Pick<Reader, 'locale' | 'timeZone'>,
  options: Intl.DateTimeFormatOptions,
): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = formatOf(reader, options).formatToParts(millisOf(at));
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}

/** Costly to make, and few: two languages, three sets of options, the zones that people live in. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatOf(
  { locale, timeZone }: Pick<Reader, 'locale' | 'timeZone'>,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const name = [locale, timeZone, ...Object.keys(options), options.hourCycle].join(' ');
  const known = FORMATS.get(name);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(TAGS[locale], { ...options, timeZone });
  FORMATS.set(name, made);
  return made;
}
