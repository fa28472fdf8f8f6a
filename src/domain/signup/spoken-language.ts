import type { LanguageCode } from '../language.ts';
import { clean, fold } from './fold.ts';

/**
 * The language an answer names, in French, in English, in itself or by its code: "Français",
 * "French", "fr", "fr-FR" and "fra" are all `fr`; "Anglais (courant)" is `en`. Any other answer
 * stands for itself, folded, so that two people who wrote the same still meet. Undefined when the
 * text has no letter.
 */
export function parseLanguage(text: string): LanguageCode | undefined {
  const line = clean(text);
  const bare = line.replace(/\([^()]*\)/gu, ' ');
  for (const form of [line, bare]) {
    const known = nameToCode().get(fold(form)) ?? codeOf(form.trim());
    if (known !== undefined) return known;
  }
  const folded = fold(line);
  return /\p{L}/u.test(folded) ? folded : undefined;
}

/** The languages of a cell, without doubles. Commas count only between languages we know. */
export function parseLanguages(answers: readonly string[]): readonly LanguageCode[] {
  const codes = answers.flatMap((answer) => {
    const parts = answer.split(',').map((part) => nameToCode().get(fold(part)));
    const known = parts.filter((code) => code !== undefined);
    if (parts.length > 1 && known.length === parts.length) return known;
    return [parseLanguage(answer)];
  });
  return [...new Set(codes.filter((code) => code !== undefined))];
}

/** A BCP 47 tag or ISO 639 code, reduced to its language of two letters. */
function codeOf(tag: string): LanguageCode | undefined {
  if (!/^[a-z]{2,3}(?:[-_][a-z]{2})?$/iu.test(tag)) return undefined;
  const language = Intl.getCanonicalLocales(tag.replace('_', '-'))[0]?.split('-')[0] ?? '';
  return knownCodes().has(language) ? language : undefined;
}

/** Usual names that Unicode's tables file under another name. */
const OTHER_NAMES: readonly (readonly [string, LanguageCode])[] = [
  ['mandarin', 'zh'],
  ['chinois mandarin', 'zh'],
  ['mandarin chinese', 'zh'],
  ['flamand', 'nl'],
  ['flemish', 'nl'],
  ['castillan', 'es'],
  ['castilian', 'es'],
  ['farsi', 'fa'],
];

let names: ReadonlyMap<string, LanguageCode> | undefined;
let codes: ReadonlySet<LanguageCode> | undefined;

/** Every ISO 639-1 code that Unicode's tables can name. Computed once: the tables never change. */
function knownCodes(): ReadonlySet<LanguageCode> {
  if (codes !== undefined) return codes;
  const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const all = letters.flatMap((first) => letters.map((second) => first + second));
  codes = new Set(all.filter((code) => english.of(code) !== undefined));
  return codes;
}

function nameToCode(): ReadonlyMap<string, LanguageCode> {
  if (names !== undefined) return names;
  const found = new Map<string, LanguageCode>(OTHER_NAMES);
  const learn = (locale: string, code: LanguageCode): void => {
    const display = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
    const name = display.of(code);
    // A former code (`iw`) carries the name of its successor (`he`), which is kept.
    const current = Intl.getCanonicalLocales(code)[0] ?? code;
    if (name !== undefined && !found.has(fold(name))) found.set(fold(name), current);
  };
  for (const code of knownCodes()) {
    // An unsupported locale would fall back to the machine's own, and answers would depend on it.
    const itself = Intl.DisplayNames.supportedLocalesOf([code]);
    for (const locale of ['fr', 'en', ...itself]) learn(locale, code);
  }
  names = found;
  return found;
}
