import { CsvError, parse } from 'csv-parse/sync';
import { ok, refuse } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Sheet } from '../../domain/signup/sheet.ts';
import type { SheetRefusal } from './sheet-refusal.ts';
import { headersIn, toSheet } from './to-sheet.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** How Excel announces a separator on a line of its own, which it does not count as a row. */
const ANNOUNCED = /^sep=(.)\r?\n/iu;

/**
 * Reads separated text, whatever the separator: the one that makes the most known headers, then
 * the most columns. Quotes follow RFC 4180; a quote inside an unquoted answer is a character like
 * any other. Rows may be longer or shorter than the headers.
 */
export function readCsv(text: string): Result<Sheet, SheetRefusal> {
  const body = text.replace(/^\uFEFF/u, '');
  const announced = ANNOUNCED.exec(body);
  const table = announced === null ? body : body.slice(announced[0].length);
  const separator = announced?.[1] ?? guessSeparator(table);
  const rows = split(table, separator);
  if (!rows.ok) return rows;
  const sheet = toSheet(rows.value);
  return sheet === undefined ? refuse({ code: 'empty' }) : ok(sheet);
}

/**
 * Cuts the first lines bluntly, quotes or not: a header that holds a separator is lost, the others
 * still tell.
 */
function guessSeparator(table: string): string {
  const lines = table.slice(0, 50_000).split(/\r\n|\n|\r/u, 20);
  let [best, rank] = [',', -1];
  for (const separator of SEPARATORS) {
    const rows = lines.map((line) => line.split(separator));
    const known = Math.max(...rows.map(headersIn));
    const columns = Math.max(...rows.map((row) => row.length));
    const score = known * 100_000 + columns;
    if (score > rank) [best, rank] = [separator, score];
  }
  return best;
}

function split(
  table: string,
  separator: string,
): Result<readonly (readonly string[])[], SheetRefusal> {
  let linesRead = 0;
  try {
    const rows = parse(table, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      on_record: (row: string[], { lines }: { lines: number }) => {
        linesRead = lines;
        return row;
      },
    });
    return ok(rows);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Only an unclosed quote is left to fail on: it opens in the row after the last whole one.
    return refuse({ code: 'open_quote', line: linesRead + 1 });
  }
}
