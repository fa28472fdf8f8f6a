import * as chrono from 'chrono-node';
import { addDays, isLocalDate, mondayOf, type LocalDate } from '../domain/time.ts';

/** A day as somebody said it; `impossible` is one that no calendar has, such as 31 February. */
type SaidDay =
  { readonly date: LocalDate; readonly orDate?: LocalDate } | { readonly impossible: true };

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'january', 'janv', 'jan'],
  ['fevrier', 'february', 'fevr', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'april', 'avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'july', 'juil', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'september', 'sept', 'sep'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
];
const MONTH = MONTHS.flat().join('|');
const WEEKDAYS: readonly (readonly string[])[] = [
  ['lundi', 'monday'],
  ['mardi', 'tuesday'],
  ['mercredi', 'wednesday'],
  ['jeudi', 'thursday'],
  ['vendredi', 'friday'],
  ['samedi', 'saturday'],
  ['dimanche', 'sunday'],
];
const WEEKDAY = new RegExp(`\\b(${WEEKDAYS.flat().join('|')})(?=s?\\b)`, 'u');

const ISO = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/u;
const FIGURES = /\b(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?\b/u;
const DAY_MONTH = new RegExp(
  `\\b(\\d{1,2}|premier)(?:er|st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH})\\b\\.?(?:,?\\s+(\\d{4}))?`,
  'u',
);
const MONTH_DAY = new RegExp(
  `\\b(${MONTH})\\b\\.?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(\\d{4}))?`,
  'u',
);
const DAY_ONLY = /\b(?:le|au|du)\s+(\d{1,2}|1er)\b(?!\s*[%/])|\b(\d{1,2})(?:st|nd|rd|th)\b/u;

/** A day of this year that went by so lately was meant, not that of the year to come. */
const LATELY_DAYS = 60;

/**
 * The day that a sentence names, in lower case, without accents and without its hour. Days in
 * figures are day first. What stands in words relative to `today` is read by chrono-node.
 */
export function saidDay(text: string, today: LocalDate): SaidDay | undefined {
  const numbered = inCalendar(text, today);
  if (numbered === undefined) return ofWeek(text, today) ?? relative(text, today);
  return 'date' in numbered ? orWeekday(numbered.date, text) : numbered;
}

/** « mercredi 26 novembre », which is a Thursday: either of the two was meant. */
function orWeekday(date: LocalDate, text: string): SaidDay {
  const index = weekdayIn(text);
  if (index === undefined) return { date };
  const inWeek = addDays(mondayOf(date), index);
  return inWeek === date ? { date } : { date, orDate: inWeek };
}

/** A day named by its number: with its month, in figures, or alone. */
function inCalendar(text: string, today: LocalDate): SaidDay | undefined {
  const iso = ISO.exec(text);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = DAY_MONTH.exec(text);
  if (dayFirst !== null) {
    const day = dayFirst[1] === 'premier' ? 1 : Number(dayFirst[1]);
    return ofMonth(day, monthOf(dayFirst[2]), dayFirst[3], today);
  }
  const monthFirst = MONTH_DAY.exec(text);
  if (monthFirst !== null) {
    return ofMonth(Number(monthFirst[2]), monthOf(monthFirst[1]), monthFirst[3], today);
  }
  const figures = FIGURES.exec(text);
  if (figures !== null) {
    const [first, second] = [Number(figures[1]), Number(figures[2])];
    // 12/25 can only be read the American way.
    const [day, month] = second > 12 && first <= 12 ? [second, first] : [first, second];
    return ofMonth(day, month, figures[3], today);
  }
  const only = DAY_ONLY.exec(text);
  return only === null
    ? undefined
    : nextNumbered(Number.parseInt(only[1] ?? only[2] ?? '', 10), today);
}

function ofMonth(
  day: number,
  month: number,
  yearSaid: string | undefined,
  today: LocalDate,
): SaidDay {
  if (yearSaid !== undefined) {
    return dayOf(yearSaid.length === 2 ? 2000 + Number(yearSaid) : Number(yearSaid), month, day);
  }
  const year = Number(today.slice(0, 4));
  const thisYear = dayOf(year, month, day);
  if ('date' in thisYear && thisYear.date >= addDays(today, -LATELY_DAYS)) return thisYear;
  const nextYear = dayOf(year + 1, month, day);
  // 29 February of this year, when it is to come, is better than none in the next.
  return 'date' in nextYear || !('date' in thisYear) ? nextYear : thisYear;
}

/** « le 15 » : the next day of that number, in the first month that has it. */
function nextNumbered(day: number, today: LocalDate): SaidDay {
  let [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  for (let months = 0; months < 3; months++) {
    const found = dayOf(year, month, day);
    if ('date' in found && found.date >= today) return found;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return { impossible: true };
}

function dayOf(year: number, month: number, day: number): SaidDay {
  const two = (n: number): string => String(n).padStart(2, '0');
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isLocalDate(date) ? { date } : { impossible: true };
}

function monthOf(name: string | undefined): number {
  return MONTHS.findIndex((names) => names.includes(name ?? '')) + 1;
}

/** The first day of the week that is named, from 0 for Monday. */
function weekdayIn(text: string): number | undefined {
  const name = WEEKDAY.exec(text)?.[1];
  return name === undefined ? undefined : WEEKDAYS.findIndex((names) => names.includes(name));
}

/** A day of the week: the one to come, and what « prochain », "last" and « en huit » make of it. */
function ofWeek(text: string, today: LocalDate): SaidDay | undefined {
  const [name = ''] = WEEKDAY.exec(text) ?? [];
  const index = weekdayIn(text);
  if (index === undefined) return undefined;
  const monday = mondayOf(today);
  const inWeek = addDays(monday, index);
  if (/\bsemaine prochaine\b|\bnext week\b/u.test(text)) return { date: addDays(inWeek, 7) };
  if (new RegExp(`\\b${name}s? (?:dernier|passe)\\b|\\blast ${name}\\b`, 'u').test(text)) {
    return { date: inWeek < today ? inWeek : addDays(inWeek, -7) };
  }
  const coming = inWeek > today ? inWeek : addDays(inWeek, 7);
  const orToday = inWeek === today ? today : coming;
  if (
    new RegExp(`\\b${name} en huit\\b|\\b${name} week\\b|\\bweek on ${name}\\b`, 'u').test(text)
  ) {
    return { date: addDays(orToday, 7) };
  }
  if (new RegExp(`\\b${name} en quinze\\b`, 'u').test(text)) return { date: addDays(orToday, 14) };
  const isNext = new RegExp(`\\b${name} prochain\\b|\\bnext ${name}\\b`, 'u').test(text);
  // Some mean this week's by it, others next week's; « lundi », on a Monday, is today or in a week.
  if (isNext && inWeek > today) return { date: coming, orDate: addDays(coming, 7) };
  if (!isNext && inWeek === today) return { date: today, orDate: coming };
  return { date: coming };
}

/** « demain », « dans deux semaines », "yesterday": what either language of the library reads. */
function relative(text: string, today: LocalDate): SaidDay | undefined {
  const readable = text
    .replace(/\bapres[- ]demain\b/gu, 'dans 2 jours')
    .replace(/\bavant[- ]hier\b/gu, 'il y a 2 jours')
    .replace(/\b(?:the )?day after tomorrow\b/gu, 'in 2 days')
    .replace(/\bd.ici\b/gu, 'dans')
    .replace(/\b(?:une )?quinzaine de jours\b|\bquinze jours\b|\ba fortnight\b/gu, '2 semaines')
    // A week or a month is no day yet.
    .replace(/\b(?:semaine|mois) prochaine?\b|\bnext (?:week|month)\b/gu, ' ')
    .replace(/\bhuit jours\b/gu, '1 semaine')
    .replace(/\bdans (\d+) semaines?\b/gu, (_, n: string) => `dans ${Number(n) * 7} jours`)
    .replace(
      /\bce(?:t|tte)? (?:matin|apres-midi|soir|soiree)\b|\bthis (?:morning|afternoon|evening)\b|\btonight\b/gu,
      'today',
    )
    .replace(/\baujourd.hui\b/gu, 'today');
  // Noon of this machine: the day read back is the one given, whatever its time zone.
  const reference = new Date(`${today}T12:00:00`);
  let best: { readonly length: number; readonly date: LocalDate } | undefined;
  for (const language of [chrono.fr, chrono.en]) {
    for (const { start, text: words } of language.parse(readable, reference)) {
      if (!start.isCertain('day') && !start.isCertain('weekday')) continue;
      const date = dateOf(start);
      if (date === undefined || (best !== undefined && best.length >= words.length)) continue;
      best = { length: words.length, date };
    }
  }
  return best === undefined ? undefined : { date: best.date };
}

function dateOf(parts: chrono.ParsedComponents): LocalDate | undefined {
  const day = dayOf(parts.get('year') ?? 0, parts.get('month') ?? 0, parts.get('day') ?? 0);
  return 'date' in day ? day.date : undefined;
}

/** « en janvier » : its first day, for what begins or ends with a month. */
export function saidMonth(text: string, today: LocalDate): LocalDate | undefined {
  const name = new RegExp(`\\b(${MONTH})\\b`, 'u').exec(text)?.[1];
  if (name === undefined) return undefined;
  const year = Number(today.slice(0, 4));
  for (const candidate of [year, year + 1]) {
    const first = dayOf(candidate, monthOf(name), 1);
    if ('date' in first && first.date > today) return first.date;
  }
  return undefined;
}
