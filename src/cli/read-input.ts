import { readFileSync } from 'node:fs';
import { readSheet } from '../adapters/sheet/read-sheet.ts';
import type { Locale } from '../domain/language.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { localeOfHeaders, missingFields, recogniseColumns } from '../domain/signup/columns.ts';
import type { ColumnMapping } from '../domain/signup/columns.ts';
import { clean } from '../domain/signup/fold.ts';
import type { Sheet } from '../domain/signup/sheet.ts';
import type { MatchOptions } from './options.ts';
import { DEFAULT_TERMS, parseProgramme } from './programme-file.ts';
import type { ProgrammeTerms } from './programme-file.ts';
import { causeOf } from './result-folder.ts';
import { WORDS } from './words.ts';

export interface Input {
  readonly sheet: Sheet;
  readonly mapping: ColumnMapping;
  readonly terms: ProgrammeTerms;
  readonly locale: Locale;
}

/** Everything that can be wrong with the input is found here, before any work is done. */
export async function readInput(
  options: Pick<MatchOptions, 'file' | 'programme' | 'lang'>,
): Promise<Result<Input, string>> {
  const { file, programme, lang } = options;
  const early = lang ?? 'en';
  const terms = programme === undefined ? ok(DEFAULT_TERMS) : readProgramme(programme, early);
  if (!terms.ok) return terms;
  const sheet = await readSheetFile(file, early);
  if (!sheet.ok) return sheet;

  const { headers } = sheet.value;
  const mapping = recogniseColumns(headers);
  const locale = lang ?? localeOfHeaders(headers, mapping);
  const missing = missingFields(mapping);
  if (missing.length === 0) return ok({ sheet: sheet.value, mapping, terms: terms.value, locale });
  const { cli, field, missingColumns } = WORDS[locale];
  const read = headers.map(clean).filter((header) => header !== '');
  const names = missing.map((name) => field[name]);
  return refuse(cli.about(file, missingColumns(names, read.slice(0, MOST_HEADERS_SHOWN))));
}

const MOST_HEADERS_SHOWN = 40;

async function readSheetFile(file: string, locale: Locale): Promise<Result<Sheet, string>> {
  const words = WORDS[locale];
  const bytes = readBytes(file, locale);
  if (!bytes.ok) return bytes;
  const sheet = await readSheet(bytes.value);
  if (sheet.ok) return sheet;
  const { code, line } = sheet.error;
  return refuse(words.cli.about(file, words.file[code](line)));
}

function readProgramme(file: string, locale: Locale): Result<ProgrammeTerms, string> {
  const { cli } = WORDS[locale];
  const bytes = readBytes(file, locale);
  if (!bytes.ok) return bytes;
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes.value));
  } catch (error) {
    return refuse(cli.about(file, cli.notJson(causeOf(error))));
  }
  const terms = parseProgramme(json, locale);
  if (terms.ok) return terms;
  const problem = 'rule' in terms.error ? cli[terms.error.rule] : terms.error.problem;
  return refuse(cli.about(file, cli.badProgramme(terms.error.field, problem)));
}

function readBytes(file: string, locale: Locale): Result<Uint8Array, string> {
  const { cli } = WORDS[locale];
  try {
    return ok(readFileSync(file));
  } catch (error) {
    const cause = causeOf(error);
    if (cause === 'ENOENT') return refuse(cli.about(file, cli.notFound));
    if (cause === 'EISDIR') return refuse(cli.about(file, cli.isDirectory));
    return refuse(cli.about(file, cli.notReadable(cause)));
  }
}
