import type { Locale } from '../domain/language.ts';
import { MEASURES, METHODS } from '../domain/matching/match.ts';
import type { Measure, Rehearsal } from '../domain/matching/match.ts';
import { readingsOf, REHEARSAL_WORDS, spreadWords, written } from './rehearse-words.ts';
import type { Reading } from './rehearse-words.ts';

/** The comparison as lines for a terminal: one measure a row, one way to pair a column. */
export function tableOf(rehearsal: Rehearsal, locale: Locale): readonly string[] {
  const words = REHEARSAL_WORDS[locale];
  const header = ['', ...METHODS.map((method) => words.method[method])];
  const rows = MEASURES.map((measure) => [
    words.measure[measure],
    ...readingsOf(rehearsal, measure).map((reading) => cellOf(reading, measure, locale)),
  ]);
  const widths = header.map((_, c) =>
    Math.max(...[header, ...rows].map((row) => row[c]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, c) => (c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0)))
      .join('  ')
      .trimEnd();
  const { optimal, greedy, random, stable, regrets } = words.about;
  return [
    words.title,
    words.people(rehearsal),
    '',
    line(header),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...rows.map(line),
    '',
    ...[optimal, greedy, random(rehearsal.random.draws, true), stable, regrets],
  ];
}

function cellOf({ value, spread }: Reading, measure: Measure, locale: Locale): string {
  const words = REHEARSAL_WORDS[locale];
  if (value === undefined) return words.none;
  if (spread !== undefined) return words.spread(spreadWords(spread, measure, locale));
  return written(value, measure, locale);
}
