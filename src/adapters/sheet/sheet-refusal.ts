/** Every way a file can give no table. */
export const SHEET_REFUSALS = [
  /** No byte, or nothing but blanks. */
  'empty',
  /** Neither text nor a spreadsheet: an image, a PDF… */
  'not_a_sheet',
  /** An old .xls, or an .xlsx under a password: both are kept in the same container. */
  'old_or_locked_workbook',
  /** Announces itself as an .xlsx and cannot be read as one. */
  'damaged_workbook',
  /** A quotation mark opens an answer and nothing closes it; `line` tells where. */
  'open_quote',
  /** More than `MOST_BYTES`, or a workbook that unpacks to too much. */
  'too_large',
] as const;

export interface SheetRefusal {
  readonly code: (typeof SHEET_REFUSALS)[number];
  readonly line?: number;
}
