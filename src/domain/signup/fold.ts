/** One line of text as a person meant it: NFC, no control or zero-width characters, one space at a time. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/**
 * What is left of a label when case, accents, punctuation and kinds of spaces and apostrophes do
 * not count: "J’ai lu la charte !" gives "j ai lu la charte". Two answers that fold alike are the
 * same answer.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Byte-order mark, zero-width and direction marks, soft hyphen. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
