import { clean } from '../domain/signup/fold.ts';

/**
 * A person's words, ready for a card: one line, no control or direction character, at most `max`
 * characters, no `{{`, which clients read as a date function even where markdown is off, and no
 * word so long that it would push a card off a phone.
 */
export function plain(text: string, max: number): string {
  const points = Array.from(cleaned(text.replace(DIRECTION, '')));
  const cut = points.length > max ? `${points.slice(0, max - 1).join('')}…` : points.join('');
  return cut.replace(/\{(?=\{)/g, `{${WORD_JOINER}`).replace(ENDLESS, `$&${MAY_BREAK}`);
}

/** One line, in which French keeps its no-break spaces. */
function cleaned(text: string): string {
  const parts = text.split(/([\u00a0\u202f])/u);
  return parts
    .map((part, index) => (index % 2 === 1 ? part : clean(part)))
    .join('')
    .trim();
}

/** The same for a text of several paragraphs. */
export function paragraphs(text: string, max: number): readonly string[] {
  const lines: string[] = [];
  let left = max;
  for (const line of text.split(/\r?\n+/)) {
    if (left <= 0) break;
    const kept = plain(line, left);
    if (kept !== '') lines.push(kept);
    left -= Array.from(kept).length + 1;
  }
  return lines;
}

/** Lengths at which a person's words are cut, so that a card stays small. */
export const LONGEST = { name: 80, label: 120, quote: 160, line: 600, purpose: 3000 } as const;

/** Isolates, which `clean` leaves alone: they could turn the text around them. */
const DIRECTION = /[\u2066-\u2069\u061C]/g;
/** Longer than a word of any name: a run of text in a card does not wrap within a word. */
const ENDLESS = /\S{28}(?=\S)/gu;
const MAY_BREAK = '\u200b';
const WORD_JOINER = '\u2060';
