import { fold } from '../programmes/parts/search.ts';

/** As long as a programme's name may be, in characters. */
export const LONGEST_NAME = 120;

/**
 * A name for a copy that no other programme has: “Season (copy)”, then “Season (copy 2)”, also where a
 * copy is copied. `word` is how the reader's language calls it. Names are told apart as people read
 * them, without regard to case and accents; one that would be too long loses its end, not its number.
 */
export function nameOfCopy(name: string, word: string, taken: readonly string[]): string {
  const known = new Set(taken.map(fold));
  const base = name.trim().replace(new RegExp(` \\(${word}(?: \\d+)?\\)$`, 'u'), '');
  for (let copy = 1; ; copy++) {
    const mark = copy === 1 ? ` (${word})` : ` (${word} ${String(copy)})`;
    // A cut through a character of two halves leaves none of them.
    const kept = base.slice(0, LONGEST_NAME - mark.length).replace(/\p{Cs}$/u, '');
    const proposed = `${kept.trimEnd()}${mark}`;
    if (!known.has(fold(proposed))) return proposed;
  }
}
