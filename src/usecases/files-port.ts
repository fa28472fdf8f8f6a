import type { Result } from '../domain/result.ts';
import type { Sheet } from '../domain/signup/sheet.ts';
import type { Instant } from '../domain/time.ts';

/** Why a file is no table; `line` where there is one to name. */
export interface SheetProblem {
  readonly code:
    | 'empty'
    | 'not_a_sheet'
    | 'old_or_locked_workbook'
    | 'damaged_workbook'
    | 'open_quote'
    | 'too_large';
  readonly line?: number;
}

export interface SheetReader {
  /** The bytes decide what the file is, never its name. */
  read(bytes: Uint8Array): Promise<Result<Sheet, SheetProblem>>;
}

/** A sheet: its first row is the header. */
export interface Table {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface SheetWriter {
  /** UTF-8; what a spreadsheet would run as a formula is made text. */
  csv(table: Table, separator: ',' | ';'): Uint8Array;
  /** A workbook with a sheet for each table. */
  xlsx(tables: readonly Table[]): Promise<Uint8Array>;
}

export interface Archiver {
  /** One file that holds the named ones. */
  zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array;
}

export interface CalendarFile {
  readonly uid: string;
  readonly sequence: number;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly cancelled: boolean;
}

export interface CalendarWriter {
  /** iCalendar text, RFC 5545. */
  write(event: CalendarFile): string;
}
