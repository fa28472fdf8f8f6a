import { readFileSync } from 'node:fs';
import { readSheet } from '../adapters/sheet/read-sheet.ts';
import type { Locale } from '../domain/language.ts';
import { matchWithCouples } from '../domain/matching/match.ts';
import type { MatchOutcome } from '../domain/matching/match.ts';
import { mayBeMentored, mayMentor } from '../domain/participant.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import {
  localeOfHeaders,
  missingFields,
  recogniseColumns,
  SIGNUP_FIELDS,
} from '../domain/signup/columns.ts';
import type { ColumnMapping } from '../domain/signup/columns.ts';
import { clean } from '../domain/signup/fold.ts';
import { readSignUps } from '../domain/signup/read-sign-ups.ts';
import type { SignUpReading } from '../domain/signup/read-sign-ups.ts';
import type { Sheet } from '../domain/signup/sheet.ts';
import { signupEn } from '../locales/signup.en.ts';
import { signupFr } from '../locales/signup.fr.ts';
import { parseOptions } from './options.ts';
import type { MatchOptions, OptionsRefusal } from './options.ts';
import { DEFAULT_TERMS, parseProgramme } from './programme-file.ts';
import type { ProgrammeTerms } from './programme-file.ts';
import { arcLines, pairLines, refusedLines, topicsShort, unmatchedLines } from './result-files.ts';
import type { ResultContext } from './result-files.ts';
import { causeOf, checkFolder, writeFolder } from './result-folder.ts';
import type { FolderRefusal } from './result-folder.ts';

const WORDS = { fr: signupFr, en: signupEn };

const RESULT_FILES = [
  'pairs.csv',
  'unmatched.csv',
  'refused.csv',
  'arcs.csv',
  'summary.json',
] as const;

/** The world outside: where lines go, and seconds since some moment. */
export interface Terminal {
  readonly say: (line: string) => void;
  readonly warn: (line: string) => void;
  readonly seconds: () => number;
}

/** Done, or the input is unusable and one line said why. */
type ExitCode = 0 | 2;

/** `match FILE --out DIR`: reads, matches, writes; see docs/matching.md. */
export async function runMatch(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const startedAt = terminal.seconds();
  const options = parseOptions(args);
  if (!options.ok && options.error.code === 'usage') {
    terminal.say(`${signupEn.cli.usage}\n${signupFr.cli.usage}`);
    return 0;
  }
  const done = options.ok
    ? await readAndMatch(options.value, terminal, () => terminal.seconds() - startedAt)
    : refuse(optionsLine(options.error));
  if (done.ok) terminal.say(done.value);
  // A file name or a header may hold a line break; the refusal stays one line.
  else terminal.warn(done.error.replace(/\p{Cc}+/gu, ' '));
  return done.ok ? 0 : 2;
}

/** The line that says what was done, or why nothing was. */
async function readAndMatch(
  options: MatchOptions,
  terminal: Terminal,
  elapsed: () => number,
): Promise<Result<string, string>> {
  const input = await readInput(options);
  if (!input.ok) return input;
  const { sheet, mapping, terms, locale } = input.value;
  const words = WORDS[locale];
  const absent = TELLING_FIELDS.filter((field) => mapping[field] === undefined);
  if (absent.length > 0) {
    terminal.warn(words.optionalColumns(absent.map((field) => words.field[field])));
  }

  const { rules, topics } = terms;
  const reading = readSignUps(sheet, mapping, { topics });
  const volunteers = reading.imported.map(({ profile }) => ({ id: profile.mail, profile }));
  const matched = matchWithCouples(volunteers, rules);
  if (!matched.ok) return refuse(words.cli.about(options.file, words.cli.tooManyCouples));

  const { outcome, couples } = matched.value;
  const context = { volunteers, topics, locale };
  const summary = summarise(sheet, mapping, reading, outcome, context);
  const written = writeFolder(options.out, [
    { name: 'pairs.csv', pieces: pairLines(outcome.pairs, context) },
    { name: 'unmatched.csv', pieces: unmatchedLines(outcome.unmatched, context) },
    { name: 'refused.csv', pieces: refusedLines(reading.notices, locale) },
    { name: 'arcs.csv', pieces: arcLines(couples()) },
    { name: 'summary.json', pieces: timed(summary, elapsed) },
  ]);
  if (!written.ok) {
    return refuse(words.cli.about(options.out, folderLine(written.error, locale)));
  }
  const { imported, refused, pairs, totalScore } = summary;
  return ok(words.cli.done(imported, refused, pairs, totalScore, options.out));
}

/** Columns one can do without, but whose absence changes who is paired with whom. */
const TELLING_FIELDS = ['entity', 'site', 'seats', 'managerMail', 'format', 'avoids'] as const;

interface Input {
  readonly sheet: Sheet;
  readonly mapping: ColumnMapping;
  readonly terms: ProgrammeTerms;
  readonly locale: Locale;
}

/** Everything that can be wrong with the input is found here, before any work is done. */
async function readInput(options: MatchOptions): Promise<Result<Input, string>> {
  const { file, out, programme, lang } = options;
  const early = lang ?? 'en';
  const folder = checkFolder(out, RESULT_FILES);
  if (!folder.ok) return refuse(WORDS[early].cli.about(out, folderLine(folder.error, early)));
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

interface Summary {
  readonly imported: number;
  readonly refused: number;
  readonly pairs: number;
  readonly totalScore: number;
}

/** Figures of the whole run; all of them follow from the input alone. */
function summarise(
  sheet: Sheet,
  mapping: ColumnMapping,
  reading: SignUpReading,
  outcome: MatchOutcome,
  context: ResultContext,
): Summary {
  const faults = reading.notices.filter(({ severity }) => severity === 'refused');
  const warnings = reading.notices.filter(({ severity }) => severity === 'warning');
  // A row with several faults counts once, under the first.
  const firstFaults = [...new Map(faults.toReversed().map((n) => [n.row, n])).values()].reverse();
  const roles = reading.imported.map(({ profile }) => profile.role);
  const columns = SIGNUP_FIELDS.flatMap((field) => {
    const index = mapping[field];
    return index === undefined ? [] : [[field, clean(sheet.headers[index] ?? '')] as const];
  });
  return {
    rows: reading.imported.length + firstFaults.length,
    imported: reading.imported.length,
    refused: firstFaults.length,
    refusedByReason: countBy(firstFaults.map(({ code }) => code)),
    warnings: warnings.length,
    warningsByReason: countBy(warnings.map(({ code }) => code)),
    mentors: roles.filter(mayMentor).length,
    mentees: roles.filter(mayBeMentored).length,
    eligibleCouples: outcome.eligibleCouples,
    pairs: outcome.pairs.length,
    totalScore: outcome.total,
    provenOptimal: outcome.verified,
    unmatched: outcome.unmatched.length,
    unmatchedByReason: countBy(outcome.unmatched.map(({ reason }) => reason.code)),
    topicsShortOfMentors: topicsShort(outcome, context),
    columns: Object.fromEntries(columns),
    columnsNotFound: SIGNUP_FIELDS.filter((field) => mapping[field] === undefined),
    locale: context.locale,
  } as Summary;
}

/** The seconds are taken when the file is written: everything else is done by then. */
function* timed(summary: Summary, seconds: () => number): Iterable<string> {
  const rounded = Math.round(seconds() * 1000) / 1000;
  yield `${JSON.stringify({ ...summary, seconds: rounded }, undefined, 2)}\n`;
}

function countBy(codes: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const code of codes.toSorted()) counts.set(code, (counts.get(code) ?? 0) + 1);
  return Object.fromEntries(counts);
}

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

function folderLine(refusal: FolderRefusal, locale: Locale): string {
  const { cli } = WORDS[locale];
  if (refusal.code === 'outIsFile') return cli.outIsFile;
  if (refusal.code === 'outHoldsMore') return cli.outHoldsMore(refusal.names);
  return cli.notWritable(refusal.cause);
}

/** Before any language is known, English. */
function optionsLine(refusal: OptionsRefusal): string {
  const { cli } = signupEn;
  const problem = 'text' in refusal ? cli[refusal.code](refusal.text) : cli[refusal.code];
  return `${problem} ${cli.usage}`;
}
