import type { Locale } from '../domain/language.ts';
import { DEFAULT_DRAWS, MOST_DRAWS } from '../domain/matching/match.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { readArguments } from './arguments.ts';
import type { ArgumentsRefusal } from './arguments.ts';

export interface RehearseOptions {
  readonly file: string;
  /** Absent: beside the file. */
  readonly picture?: string;
  readonly json: boolean;
  readonly draws: number;
  readonly programme?: string;
  readonly lang?: Locale;
}

export type RehearseOptionsRefusal =
  ArgumentsRefusal | { readonly code: 'drawsOutOfRange'; readonly text: string };

/**
 * `FILE [--picture PICTURE.svg] [--json] [--draws N] [--programme FILE.json] [--lang fr|en]`, in any
 * order; `--help` asks for usage.
 */
export function parseRehearseOptions(
  args: readonly string[],
): Result<RehearseOptions, RehearseOptionsRefusal> {
  const read = readArguments(args, ['picture', 'draws', 'programme'], true);
  if (!read.ok) return read;
  const { file, values, lang, json } = read.value;
  const { picture, programme, draws: text = String(DEFAULT_DRAWS) } = values;
  if (file === undefined) return refuse({ code: 'noFile' });
  const draws = Number(text);
  if (!/^\d{1,4}$/u.test(text) || draws < 1 || draws > MOST_DRAWS) {
    return refuse({ code: 'drawsOutOfRange', text });
  }
  return ok({
    file,
    json,
    draws,
    ...(picture === undefined ? {} : { picture }),
    ...(programme === undefined ? {} : { programme }),
    ...(lang === undefined ? {} : { lang }),
  });
}
