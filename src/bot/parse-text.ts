import * as chrono from 'chrono-node';
import type { Locale } from '../domain/language.ts';
import { refuse, ok, type Result } from '../domain/result.ts';
import { fold } from '../domain/signup/fold.ts';
import type { LocalDate } from '../domain/time.ts';
import type { Intent, Unrecognised } from './intent.ts';

/** Whole messages, folded: case, accents and punctuation do not count. */
const COMMANDS: ReadonlyMap<string, Intent['kind'] & Plain> = new Map(
  Object.entries({
    greet: ['hi', 'hello', 'hey', 'good morning', 'bonjour', 'salut', 'bonsoir', 'coucou'],
    help: ['help', 'aide', 'aidez moi', 'que sais tu faire', 'commands', 'commandes', 'menu', '?'],
    'show-pairs': ['my pair', 'my pairs', 'pair', 'mon binome', 'mes binomes', 'binome'],
    'show-next': [
      'next session',
      'next sessions',
      'my next session',
      'session',
      'sessions',
      'plan a session',
      'prochaine seance',
      'prochaines seances',
      'prochaine session',
      'prochaines sessions',
      'ma prochaine session',
      'seance',
      'seances',
      'planifier une session',
    ],
    review: ['feedback', 'give feedback', 'retour', 'retours', 'donner un retour', 'mon retour'],
    pause: ['pause', 'pause me', 'faire une pause', 'me mettre en pause', 'en pause'],
    resume: ['resume', 'i am back', 'im back', 'reprendre', 'je reprends', 'fin de la pause'],
    language: ['language', 'langue', 'changer de langue', 'change language'],
  } satisfies Record<Plain, readonly string[]>).flatMap(([kind, phrases]) =>
    phrases.map((phrase) => [phrase, kind as Plain] as const),
  ),
);
type Plain =
  'greet' | 'help' | 'show-pairs' | 'show-next' | 'review' | 'pause' | 'resume' | 'language';

const LANGUAGES: readonly (readonly [RegExp, Locale])[] = [
  [/^(?:langue|language) (?:fr|francais|french)$|^(?:en )?francais$|^(?:in )?french$/u, 'fr'],
  [/^(?:langue|language) (?:en|anglais|english)$|^(?:en )?anglais$|^(?:in )?english$/u, 'en'],
];

/** Longer than any command: such a text is read by nobody here. */
const LONGEST_COMMAND = 200;

/**
 * What a written message asks for, in French or English, by rules. Dates such as « jusqu’au
 * 15 janvier » are read from the day of the message on.
 */
export function parseText(text: string, today: Date): Result<Intent, Unrecognised> {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_COMMAND) return refuse({ text: trimmed });
  const folded = trimmed === '?' ? trimmed : fold(trimmed);
  const command = COMMANDS.get(folded);
  if (command !== undefined) return ok({ kind: command });
  for (const [pattern, locale] of LANGUAGES) {
    if (pattern.test(folded)) return ok({ kind: 'language', locale });
  }
  const pause = /^(?:faire une |me mettre en |en )?pause\b(.+)$/iu.exec(trimmed)?.[1];
  const until = pause === undefined ? undefined : readDate(pause, today);
  return until === undefined ? refuse({ text: trimmed }) : ok({ kind: 'pause', until });
}

function readDate(text: string, today: Date): LocalDate | undefined {
  for (const language of [chrono.fr, chrono.en]) {
    const [found] = language.parse(text, today, { forwardDate: true });
    if (found === undefined) continue;
    const [year, month, day] = (['year', 'month', 'day'] as const).map(
      (part) => found.start.get(part) ?? undefined,
    );
    if (year === undefined || month === undefined || day === undefined) continue;
    const two = (n: number): string => String(n).padStart(2, '0');
    return `${year}-${two(month)}-${two(day)}`;
  }
  return undefined;
}
