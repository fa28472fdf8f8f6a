import { refuse } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { Sheet } from '../../domain/signup/sheet.ts';
import { decodeText } from './decode-text.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { SheetRefusal } from './sheet-refusal.ts';

export type { SheetRefusal } from './sheet-refusal.ts';

/** A file of 100,000 answers weighs about 40 MB. */
const MOST_BYTES = 100_000_000;

/**
 * The table in a CSV or XLSX file. The bytes decide what it is, never its name. Every way a file
 * can be unusable is a refusal.
 */
export async function readSheet(bytes: Uint8Array): Promise<Result<Sheet, SheetRefusal>> {
  if (bytes.length > MOST_BYTES) return refuse({ code: 'too_large' });
  if (startsWith(bytes, [0x50, 0x4b])) return readXlsx(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return refuse({ code: 'old_or_locked_workbook' });
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return refuse({ code: 'not_a_sheet' });
  const text = decodeText(bytes);
  return text === undefined ? refuse({ code: 'not_a_sheet' }) : readCsv(text);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
