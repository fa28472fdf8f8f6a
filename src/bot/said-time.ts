import * as chrono from 'chrono-node';
import { isLocalDate, type LocalDate } from '../domain/time.ts';
import type { SaidTime } from './spoken.ts';

const DAY_NAMES =
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday';
/** « jeudi prochain », "next Thursday": some mean this week's, others next week's. */
const NEXT_DAY = new RegExp(`(?:\\b(${DAY_NAMES}) prochaine?\\b|\\bnext (${DAY_NAMES})\\b)`, 'iu');
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** What the library does not read, said as it does. */
function spelledOut(text: string): string {
  return text
    .replace(/apr[eè]s[- ]demain/giu, 'dans 2 jours')
    .replace(/\b(?:the )?day after tomorrow\b/giu, 'in 2 days')
    .replace(/\b(\d{1,2})\s*h(?:eures?)?\s*([0-5]\d)\b/giu, '$1h$2')
    .replace(/\b(\d{1,2})\s*h(?:eures?)?\b(?!\d)/giu, '$1h')
    .replace(/\b(?:[àa] )?midi\b/giu, 'à 12h')
    .replace(/\b(?:at )?noon\b/giu, 'at 12pm');
}

/**
 * The day and hour that a sentence names in French or English, from `today` on, on the calendar
 * of whoever says it; undefined when it names neither. Days in figures are day first.
 */
export function saidTime(text: string, today: LocalDate): SaidTime | undefined {
  const exact = /\b\d{4}-\d{2}-\d{2}\b/u.exec(text)?.[0];
  const spelled = spelledOut(text);
  if (exact !== undefined && isLocalDate(exact)) {
    const time = hourOf(spelled);
    return { date: exact, ...(time === undefined ? {} : { time }) };
  }
  const inFigures = /\b(\d{1,2})[/.](\d{1,2})(?:[/.]\d{2,4})?\b/u.exec(spelled);
  const month = MONTHS[Number(inFigures?.[2] ?? 0) - 1];
  const readable =
    inFigures === null || month === undefined
      ? spelled
      : spelled.replace(inFigures[0], `${month} ${inFigures[1]},`);
  const named = NEXT_DAY.exec(readable);
  const plain = named === null ? readable : readable.replace(named[0], named[1] ?? named[2] ?? '');
  const found = bestOf(plain, today);
  if (found === undefined) return undefined;
  const time = found.time ?? (found.date === undefined ? undefined : hourOf(plain));
  const whole = { ...found, ...(time === undefined ? {} : { time }) };
  if (named === null || found.date === undefined) return whole;
  const orDate = dayAfter(found.date, 7);
  return orDate === undefined ? whole : { ...whole, orDate };
}

/** An hour that stands apart from its day: « le 3 décembre, disons 14h30 ». */
function hourOf(text: string): string | undefined {
  const found =
    /\b([01]?\d|2[0-3])h([0-5]\d)?(?!\d)/iu.exec(text) ??
    /\b([01]?\d|2[0-3]):([0-5]\d)\b/u.exec(text);
  if (found === null) return undefined;
  return `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}`;
}

/** What either language makes of a sentence; an hour and the longer reading win. */
function bestOf(text: string, today: LocalDate): SaidTime | undefined {
  // Noon of this machine: the day read back is the one given, whatever its time zone.
  const reference = new Date(`${today}T12:00:00`);
  const readings = [chrono.fr, chrono.en].flatMap((language) =>
    language.parse(text, reference, { forwardDate: true }),
  );
  let best: { readonly weight: number; readonly said: SaidTime } | undefined;
  for (const { start, text: words } of readings) {
    const hasDay = DATED.some((part) => start.isCertain(part));
    const hasHour = start.isCertain('hour');
    if (!hasDay && !hasHour) continue;
    const said = partsOf(start, hasDay, hasHour);
    const weight = words.length + (hasHour ? 100 : 0) + (hasDay ? 200 : 0);
    if (said !== undefined && (best === undefined || weight > best.weight)) best = { weight, said };
  }
  return best?.said;
}

const DATED = ['day', 'weekday', 'month'] as const;

function partsOf(
  start: chrono.ParsedComponents,
  hasDay: boolean,
  hasHour: boolean,
): SaidTime | undefined {
  const two = (n: number | null): string => String(n ?? 0).padStart(2, '0');
  const date = `${start.get('year') ?? 0}-${two(start.get('month'))}-${two(start.get('day'))}`;
  if (hasDay && !isLocalDate(date)) return undefined;
  return {
    ...(hasDay ? { date } : {}),
    ...(hasHour ? { time: `${two(start.get('hour'))}:${two(start.get('minute'))}` } : {}),
  };
}

function dayAfter(day: LocalDate, days: number): LocalDate | undefined {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  const later = at.toISOString().slice(0, 10);
  return isLocalDate(later) ? later : undefined;
}
