import { constants, inflateRawSync } from 'node:zlib';

/** What reading a workbook would take: `'too_much'` of bytes, or the cells of its largest sheet. */
export type Extent = number | 'too_much';

/**
 * How many cells the largest rectangle from A1 to an addressed cell has. A workbook of a kilobyte
 * may address a cell in the last row and column, and a reader that fills the rectangle never ends.
 * Every member of the archive is looked at, found by its local header (PKWARE APPNOTE 6.3, section
 * 4.3.7) and not by the directory, which a damaged or a lying archive need not follow; what cannot
 * be unpacked counts for nothing, for nobody else can read it either.
 */
export function extentOf(bytes: Uint8Array, mostUnpackedBytes: number): Extent {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = mostUnpackedBytes;
  let extent = 0;
  for (
    let at = archive.indexOf(LOCAL_HEADER);
    at !== -1 && at + 30 <= archive.length;
    at = archive.indexOf(LOCAL_HEADER, at + 4)
  ) {
    // A reader may make room for what the header states before it unpacks anything.
    const stated = archive.readUInt32LE(at + 22);
    const content = stated > left ? 'too_much' : unpack(archive, at, left);
    if (content === 'too_much') return 'too_much';
    left -= content.length;
    extent = Math.max(extent, cellsIn(content.toString('latin1')));
  }
  return extent;
}

const LOCAL_HEADER = Buffer.from('PK\u0003\u0004', 'latin1');
const STORED = 0;

function unpack(archive: Buffer, at: number, most: number): Buffer | 'too_much' {
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  if (archive.readUInt16LE(at + 8) === STORED) {
    return archive.subarray(start, start + archive.readUInt32LE(at + 18));
  }
  try {
    return inflateRawSync(archive.subarray(start), {
      maxOutputLength: most,
      // What was cut short is looked at as far as it goes.
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    return isTooLarge ? 'too_much' : Buffer.alloc(0);
  }
}

/** The address of a cell (`r="BC12"`) or the number of a row (`r="12"`), in any quotes. */
const ADDRESS = /\sr\s*=\s*["']([^"'\d]{0,20})([^"']{1,40})["']/gu;
const BEFORE_A = 64;

function cellsIn(xml: string): number {
  if (!/<(?:[\w.-]+:)?sheetData\b/u.test(xml)) return 0;
  let [rows, columns] = [0, 1];
  for (const [, letters = '', row] of xml.matchAll(ADDRESS)) {
    let column = 0;
    for (let i = 0; i < letters.length; i++) {
      column = column * 26 + letters.charCodeAt(i) - BEFORE_A;
    }
    // Readers take whatever is a number for one: 1e9 too. What is none, they refuse by themselves.
    const number = Number(row);
    if (number > rows) rows = number;
    if (column > columns) columns = column;
  }
  return rows * columns;
}
