const HUES = ['teal', 'plum', 'navy', 'forest', 'gold'] as const;
export type Hue = (typeof HUES)[number];

/** The first letters of the first and the last part of a name; one letter when there is one part. */
export function initialsOf(name: string): string {
  const parts = name.split(/\s+/u).filter((part) => part !== '');
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return ends
    .map((part) => String.fromCodePoint(part?.codePointAt(0) ?? 0x20).trim())
    .join('')
    .toLocaleUpperCase();
}

/** The same name always has the same colour; it means nothing else. */
export function hueOf(name: string): Hue {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return HUES[sum % HUES.length] ?? 'teal';
}
