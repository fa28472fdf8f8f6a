import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../src/adapters/sheet/read-sheet.ts';
import type { Sheet } from '../../src/domain/signup/sheet.ts';
import { makeWorkbook, zip } from './workbook.ts';
import type { WorkbookCell } from './workbook.ts';

const fixture = (name: string): Buffer => readFileSync(`test/fixtures/${name}`);

async function sheetIn(bytes: Uint8Array | string): Promise<Sheet> {
  const sheet = await readSheet(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  if (!sheet.ok) throw new Error(sheet.error.code);
  return sheet.value;
}

async function refusalOf(bytes: Uint8Array | string): Promise<unknown> {
  const sheet = await readSheet(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  return sheet.ok ? sheet.value : sheet.error;
}

/** The same table with another separator between cells. */
function separated(sheet: Sheet, separator: string, lineEnd = '\r\n'): string {
  return [sheet.headers, ...sheet.rows.map(({ cells }) => cells)]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
    .join(lineEnd);
}

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

/** Latin-1 differs from Windows-1252 only between 0x80 and 0x9f, where the apostrophe stands. */
function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('’', '\u0092'), 'latin1');
}

describe('a CSV file', () => {
  it('is the same sheet whatever its separator, encoding, mark and line ends', async () => {
    const original = fixture('inscriptions-2026.csv');
    const sheet = await sheetIn(original);
    expect(sheet.headers).toHaveLength(18);
    expect(sheet.rows).toHaveLength(242);
    const text = original.toString('utf8').replace(/^\uFEFF/u, '');
    const same = [
      text,
      ...[';', '\t', '|'].map((separator) => separated(sheet, separator)),
      separated(sheet, ',', '\n'),
      separated(sheet, ',', '\r'),
      `sep=;\r\n${separated(sheet, ';')}`,
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(text, 'utf16le'),
      utf16be(`\uFEFF${text}`),
      utf16be(text),
    ];
    for (const file of same) expect(await sheetIn(file)).toEqual(sheet);
  });

  it('is read in Windows-1252, as older Excels save it', async () => {
    const text = separated(await sheetIn(fixture('inscriptions-2026.csv')), ';');
    const representable = text.replaceAll('Ł', 'L');
    expect(await sheetIn(windows1252(representable))).toEqual(await sheetIn(representable));
  });

  it('in good UTF-8 stays so when a few bytes are damaged', async () => {
    const bytes = fixture('inscriptions-2026.csv');
    bytes[bytes.length - 40] = 0xff;
    const { headers, rows } = await sheetIn(bytes);
    expect(headers[1]).toBe('Heure de début');
    expect(rows).toHaveLength(242);
  });

  it('numbers rows as a spreadsheet does, blank ones and those of several lines counted', async () => {
    const { headers, rows } = await sheetIn(
      '\nEmail,Name\n\n"a","two\nlines"\n,\nb,"say ""hi"""\n',
    );
    expect(headers).toEqual(['Email', 'Name']);
    expect(rows).toEqual([
      { number: 3, cells: [''] },
      { number: 4, cells: ['a', 'two\nlines'] },
      { number: 5, cells: ['', ''] },
      { number: 6, cells: ['b', 'say "hi"'] },
    ]);
  });

  it('may have rows longer or shorter than its headers, and quotes inside answers', async () => {
    const { rows } = await sheetIn('Email,Name\na\nb,c,d\ne,O"Neil "the" 2nd\n');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['a'],
      ['b', 'c', 'd'],
      ['e', 'O"Neil "the" 2nd'],
    ]);
  });

  it('keeps answers that hold another separator', async () => {
    const { rows } = await sheetIn('Email;Name;My level\n"a;b";"c,d,e,f";g\n');
    expect(rows[0]?.cells).toEqual(['a;b', 'c,d,e,f', 'g']);
  });

  it('has its headers under a title when a row below is clearly better', async () => {
    const text = separated(await sheetIn(fixture('sign-up-2026.csv')), ',');
    const { headers, rows } = await sheetIn(`Reverse mentoring 2026\r\n,,\r\n${text}`);
    expect(headers[3]).toBe('Email');
    expect(rows[0]?.number).toBe(4);
  });

  it('with headers alone has no rows', async () => {
    expect((await sheetIn('Email,Name\n')).rows).toEqual([]);
  });

  it('is refused when a quotation mark is never closed, with the line where it opens', async () => {
    expect(await refusalOf('Email,Name\na,b\nc,"d\ne,f\n')).toEqual({
      code: 'open_quote',
      line: 3,
    });
  });
});

describe('an XLSX file', () => {
  it('is the same sheet as the CSV of the same form, but for the format of times', async () => {
    const times = (sheet: Sheet): Sheet => ({
      ...sheet,
      rows: sheet.rows.map(({ number, cells }) => ({ number, cells: cells.toSpliced(1, 2) })),
    });
    const [csv, xlsx] = await Promise.all(
      ['inscriptions-2026.csv', 'inscriptions-2026.xlsx'].map((name) => sheetIn(fixture(name))),
    );
    expect(csv && xlsx && times(xlsx)).toEqual(csv && times(csv));
    expect(xlsx?.rows[0]?.cells.slice(1, 3)).toEqual([
      '2026-09-14 13:15:00',
      '2026-09-14 13:25:15',
    ]);
  });

  const row = async (...cells: readonly WorkbookCell[]): Promise<unknown> => {
    const book = makeWorkbook({ name: 'Form1', rows: [cells.map((_, i) => `H${i}`), cells] });
    return (await sheetIn(book)).rows[0]?.cells;
  };

  it('gives text for numbers, booleans, dates, rich text, shared text and formulas', async () => {
    expect(await row('é & <b>', 2, 2.5, true, { shared: ' Mentor "x" ' })).toEqual([
      'é & <b>',
      '2',
      '2.5',
      'true',
      ' Mentor "x" ',
    ]);
    expect(await row({ rich: ['Collab', 'orateur'] }, new Date('2026-09-14T13:25:15Z'))).toEqual([
      'Collaborateur',
      '2026-09-14 13:25:15',
    ]);
    expect(await row({ formula: 'A1', value: 'Mentor' }, { formula: 'A1' }, 'z')).toEqual([
      'Mentor',
      '',
      'z',
    ]);
    expect(await row(null, { error: '#DIV/0!' }, 'z')).toEqual(['', '', 'z']);
  });

  it('numbers rows as Excel does, absent ones counted', async () => {
    const rows = [undefined, ['Email', 'Name'], undefined, ['a', 'b']];
    const sheet = await sheetIn(makeWorkbook({ name: 'F', rows }));
    expect(sheet.headers).toEqual(['Email', 'Name']);
    expect(sheet.rows.at(-1)).toEqual({ number: 4, cells: ['a', 'b'] });
  });

  it('is read from the sheet that holds the form, not from the first', async () => {
    const form = await sheetIn(fixture('sign-up-2026.csv'));
    const rows = [form.headers, ...form.rows.map(({ cells }) => cells)];
    const book = makeWorkbook(
      { name: 'Read me', rows: [['Contact', 'Email'], ['Ann']] },
      { name: 'Blank', rows: [] },
      { name: 'Form1', rows },
    );
    expect((await sheetIn(book)).headers).toEqual(form.headers);
    expect((await sheetIn(book)).rows).toHaveLength(60);
  });

  it('treats what stands right of the headers as a column without a header, not as a slip', async () => {
    const book = makeWorkbook({ name: 'F', rows: [['Email'], ['a', null, 'seen']] });
    expect(await sheetIn(book)).toEqual({
      headers: ['Email', '', ''],
      rows: [{ number: 2, cells: ['a', '', 'seen'] }],
    });
  });
});

describe('a file that is no sheet', () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk', 'base64');

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['blanks', Buffer.from(' \r\n\t\n'), 'empty'],
    ['a workbook without a cell', makeWorkbook({ name: 'A', rows: [] }), 'empty'],
    ['an image', png, 'not_a_sheet'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'not_a_sheet'],
    ['zeros', Buffer.alloc(1000), 'not_a_sheet'],
    [
      'an old or encrypted workbook',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'old_or_locked_workbook',
    ],
    ['another archive', zip({ 'readme.txt': 'hello' }), 'damaged_workbook'],
    [
      'half a workbook',
      makeWorkbook({ name: 'A', rows: [['x']] }).subarray(0, 500),
      'damaged_workbook',
    ],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toMatchObject({ code });
  });

  it('that unpacks to more than memory should hold is refused before it is unpacked', async () => {
    const bytes = makeWorkbook({ name: 'A', rows: [['x']] });
    const entry = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    bytes.writeUInt32LE(3_000_000_000, entry + 24);
    expect(await refusalOf(bytes)).toEqual({ code: 'too_large' });
  });

  it('never throws, whatever the bytes', async () => {
    const signatures = ['', 'PK\u0003\u0004', 'Email,', '\uFEFF'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...signatures),
        fc.uint8Array({ maxLength: 300 }),
        async (signature, bytes) => {
          await readSheet(Buffer.concat([Buffer.from(signature, 'latin1'), bytes]));
        },
      ),
      { numRuns: 300 },
    );
  });
});
