/** Lines of at most `most` characters, broken between words; a longer word is cut. */
export function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  // Only plain spaces: what is held by a no-break space stays together.
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= most) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word.length > most ? `${word.slice(0, most - 1)}…` : word;
  }
  return line === '' ? lines : [...lines, line];
}
