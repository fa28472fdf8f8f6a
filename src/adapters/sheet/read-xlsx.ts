import readWorkbook from 'read-excel-file/node';
import { ok, refuse } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Sheet } from '../../domain/signup/sheet.ts';
import type { SheetRefusal } from './read-sheet.ts';
import { headersIn, toSheet } from './to-sheet.ts';

/**
 * Reads a workbook: of several sheets, the one with the most headers of a sign-up form, else the
 * first that holds anything. Numbers, dates and booleans become text.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Result<Sheet, SheetRefusal>> {
  let tables: readonly (readonly (readonly string[])[])[];
  try {
    const sheets = await readWorkbook(Buffer.from(bytes), { trim: false });
    tables = sheets.map(({ data }) => data.map((row) => row.map(textOf)));
  } catch {
    return refuse({ code: 'damaged_workbook' });
  }
  let best: Sheet | undefined;
  for (const table of tables) {
    const sheet = toSheet(table);
    if (sheet === undefined) continue;
    if (best === undefined || headersIn(sheet.headers) > headersIn(best.headers)) best = sheet;
  }
  return best === undefined ? refuse({ code: 'empty' }) : ok(widened(best));
}

/**
 * A cell of a workbook has its own address, so one that stands right of the headers has not
 * slipped: it belongs to a column without a header.
 */
function widened(sheet: Sheet): Sheet {
  const width = sheet.rows.reduce(
    (w, { cells }) => Math.max(w, cells.length),
    sheet.headers.length,
  );
  const missing = Array.from({ length: width - sheet.headers.length }, () => '');
  return { ...sheet, headers: [...sheet.headers, ...missing] };
}

function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  // A spreadsheet keeps dates without a zone, in fractions of a day: the last digits are noise.
  if (cell instanceof Date) {
    const second = new Date(Math.round(cell.getTime() / 1000) * 1000);
    return Number.isNaN(second.getTime())
      ? ''
      : second.toISOString().slice(0, 19).replace('T', ' ');
  }
  return '';
}
