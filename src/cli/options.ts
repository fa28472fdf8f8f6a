import { parseArgs } from 'node:util';
import { LOCALES } from '../domain/language.ts';
import type { Locale } from '../domain/language.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';

export interface MatchOptions {
  readonly file: string;
  readonly out: string;
  readonly programme?: string;
  readonly lang?: Locale;
}

export type OptionsRefusal =
  | { readonly code: 'noFile' | 'noOut' | 'usage' }
  | {
      readonly code:
        'unknownOption' | 'optionTwice' | 'optionWithoutValue' | 'unknownLanguage' | 'oneFile';
      readonly text: string;
    };

const NAMES = ['out', 'programme', 'lang'] as const;
type Name = (typeof NAMES)[number];

/** `FILE --out DIR [--programme FILE.json] [--lang fr|en]`, in any order; `--help` asks for usage. */
export function parseOptions(args: readonly string[]): Result<MatchOptions, OptionsRefusal> {
  const options = Object.fromEntries(NAMES.map((name) => [name, { type: 'string' }] as const));
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const values: Partial<Record<Name, string>> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (token.name === 'help' || token.rawName === '-h') return refuse({ code: 'usage' });
    const name = NAMES.find((known) => known === token.name);
    if (name === undefined) return refuse({ code: 'unknownOption', text: token.rawName });
    if (values[name] !== undefined) return refuse({ code: 'optionTwice', text: token.rawName });
    const value = token.value ?? '';
    if (value === '' || (value.startsWith('--') && token.inlineValue !== true)) {
      return refuse({ code: 'optionWithoutValue', text: token.rawName });
    }
    values[name] = value;
  }
  const [file, extra] = positionals;
  if (extra !== undefined) return refuse({ code: 'oneFile', text: extra });
  const { out, programme, lang } = values;
  const locale = LOCALES.find((known) => known === lang);
  if (lang !== undefined && locale === undefined) {
    return refuse({ code: 'unknownLanguage', text: lang });
  }
  if (file === undefined || file === '') return refuse({ code: 'noFile' });
  if (out === undefined) return refuse({ code: 'noOut' });
  return ok({
    file,
    out,
    ...(programme === undefined ? {} : { programme }),
    ...(locale === undefined ? {} : { lang: locale }),
  });
}
