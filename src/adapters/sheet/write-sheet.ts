import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import type { SheetWriter, Table } from '../../usecases/files-port.ts';

/** Characters; what is longer goes on behind the next cell. */
const WIDEST = 48;

/** Tables as spreadsheets read them. */
export const writeSheet: SheetWriter = {
  csv({ rows }, separator) {
    const safe = rows.map((row) => row.map((cell) => asText(cell)));
    // With a byte order mark: without it, Excel takes accents for something else.
    const text = stringify(safe, {
      delimiter: separator,
      bom: true,
      record_delimiter: '\r\n',
      quoted_match: /[\r\n]/u,
    });
    return new TextEncoder().encode(text);
  },

  async xlsx(tables) {
    const sheets = tables.map(({ name, rows }) => ({
      sheet: name,
      data: rows.map((row, index) =>
        row.map((cell) => ({
          value: cell,
          // Text stays text: in a workbook only a cell of another type is ever run.
          type: typeof cell === 'number' ? Number : String,
          ...(index === 0 ? { fontWeight: 'bold' as const } : {}),
        })),
      ),
      columns: widthsOf(rows),
      stickyRowsCount: 1,
    }));
    return new Uint8Array(await writeExcelFile(sheets).toBuffer());
  },
};

/** Each column as wide as its longest text, in characters, as far as a screen has room. */
function widthsOf(rows: Table['rows']): { readonly width: number }[] {
  return (rows[0] ?? []).map((_head, column) => ({
    width: Math.min(
      WIDEST,
      2 + rows.reduce((most, row) => Math.max(most, String(row[column] ?? '').length), 0),
    ),
  }));
}

/** A text that a spreadsheet would run as a formula is shown as text: it comes from people. */
function asText(cell: string | number): string {
  const text = String(cell);
  return typeof cell === 'string' && /^\s*[=+\-@]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}
