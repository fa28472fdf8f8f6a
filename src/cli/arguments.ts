import { parseArgs } from 'node:util';
import { LOCALES } from '../domain/language.ts';
import type { Locale } from '../domain/language.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';

export type ArgumentsRefusal =
  | { readonly code: 'noFile' | 'usage' }
  | {
      readonly code:
        'unknownOption' | 'optionTwice' | 'optionWithoutValue' | 'unknownLanguage' | 'oneFile';
      readonly text: string;
    };

export interface Arguments<Name extends string> {
  /** Undefined when none is named: each command refuses that in its turn, with `noFile`. */
  readonly file: string | undefined;
  readonly values: Readonly<Partial<Record<Name, string>>>;
  readonly lang: Locale | undefined;
  readonly json: boolean;
}

/**
 * `FILE`, options with a value (`names`, and `--lang fr|en`), and `--json` where `takesJson` says
 * so, in any order and each once; `--help` asks for usage.
 */
export function readArguments<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
  takesJson = false,
): Result<Arguments<Name>, ArgumentsRefusal> {
  const known = [...names, 'lang'];
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(known.map((name) => [name, { type: 'string' } as const])),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const values: Partial<Record<string, string>> = {};
  let json = false;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName: text, inlineValue: isInline } = token;
    if (name === 'help' || text === '-h') return refuse({ code: 'usage' });
    if (takesJson && text === '--json' && isInline !== true) {
      if (json) return refuse({ code: 'optionTwice', text });
      json = true;
      continue;
    }
    if (!known.includes(name)) return refuse({ code: 'unknownOption', text });
    if (values[name] !== undefined) return refuse({ code: 'optionTwice', text });
    const value = token.value ?? '';
    if (value === '' || (value.startsWith('--') && isInline !== true)) {
      return refuse({ code: 'optionWithoutValue', text });
    }
    values[name] = value;
  }
  const [file, extra] = positionals;
  if (extra !== undefined) return refuse({ code: 'oneFile', text: extra });
  const lang = LOCALES.find((locale) => locale === values['lang']);
  if (values['lang'] !== undefined && lang === undefined) {
    return refuse({ code: 'unknownLanguage', text: values['lang'] });
  }
  const own = values as Partial<Record<Name, string>>;
  return ok({ file: file === '' ? undefined : file, values: own, lang, json });
}

/** English, unless French is asked for somewhere on a line that is otherwise wrong. */
export function localeAskedFor(args: readonly string[]): Locale {
  const isFrench = args.some(
    (arg, i) => arg === '--lang=fr' || (arg === 'fr' && args[i - 1] === '--lang'),
  );
  return isFrench ? 'fr' : 'en';
}
