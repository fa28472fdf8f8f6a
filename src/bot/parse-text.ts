import type { Locale } from '../domain/language.ts';
import { refuse, ok, type Result } from '../domain/result.ts';
import { fold } from '../domain/signup/fold.ts';
import type { LocalDate } from '../domain/time.ts';
import type { Intent, Unrecognised } from './intent.ts';
import { endsPause, parseSaid } from './parse-said.ts';
import { saidUntil } from './said-time.ts';
import type { Spoken } from './spoken.ts';

const PLAIN = [
  'greet',
  'help',
  'show-pairs',
  'show-next',
  'review',
  'pause',
  'resume',
  'language',
  'how-it-goes',
  'agreement',
  'sign-up',
  'programme',
  'kit',
  'topics',
  'coach',
  'assistant',
  'my-data',
  'who-sees',
] as const satisfies readonly (Intent | Spoken)['kind'][];
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
    'how-it-goes': ['point d etape', 'point detape', 'faire le point', 'comment ca se passe'],
    agreement: ['contrat', 'mon contrat', 'notre contrat', 'contrat de binome', 'signer'],
    'sign-up': [
      'participer',
      'm inscrire',
      'inscription',
      'je m inscris',
      's inscrire',
      'je veux participer',
      'je souhaite participer',
    ],
    programme: ['programme', 'le programme', 'programmes', 'charte'],
    kit: ['kit', 'le kit', 'modules', 'kit pedagogique'],
    topics: ['sujets', 'mes sujets', 'sujets de session', 'ordre du jour'],
    coach: ['coach', 'mon coach', 'ma coach', 'notre coach', 'coach externe', 'coaching'],
    assistant: ['assistante', 'mon assistante', 'mon assistant', 'assistanat'],
    'my-data': [
      'mes donnees',
      'donnees personnelles',
      'exporter mes donnees',
      'effacer mes donnees',
      'supprimer mes donnees',
      'quitter le programme',
      'desinscription',
      'me desinscrire',
    ],
    'who-sees': ['qui voit quoi', 'confidentialite', 'qui voit mes reponses', 'qui voit mes notes'],
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
    'how-it-goes': ['check in', 'checkin', 'how it goes'],
    agreement: ['agreement', 'my agreement', 'our agreement', 'sign'],
    'sign-up': [
      'sign up',
      'signup',
      'sign me up',
      'take part',
      'enrol',
      'enroll',
      'join',
      'i want to take part',
      'i want to join',
    ],
    programme: ['program', 'programme', 'the programme', 'the program', 'programmes', 'charter'],
    kit: ['kit', 'the kit', 'modules', 'teaching kit'],
    topics: ['topics', 'my topics', 'session topics', 'agenda'],
    coach: ['coach', 'my coach', 'our coach', 'external coach', 'coaching'],
    assistant: ['assistant', 'my assistant', 'delegate'],
    'my-data': [
      'my data',
      'personal data',
      'export my data',
      'delete my data',
      'erase my data',
      'leave the programme',
      'leave the program',
      'unsubscribe',
    ],
    'who-sees': ['who sees what', 'privacy', 'confidentiality', 'who sees my notes'],
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
 * The language in which something was written, when its words are of one language alone: « bonjour »
 * is answered in French whatever the client's language, "pause" tells nothing.
 */
export function spokenIn(text: string): Locale | undefined {
  const phrase = commandIn(text.slice(0, LONGEST_COMMAND));
  const [first, second] = (['fr', 'en'] as const).filter((locale) => COMMANDS[locale].has(phrase));
  if (first !== undefined) return second === undefined ? first : undefined;
  const words = phrase.split(' ');
  const fr = words.filter((word) => WORDS_OF.fr.has(word)).length;
  const en = words.filter((word) => WORDS_OF.en.has(word)).length;
  return fr === en ? undefined : fr > en ? 'fr' : 'en';
}

/** Small words of one language alone, by which a sentence is known. */
const WORDS_OF: Readonly<Record<Locale, ReadonlySet<string>>> = {
  fr: new Set(
    'le la les de du des et est une je tu vous nous il elle avec pour pas sur dans que qui mon ma mes notre votre jusqu au aux ce cette lundi mardi mercredi jeudi vendredi samedi dimanche demain prochain prochaine merci voudrais veux seance suis'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and is i you we he she with for not in that who my our your until to this monday tuesday wednesday thursday friday saturday sunday tomorrow next thanks would want am'.split(
      ' ',
    ),
  ),
};

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
const PAUSE =
  /^(?:(?:je voudrais |je veux |i want to |i would like to |please )?(?:faire une |me mettre en |mets moi en |mettez moi en |en |take a )?(?:pause|break)(?: me)? (.+)|(?:ne m ecri\p{L}+ (?:plus|pas) avant|pas de rappels? (?:avant|jusqu)|no reminders? until|do not write until|don t write until) .+)$/u;

/** Longer than any command: such a text is read by nobody here. */
const LONGEST_COMMAND = 300;

/**
 * What a written message asks for, in French or English, by rules. Dates such as « jusqu’au
 * 15 janvier » are read from `today` on, which is the day where the person is.
 */
export function parseText(text: string, today: LocalDate): Result<Intent | Spoken, Unrecognised> {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_COMMAND) return refuse({ text: trimmed });
  if (/^\?+$/u.test(trimmed)) return ok({ kind: 'help' });
  const folded = commandIn(trimmed);
  const command = COMMANDS.fr.get(folded) ?? COMMANDS.en.get(folded);
  if (command !== undefined) return ok({ kind: command });
  for (const [pattern, locale] of LANGUAGES) {
    if (pattern.test(folded)) return ok({ kind: 'language', locale });
  }
  if (endsPause(trimmed)) return ok({ kind: 'resume' });
  if (PAUSE.test(folded)) {
    const until = saidUntil(
      trimmed.replace(/^.*?\b(?:pause|break|avant|until)\P{L}*/iu, ''),
      today,
    );
    // A day that cannot be read is asked for: the word alone says what is wanted.
    return ok({ kind: 'pause', ...(until === undefined ? {} : { until }) });
  }
  const said = parseSaid(trimmed, today);
  return said === undefined ? refuse({ text: trimmed }) : ok(said);
}
