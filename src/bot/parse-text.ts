import * as chrono from 'chrono-node';
import type { Locale } from '../domain/language.ts';
import { refuse, ok, type Result } from '../domain/result.ts';
import { fold } from '../domain/signup/fold.ts';
import { isLocalDate, type LocalDate } from '../domain/time.ts';
import type { Intent, Unrecognised } from './intent.ts';

const PLAIN = [
  'greet',
  'help',
  'show-pairs',
  'show-next',
  'review',
  'pause',
  'resume',
  'language',
] as const satisfies readonly Intent['kind'][];
type Plain = (typeof PLAIN)[number];
type Phrases = Readonly<Record<Plain, readonly string[]>>;

/** Whole messages, folded: case, accents and punctuation do not count. */
const PHRASES: Readonly<Record<Locale, Phrases>> = {
  fr: {
    greet: ['bonjour', 'salut', 'bonsoir', 'coucou', 'bonjour binome', 'salut binome'],
    help: ['aide', 'aidez moi', 'que sais tu faire', 'commandes', 'menu'],
    'show-pairs': ['mon binome', 'mes binomes', 'binome'],
    'show-next': [
      'session',
      'sessions',
      'prochaine seance',
      'prochaines seances',
      'prochaine session',
      'prochaines sessions',
      'ma prochaine session',
      'seance',
      'seances',
      'planifier une session',
    ],
    review: ['feedback', 'retour', 'retours', 'donner un retour', 'mon retour'],
    pause: ['pause', 'faire une pause', 'me mettre en pause', 'en pause'],
    resume: ['reprendre', 'je reprends', 'fin de la pause'],
    language: ['langue', 'changer de langue'],
  },
  en: {
    greet: ['hi', 'hello', 'hey', 'good morning', 'hello binome', 'hi binome'],
    help: ['help', 'commands', 'menu'],
    'show-pairs': ['my pair', 'my pairs', 'pair', 'binome'],
    'show-next': [
      'session',
      'sessions',
      'next session',
      'next sessions',
      'my next session',
      'plan a session',
    ],
    review: ['feedback', 'give feedback'],
    pause: ['pause', 'pause me'],
    resume: ['resume', 'i am back', 'im back', 'i m back'],
    language: ['language', 'change language'],
  },
};

const COMMANDS: Readonly<Record<Locale, ReadonlyMap<string, Plain>>> = {
  fr: commandsOf(PHRASES.fr),
  en: commandsOf(PHRASES.en),
};

function commandsOf(phrases: Phrases): ReadonlyMap<string, Plain> {
  return new Map(PLAIN.flatMap((kind) => phrases[kind].map((phrase) => [phrase, kind] as const)));
}

/**
 * The language in which a command was written, when it is a word of one language alone: « bonjour »
 * is answered in French whatever the client's language, "pause" tells nothing.
 */
export function spokenIn(text: string): Locale | undefined {
  const phrase = commandIn(text);
  const [first, second] = (['fr', 'en'] as const).filter((locale) => COMMANDS[locale].has(phrase));
  return second === undefined ? first : undefined;
}

function commandIn(text: string): string {
  return fold(text.trim()).replace(POLITE, '');
}

const TO = '(?:(?:langue|language|en|in|parlez?(?: en)?|passer en|speak|switch to) )?';
const LANGUAGES: readonly (readonly [RegExp, Locale])[] = [
  [new RegExp(`^(?:${TO}(?:francais|french)|(?:langue|language) fr)$`, 'u'), 'fr'],
  [new RegExp(`^(?:${TO}(?:anglais|english)|(?:langue|language) en)$`, 'u'), 'en'],
];
/** Said around a command, and no part of it. */
const POLITE = / (?:s il (?:vous|te) plait|svp|stp|please|merci|thanks|thank you)$/u;
const PAUSE = /^(?:faire une |me mettre en |mets moi en |en |take a )?pause (.+)$/u;

/** Longer than any command: such a text is read by nobody here. */
const LONGEST_COMMAND = 200;

/**
 * What a written message asks for, in French or English, by rules. Dates such as « jusqu’au
 * 15 janvier » are read from `today` on, which is the day where the person is.
 */
export function parseText(text: string, today: LocalDate): Result<Intent, Unrecognised> {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_COMMAND) return refuse({ text: trimmed });
  if (/^\?+$/u.test(trimmed)) return ok({ kind: 'help' });
  const folded = commandIn(trimmed);
  const command = COMMANDS.fr.get(folded) ?? COMMANDS.en.get(folded);
  if (command !== undefined) return ok({ kind: command });
  for (const [pattern, locale] of LANGUAGES) {
    if (pattern.test(folded)) return ok({ kind: 'language', locale });
  }
  if (!PAUSE.test(folded)) return refuse({ text: trimmed });
  const until = readDate(trimmed.replace(/^.*?pause\P{L}+/iu, ''), today);
  // A day that cannot be read is asked for: the word alone says what is wanted.
  return ok({ kind: 'pause', ...(until === undefined ? {} : { until }) });
}

function readDate(text: string, today: LocalDate): LocalDate | undefined {
  const exact = /\b\d{4}-\d{2}-\d{2}\b/u.exec(text)?.[0];
  if (exact !== undefined) return isLocalDate(exact) ? exact : undefined;
  // Noon of this machine: the day read back is the one given, whatever its time zone.
  const reference = new Date(`${today}T12:00:00`);
  for (const language of [chrono.fr, chrono.en]) {
    const [found] = language.parse(text, reference, { forwardDate: true });
    if (found === undefined) continue;
    const [year, month, day] = (['year', 'month', 'day'] as const).map(
      (part) => found.start.get(part) ?? undefined,
    );
    if (year === undefined || month === undefined || day === undefined) continue;
    const two = (n: number): string => String(n).padStart(2, '0');
    const date = `${year}-${two(month)}-${two(day)}`;
    if (isLocalDate(date)) return date;
  }
  return undefined;
}
