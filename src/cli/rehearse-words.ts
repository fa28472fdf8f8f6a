import type { Locale } from '../domain/language.ts';
import { METHODS } from '../domain/matching/match.ts';
import type { Measure, Method, Rehearsal, Spread } from '../domain/matching/match.ts';
import { rehearsalEn } from '../locales/rehearsal.en.ts';
import { rehearsalFr } from '../locales/rehearsal.fr.ts';
import type { SpreadWords } from '../locales/rehearsal.fr.ts';

/** What the command and its picture say, by language. */
export const REHEARSAL_WORDS = { fr: rehearsalFr, en: rehearsalEn } as const;

/** What one way to pair people gives for one measure. */
export interface Reading {
  readonly method: Method;
  /** Undefined when nobody is paired. */
  readonly value: number | undefined;
  /** Of several draws. */
  readonly spread?: Spread;
}

/** The four ways for one measure, in the order in which they are shown. */
export function readingsOf(rehearsal: Rehearsal, measure: Measure): readonly Reading[] {
  return METHODS.map((method) => {
    if (method !== 'random') return { method, value: rehearsal[method][measure] };
    const spread = rehearsal.random.figures[measure];
    return spread === undefined
      ? { method, value: undefined }
      : { method, value: spread.mean, spread };
  });
}

/** Digits after the point: scores in the hundreds need none but their mean. */
const digitsOf = (measure: Measure): number => (measure === 'total' ? 0 : 1);

export function written(value: number, measure: Measure, locale: Locale): string {
  const digits = Number.isInteger(value) ? 0 : digitsOf(measure);
  return value.toLocaleString(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

export function spreadWords(spread: Spread, measure: Measure, locale: Locale): SpreadWords {
  const say = (value: number): string => written(value, measure, locale);
  const { mean, deviation, least, most } = spread;
  return { mean: say(mean), deviation: say(deviation), least: say(least), most: say(most) };
}
