import type { Locale } from '../domain/language.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { readArguments } from './arguments.ts';
import type { ArgumentsRefusal } from './arguments.ts';

export interface MatchOptions {
  readonly file: string;
  readonly out: string;
  readonly programme?: string;
  readonly lang?: Locale;
}

export type OptionsRefusal = ArgumentsRefusal | { readonly code: 'noOut' };

/** `FILE --out DIR [--programme FILE.json] [--lang fr|en]`, in any order; `--help` asks for usage. */
export function parseOptions(args: readonly string[]): Result<MatchOptions, OptionsRefusal> {
  const read = readArguments(args, ['out', 'programme']);
  if (!read.ok) return read;
  const { file, values, lang } = read.value;
  const { out, programme } = values;
  if (file === undefined) return refuse({ code: 'noFile' });
  if (out === undefined) return refuse({ code: 'noOut' });
  return ok({
    file,
    out,
    ...(programme === undefined ? {} : { programme }),
    ...(lang === undefined ? {} : { lang }),
  });
}
