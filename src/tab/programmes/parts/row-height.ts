/** A column of a table whose rows are all as tall as each other. */
export interface Sized {
  /** Its part of the width, beside those of the others. */
  readonly share: number;
  /** Characters of the longest text of each of the lines that a cell has, one below the other. */
  readonly longest: readonly number[];
}

/** Pixels: a row of a few short words, side by side or, on a phone, below each other. */
const LEAST = { wide: 64, narrow: 200 } as const;
const LINE = 20;
const AROUND = { wide: 4, narrow: 60 } as const;
const PADDING = 12;
const GAP = 12;
/** Wider than most letters are. */
const LETTER = 8;
/** How much of its lines a text fills: words that go onto the next one leave room behind them. */
const FILLED = 0.8;
/** Beyond, a row would be a page: a text of so many lines is no name. */
const MOST_LINES = 16;

/**
 * How tall every row has to be for the longest texts of each column to be read whole, in pixels.
 * `width` is that of the table, 0 as long as it is not known.
 */
export function rowHeightOf(columns: readonly Sized[], width: number, isNarrow: boolean): number {
  const layout = isNarrow ? 'narrow' : 'wide';
  if (width === 0) return LEAST[layout];
  const inner = width - 2 * PADDING - (isNarrow ? 0 : GAP * (columns.length - 1));
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const lines = columns.map(({ share, longest }) => {
    const letters = Math.max(1, Math.floor((isNarrow ? inner : (inner * share) / shares) / LETTER));
    return longest.reduce((sum, length) => sum + linesOf(length, letters), 0);
  });
  const needed = isNarrow ? lines.reduce((sum, own) => sum + own, 0) : Math.max(...lines);
  return Math.max(LEAST[layout], AROUND[layout] + LINE * Math.min(needed, MOST_LINES));
}

function linesOf(length: number, letters: number): number {
  return length <= letters ? 1 : Math.ceil(length / (letters * FILLED));
}

/** Characters of the longest of these texts; 0 of none. */
export function longestOf(texts: Iterable<string>): number {
  let longest = 0;
  for (const { length } of texts) longest = Math.max(longest, length);
  return longest;
}
