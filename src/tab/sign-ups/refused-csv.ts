import type { Locale } from '../../wire/shapes.ts';
import type { NoticeWire } from '../../wire/sign-ups.ts';

export interface CsvWords {
  readonly row: string;
  readonly column: string;
  readonly value: string;
  readonly severity: string;
  readonly reason: string;
  readonly remedy: string;
  readonly refused: string;
  readonly warning: string;
}

/**
 * Refused rows and warnings as a file that Excel opens well: byte order mark, CRLF, and the
 * separator that Excel expects in the reader's language.
 */
export function refusedCsv(
  notices: readonly NoticeWire[],
  words: CsvWords,
  locale: Locale,
): string {
  const separator = locale === 'fr' ? ';' : ',';
  const head = [words.row, words.column, words.value, words.severity, words.reason, words.remedy];
  const lines = notices.map((notice) => [
    String(notice.row),
    notice.column,
    notice.value,
    words[notice.severity],
    notice.reason,
    notice.remedy,
  ]);
  const text = [head, ...lines].map((line) => line.map(cell).join(separator)).join('\r\n');
  return `\uFEFF${text}\r\n`;
}

/**
 * A cell that a spreadsheet would run as a formula is shown as text: values come from people
 * outside the company too (OWASP, "CSV Injection").
 */
function cell(value: string): string {
  const safe = /^[\s]*[=+\-@]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",;\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
