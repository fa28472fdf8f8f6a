/** A cell of free text, or of something that must stay exactly as it is (an address, a number). */
export type Cell = { readonly text: string } | { readonly exact: string | number };

/** What makes a spreadsheet take a text for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/u;

/**
 * One line of RFC 4180 text, line feed included. A free text that a spreadsheet would run as a
 * formula gets an apostrophe before it; addresses need none, for they start with a letter, a digit
 * or an underscore.
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(written).join(',')}\n`;
}

function written(cell: Cell): string {
  const raw = 'exact' in cell ? String(cell.exact) : cell.text;
  const safe = 'text' in cell && FORMULA.test(raw) ? `'${raw}` : raw;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
