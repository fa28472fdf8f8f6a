import { LOCALES, type Locale } from '../language.ts';

/**
 * What is said in each language, said in `only` alone: the other holds a copy, so that whoever
 * reads finds something. Anything else of the node is as it was; a node without `only` too.
 */
export function inOneLanguage<T>(node: T, only: Locale): T {
  return copied(node, only) as T;
}

function copied(node: unknown, only: Locale): unknown {
  if (Array.isArray(node)) return node.map((each: unknown) => copied(each, only));
  if (typeof node !== 'object' || node === null) return node;
  const parts = node as Readonly<Record<string, unknown>>;
  const names = Object.keys(parts);
  const isSaidTwice =
    Object.hasOwn(parts, only) && names.every((name) => LOCALES.some((known) => known === name));
  if (isSaidTwice) return Object.fromEntries(LOCALES.map((locale) => [locale, parts[only]]));
  return Object.fromEntries(names.map((name) => [name, copied(parts[name], only)]));
}

/** Whether a path into a module names what is said in this language: `plan[0].text.en.say`. */
export function isSaidIn(path: string, locale: Locale): boolean {
  return path.split('.').some((part) => part === locale || part.startsWith(`${locale}[`));
}

export function otherLanguage(locale: Locale): Locale {
  return LOCALES.find((known) => known !== locale) ?? locale;
}
