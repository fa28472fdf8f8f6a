import readWorkbook from 'read-excel-file/universal';
import { ok, refuse } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Sheet } from '../../domain/signup/sheet.ts';
import type { SheetRefusal } from './sheet-refusal.ts';
import { headersIn, toSheet } from './to-sheet.ts';
import { extentOf } from './workbook-extent.ts';

/** What a workbook may weigh once unpacked: some 150,000 answers. A small archive can hide more. */
const MOST_UNPACKED_BYTES = 200_000_000;

/** Cells from A1 to the furthest one: a million rows of 25 columns. */
const MOST_CELLS = 26_214_400;

/**
 * Reads a workbook: of several sheets, the one with the most headers of a sign-up form, else the
 * first that holds anything. Numbers, dates and booleans become text.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Result<Sheet, SheetRefusal>> {
  if (unpackedSize(bytes) > MOST_UNPACKED_BYTES) return refuse({ code: 'too_large' });
  const extent = extentOf(bytes, MOST_UNPACKED_BYTES);
  if (extent === 'too_much' || extent > MOST_CELLS) return refuse({ code: 'too_large' });
  let tables: readonly (readonly (readonly string[])[])[];
  try {
    // Not the library's reader of streams: on an archive with a stretch twice it never ends.
    const sheets = await readWorkbook(Uint8Array.from(bytes).buffer, { trim: false });
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
 * The size that the central directory of a ZIP archive states for all its files together (PKWARE
 * APPNOTE 6.3, sections 4.3.12 and 4.3.16); 0 when there is no such directory.
 */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) return 0;
  let size = 0;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    size += view.getUint32(at + 24, true);
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return size;
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
