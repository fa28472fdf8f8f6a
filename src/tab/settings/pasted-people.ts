/** Characters shown of what is no address. */
const SHOWN = 60;

interface Pasted {
  /** Each address once, lower-cased; the name is what stood before it, or what it begins with. */
  readonly people: readonly { readonly mail: string; readonly name: string }[];
  /** What was pasted and is no address, shortened. */
  readonly ignored: readonly string[];
}

/**
 * Reads addresses as they are pasted from a mail or a sheet: one a line, or separated by commas or
 * semicolons, bare or as `First Last <first.last@company.com>`.
 */
export function readPasted(text: string): Pasted {
  const people = new Map<string, string>();
  const ignored: string[] = [];
  for (const part of text.split(/[\n,;\t]+/u).map((one) => one.trim())) {
    if (part === '') continue;
    const found = /<?([^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)>?$/u.exec(part);
    const mail = found?.[1]?.toLowerCase();
    const before = part
      .slice(0, found?.index ?? 0)
      .replaceAll('"', '')
      .trim();
    if (mail === undefined) ignored.push(shortened(part));
    else if (!people.has(mail)) people.set(mail, before === '' ? nameFrom(mail) : before);
  }
  return { people: [...people].map(([mail, name]) => ({ mail, name })), ignored };
}

/** Enough of what is no address to find it among what was pasted. */
function shortened(part: string): string {
  const after = Array.from(new Intl.Segmenter().segment(part), ({ index }) => index)[SHOWN];
  return after === undefined ? part : `${part.slice(0, after)}…`;
}

/** `first.last@company.com` → `First Last`. */
function nameFrom(mail: string): string {
  const [local = mail] = mail.split('@');
  return local
    .split(/[._]+/u)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toLocaleUpperCase() + word.slice(1))
    .join(' ');
}
