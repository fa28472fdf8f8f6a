import { recogniseColumns } from '../../domain/signup/columns.ts';
import type { Sheet } from '../../domain/signup/sheet.ts';

/** How far below the top the headers are looked for: a title or a logo may stand above. */
const TOP_ROWS = 10;
/** A lower row is taken for the headers only when it is better by this many columns. */
const CLEARLY = 3;

/** How many fields of a sign-up form the row would give if it held the headers. */
export function headersIn(row: readonly string[]): number {
  return Object.keys(recogniseColumns(row)).length;
}

/**
 * A table as rows of text, the first of the list being row 1 of the file, told apart into headers
 * and answers. The headers are the first row that is not blank, unless one just below is clearly
 * better known to us. Undefined when every row is blank.
 */
export function toSheet(rows: readonly (readonly string[])[]): Sheet | undefined {
  const first = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  if (first === -1) return undefined;
  let [at, best] = [first, headersIn(rows[first] ?? [])];
  for (let i = first + 1; i < Math.min(first + TOP_ROWS, rows.length); i++) {
    const known = headersIn(rows[i] ?? []);
    if (known >= best + CLEARLY) [at, best] = [i, known];
  }
  const answers = rows.slice(at + 1).map((cells, i) => ({ number: at + i + 2, cells }));
  return { headers: rows[at] ?? [], rows: answers };
}
