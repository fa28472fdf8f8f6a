import type { Mail } from '../participant.ts';
import { clean } from './fold.ts';

/**
 * The address in a text, lower-cased, or undefined when there is not exactly one: `ann@a.example`,
 * `mailto:ann@a.example` or `Ann <ann@a.example>`. An address starts with a letter, a digit or an
 * underscore, so none can be taken for a formula when it is written to a spreadsheet.
 */
export function parseMail(text: string): Mail | undefined {
  const line = clean(text).replace(/[‘’]/g, "'");
  const inner = /^[^<>]*<([^<>]+)>$/u.exec(line)?.[1] ?? line;
  const mail = inner
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  return mail.length <= LONGEST && ADDRESS.test(mail) ? mail : undefined;
}

/** RFC 5321, section 4.5.3.1.3, less the angle brackets. */
const LONGEST = 254;

const ADDRESS =
  /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]*@[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*(?:\.[\p{L}\p{M}\p{N}-]+)+$/u;

/** The addresses in a cell that may hold several, and the pieces that are none. */
export function parseMails(cell: string): {
  readonly mails: readonly Mail[];
  readonly strangers: readonly string[];
} {
  const mails = new Set<Mail>();
  const strangers: string[] = [];
  for (const piece of cell.split(/[;,\r\n；]/u).map(clean)) {
    if (piece === '') continue;
    const found = parseMail(piece);
    const several = found === undefined ? piece.split(' ').map(parseMail) : [found];
    if (several.includes(undefined)) strangers.push(piece);
    else for (const mail of several) if (mail !== undefined) mails.add(mail);
  }
  return { mails: [...mails], strangers };
}
