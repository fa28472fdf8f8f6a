import type { Locale } from '../src/domain/language.ts';

/** Every text said in one language of a module, a training unit or any tree of them. */
export function sentencesOf(node: unknown, locale: Locale): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, each]) => {
    if (name === locale) return leaves(each);
    return name === 'fr' || name === 'en' ? [] : sentencesOf(each, locale);
  });
}

function leaves(node: unknown): readonly string[] {
  if (typeof node === 'string') return node.startsWith('https:') ? [] : [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(leaves) : [];
}

const FAULTS: readonly (readonly [string, RegExp])[] = [
  ['a straight apostrophe', /'/u],
  ['three dots', /\.\.\./u],
  ['no fine space before a sign', /(?<![\u202f?!])[;!?»](?:\s|$)/u],
  ['no no-break space before a colon', /(?<!\u00a0):(?:\s|$)/u],
  ['no fine space after a guillemet', /«[^\u202f]/u],
  ['no fine space before a percentage', /\d %|\d%/u],
  ['a breaking space inside a number', /\d \d{3}(?!\d)/u],
  ['two spaces', / {2}/u],
  ['tu, te, ton, ta, tes', /(?<!\p{L})(?:tu|te|(?<!(?:le|du|un) )ton|ta|tes|toi)(?!\p{L})/iu],
  ['a meeting is a session', /séance/iu],
  ['English quotation marks outside « »', /^[^«]*“/u],
];

/** What breaks French typography in a text, each with the text, so that a failure can be read. */
export function faultsOfFrench(text: string): readonly string[] {
  return FAULTS.filter(([, pattern]) => pattern.test(text)).map(([fault]) => `${fault}: ${text}`);
}
