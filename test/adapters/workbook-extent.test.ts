import { describe, expect, it } from 'vitest';
import { readSheet } from '../../src/adapters/sheet/read-sheet.ts';
import { extentOf } from '../../src/adapters/sheet/workbook-extent.ts';
import { makeWorkbook, zip } from './workbook.ts';

const ROOM = 1_000_000;

/** A workbook of one sheet with an address in A1 and an answer in `address`. */
function bookWith(address: string): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (type: string, target: string): string =>
    `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const cell = (r: string, value: string): string =>
    `<row><c r="${r}" t="inlineStr"><is><t>${value}</t></is></c></row>`;
  return zip({
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"/>`,
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="F" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${cell('A1', 'Email')}${cell(address, 'ann')}</sheetData></worksheet>`,
  });
}

describe('a small workbook that addresses a far cell', () => {
  it.each(['XFD1048576', 'A99999999999', 'ZZZZZZZ2', 'zz9999999', 'A1e9', 'A0xffffffff'])(
    '%s is refused at once, not filled up to there',
    async (address) => {
      expect(await readSheet(bookWith(address))).toEqual({
        ok: false,
        error: { code: 'too_large' },
      });
    },
  );

  it('is read when the rectangle is one that people have', async () => {
    const sheet = await readSheet(bookWith('C5000'));
    expect(sheet).toMatchObject({ ok: true, value: { headers: ['Email', '', ''] } });
  });
});

describe('the extent of a workbook', () => {
  it('is that of the largest sheet', () => {
    const rows = [['a', 'b'], ['c'], undefined, ['d', 'e', 'f']];
    const book = makeWorkbook({ name: 'A', rows: [['x']] }, { name: 'B', rows });
    expect(extentOf(book, ROOM)).toBe(12);
  });

  it('does not mind what answers say', () => {
    const rows = [[{ shared: ' r="XFD1048576"' }]];
    expect(extentOf(makeWorkbook({ name: 'A', rows }), ROOM)).toBe(1);
  });

  it('is too much when the archive unpacks to more than there is room for', () => {
    const book = makeWorkbook({ name: 'A', rows: [['x'.repeat(2 * ROOM)]] });
    expect(book.length).toBeLessThan(ROOM / 10);
    expect(extentOf(book, ROOM)).toBe('too_much');
  });

  it('is too much when a member’s header, whatever the directory says, states too much', () => {
    const book = makeWorkbook({ name: 'A', rows: [['x']] });
    book.writeUInt32LE(4_000_000_000, 22);
    expect(extentOf(book, ROOM)).toBe('too_much');
  });

  it('of what is no archive, or cut short, is that of what can be read', () => {
    expect(extentOf(Buffer.from('PK'), ROOM)).toBe(0);
    expect(extentOf(Buffer.from('PK\u0003\u0004', 'latin1'), ROOM)).toBe(0);
    const book = makeWorkbook({ name: 'A', rows: [['x']] });
    for (let length = 0; length < book.length; length += 7) {
      expect(extentOf(book.subarray(0, length), ROOM)).toBeLessThanOrEqual(1);
    }
  });
});
