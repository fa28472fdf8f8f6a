/** A link that opens a letter in one's own mail program, begun: nothing leaves before it is sent there. */
export function letterTo(
  mail: string,
  letter: { readonly subject: string; readonly body: string },
): string {
  // Mail programs read a plus sign as it stands.
  return `mailto:${mail}?${new URLSearchParams(letter).toString().replaceAll('+', '%20')}`;
}
