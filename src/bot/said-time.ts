import type { LocalDate } from '../domain/time.ts';
import { saidDay, saidMonth } from './said-day.ts';
import { saidHour } from './said-hour.ts';
import type { SaidTime } from './spoken.ts';

/** Lower case without accents, in which days and hours are looked for. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019`´]/gu, "'")
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/\s+/gu, ' ');
}

/**
 * The day and hour that a sentence names in French or English, from `today` on, on the calendar of
 * whoever says it; undefined when it names neither. Days in figures are day first. A day or an hour
 * that no calendar or clock has is `impossible`, and never another one in its place.
 */
export function saidTime(text: string, today: LocalDate): SaidTime | undefined {
  const hour = saidHour(bare(text));
  const day = saidDay(hour.rest, today);
  const impossible = hour.impossible || (day !== undefined && 'impossible' in day);
  const { time } = hour;
  if (!impossible && time === undefined && day === undefined) return undefined;
  return {
    ...(day !== undefined && 'date' in day ? day : {}),
    ...(time === undefined ? {} : { time }),
    ...(impossible ? { impossible } : {}),
  };
}

/** « du 24 au 27 novembre à 10 h », "from Tuesday to Friday": where a session goes, not whence. */
export function movedTo(text: string, today: LocalDate): SaidTime | undefined {
  const words = bare(text);
  const links = [...words.matchAll(/\b(?:au|a|to|vers|pour)\s+/gu)];
  for (const { index, 0: link } of links.toReversed()) {
    const goal = saidTime(`le ${words.slice(index + link.length)}`, today);
    // « à 10 h » at the end of all is an hour of the day that was named before it.
    if (goal?.date !== undefined || goal?.impossible === true) return goal;
  }
  return saidTime(words, today);
}

/**
 * Until when somebody rests: a day, a month, or as long as they say. A day that has gone by is given
 * as it was said, for whoever keeps pauses to refuse.
 */
export function saidUntil(text: string, today: LocalDate): LocalDate | undefined {
  const words = bare(text);
  const said =
    saidTime(words, today) ?? saidTime(`dans ${words}`, today) ?? saidTime(`in ${words}`, today);
  if (said === undefined) return saidMonth(words, today);
  const { date, orDate } = said;
  return date !== undefined && date <= today ? (orDate ?? date) : date;
}
