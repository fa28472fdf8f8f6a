import { basename, dirname, extname, join } from 'node:path';
import type { Locale } from '../domain/language.ts';
import { rehearse } from '../domain/matching/match.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { localeAskedFor } from './arguments.ts';
import { readInput } from './read-input.ts';
import { readVolunteers } from './read-volunteers.ts';
import { jsonOf } from './rehearse-json.ts';
import { parseRehearseOptions } from './rehearse-options.ts';
import type { RehearseOptions, RehearseOptionsRefusal } from './rehearse-options.ts';
import { pictureOf } from './rehearse-picture.ts';
import { checkPicture, writePicture } from './rehearse-picture-file.ts';
import type { PictureRefusal } from './rehearse-picture-file.ts';
import { tableOf } from './rehearse-table.ts';
import { REHEARSAL_WORDS } from './rehearse-words.ts';
import type { Terminal } from './run-match.ts';
import { WORDS } from './words.ts';

/** `rehearse FILE`: four ways to pair the people of a sign-up form, as a table and a picture. */
export async function runRehearse(
  args: readonly string[],
  terminal: Pick<Terminal, 'say' | 'warn'>,
): Promise<0 | 2> {
  const options = parseRehearseOptions(args);
  if (!options.ok && options.error.code === 'usage') {
    terminal.say(`${REHEARSAL_WORDS.en.usage}\n${REHEARSAL_WORDS.fr.usage}`);
    return 0;
  }
  const done = options.ok
    ? await compare(options.value, terminal)
    : refuse(optionsLine(options.error, args));
  if (done.ok) for (const line of done.value) terminal.say(line);
  // A file name or a header may hold a line break; the refusal stays one line.
  else terminal.warn(done.error.replace(/\p{Cc}+/gu, ' '));
  return done.ok ? 0 : 2;
}

/** The lines to say, or why there are none. */
async function compare(
  options: RehearseOptions,
  terminal: Pick<Terminal, 'warn'>,
): Promise<Result<readonly string[], string>> {
  const { file, picture: asked } = options;
  const early = options.lang ?? 'en';
  if (asked !== undefined) {
    const picture = checkPicture(asked);
    if (!picture.ok) return refuse(pictureLine(asked, picture.error, early));
  }
  const input = await readInput(options);
  if (!input.ok) return input;
  const { locale, terms } = input.value;
  const { volunteers } = readVolunteers(input.value, terminal.warn);
  const rehearsal = rehearse(volunteers, terms.rules, options.draws);
  const { cli } = WORDS[locale];
  if (!rehearsal.ok) return refuse(cli.about(file, cli.tooManyCouples));

  const svg = pictureOf(rehearsal.value, locale, basename(file));
  const picture = placePicture(svg, options, locale, terminal.warn);
  if (!picture.ok) return picture;
  if (options.json) {
    const about = { file, picture: picture.value, imported: volunteers.length };
    return ok([jsonOf(rehearsal.value, about)]);
  }
  const { pictureAt } = REHEARSAL_WORDS[locale];
  return ok([...tableOf(rehearsal.value, locale), '', pictureAt(picture.value)]);
}

/**
 * Writes the picture where it was asked for, else beside the form; a form often lies in a folder
 * that one may only read, and the picture then goes where one works. The path it has.
 */
function placePicture(
  svg: string,
  { file, picture: asked }: RehearseOptions,
  locale: Locale,
  warn: (line: string) => void,
): Result<string, string> {
  const path = asked ?? besideOf(file);
  const written = writePicture(path, svg);
  if (written.ok) return ok(path);
  const here = basename(path);
  const mayMove = asked === undefined && written.error.code === 'notWritable' && here !== path;
  const moved = mayMove ? writePicture(here, svg) : written;
  if (!moved.ok) return refuse(pictureLine(path, moved.error, locale));
  warn(REHEARSAL_WORDS[locale].pictureElsewhere(dirname(path), here));
  return ok(here);
}

function besideOf(file: string): string {
  return join(dirname(file), `${basename(file, extname(file))}.rehearsal.svg`);
}

function pictureLine(path: string, refusal: PictureRefusal, locale: Locale): string {
  const { cli } = WORDS[locale];
  const problem =
    refusal.code === 'notWritable'
      ? cli.notWritable(refusal.cause)
      : REHEARSAL_WORDS[locale][refusal.code];
  return cli.about(path, problem);
}

function optionsLine(refusal: RehearseOptionsRefusal, args: readonly string[]): string {
  const locale = localeAskedFor(args);
  const { usage, drawsOutOfRange } = REHEARSAL_WORDS[locale];
  const words = { ...WORDS[locale].cli, drawsOutOfRange, usage };
  const problem = 'text' in refusal ? words[refusal.code](refusal.text) : words[refusal.code];
  return `${problem} ${usage}`;
}
