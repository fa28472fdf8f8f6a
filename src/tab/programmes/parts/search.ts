/** Case and accents tell no two words apart for the person who types them. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’]/g, "'").trim().toLowerCase();
}

/** Whether any of the texts holds all the words that were typed, whatever their accents. */
export function matches(search: string, ...texts: readonly (string | undefined)[]): boolean {
  const words = fold(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const hay = fold(texts.filter((text) => text !== undefined).join(' '));
  return words.every((word) => hay.includes(word));
}
