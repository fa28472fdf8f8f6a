import type { Locale } from '../domain/language.ts';
import { matchWithCouples } from '../domain/matching/match.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { localeAskedFor } from './arguments.ts';
import { parseOptions } from './options.ts';
import type { MatchOptions, OptionsRefusal } from './options.ts';
import { readInput } from './read-input.ts';
import { readVolunteers } from './read-volunteers.ts';
import { arcLines, pairLines, refusedLines, unmatchedLines } from './result-files.ts';
import { checkFolder, writeFolder } from './result-folder.ts';
import type { FolderRefusal } from './result-folder.ts';
import { summarise, timed } from './summary.ts';
import { WORDS } from './words.ts';

const RESULT_FILES = ['pairs.csv', 'unmatched.csv', 'refused.csv', 'arcs.csv', 'summary.json'];

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
    terminal.say(`${WORDS.en.cli.usage}\n${WORDS.fr.cli.usage}`);
    return 0;
  }
  const done = options.ok
    ? await readAndMatch(options.value, terminal, () => terminal.seconds() - startedAt)
    : refuse(optionsLine(options.error, args));
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
  const early = options.lang ?? 'en';
  const folder = checkFolder(options.out, RESULT_FILES);
  if (!folder.ok) {
    return refuse(WORDS[early].cli.about(options.out, folderLine(folder.error, early)));
  }
  const input = await readInput(options);
  if (!input.ok) return input;
  const { sheet, mapping, terms, locale } = input.value;
  const words = WORDS[locale];
  const { rules, topics } = terms;
  const { reading, volunteers } = readVolunteers(input.value, terminal.warn);
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

function folderLine(refusal: FolderRefusal, locale: Locale): string {
  const { cli } = WORDS[locale];
  if (refusal.code === 'outIsFile') return cli.outIsFile;
  if (refusal.code === 'outHoldsMore') return cli.outHoldsMore(refusal.names);
  return cli.notWritable(refusal.cause);
}

function optionsLine(refusal: OptionsRefusal, args: readonly string[]): string {
  const { cli } = WORDS[localeAskedFor(args)];
  const problem = 'text' in refusal ? cli[refusal.code](refusal.text) : cli[refusal.code];
  return `${problem} ${cli.usage}`;
}
