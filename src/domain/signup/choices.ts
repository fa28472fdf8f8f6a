import { HALF_DAYS } from '../participant.ts';
import type { Format, HalfDay, Level, Role } from '../participant.ts';
import { clean, fold } from './fold.ts';

/** The answers of a cell that may hold several. A comma never separates: labels contain some. */
export function splitAnswers(cell: string): readonly string[] {
  return cell
    .normalize('NFC')
    .split(/[;\r\n；]/u)
    .map(clean)
    .filter((answer) => answer !== '');
}

export function parseRole(text: string): Role | undefined {
  return ROLE_NAMES.get(fold(text));
}

export function parseLevel(text: string): Level | undefined {
  return LEVEL_NAMES.get(fold(text));
}

export function parseFormat(text: string): Format | undefined {
  return FORMAT_NAMES.get(fold(text));
}

export function parseHalfDay(text: string): HalfDay | undefined {
  return HALF_DAY_NAMES.get(fold(text));
}

/** Whether the answer is a clear yes; silence and "yes, but" are not. */
export function isYes(text: string): boolean {
  return YES.has(fold(text));
}

/**
 * A whole number of people: "2", " 2 ", "2.0" or "2,0"; 1 when blank. Undefined when unreadable:
 * "two", "2.5", "-1", or a number too large to count with.
 */
export function parseSeats(text: string): number | undefined {
  const line = clean(text.normalize('NFKC'));
  if (line === '') return 1;
  const digits = /^(\d{1,9})(?:[.,]0+)?$/u.exec(line)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function names<T>(table: readonly (readonly [T, readonly string[]])[]): ReadonlyMap<string, T> {
  return new Map(table.flatMap(([value, all]) => all.map((name) => [name, value] as const)));
}

/** All names below are folded, e.g. "Mentoré·e" and "Mentoré(e)" are both "mentore e". */
const ROLE_NAMES = names<Role>([
  ['mentor', ['mentor', 'mentor e']],
  ['mentee', ['mentee', 'mentore', 'mentoree', 'mentore e']],
  [
    'both',
    [
      'both',
      'both roles',
      'les deux',
      'les deux roles',
      'mentor et mentore',
      'mentor et mentore e',
      'mentor et mentoree',
      'mentor and mentee',
      'both mentor and mentee',
    ],
  ],
]);

const LEVEL_NAMES = names<Level>([
  [
    'contributor',
    [
      'contributor',
      'individual contributor',
      'collaborateur',
      'collaboratrice',
      'collaborateur rice',
      'collaborateur trice',
      'collaborateur collaboratrice',
      'collaborateur ou collaboratrice',
      'contributeur individuel',
      'contributrice individuelle',
    ],
  ],
  ['manager', ['manager', 'manageur', 'manageuse', 'manageur euse', 'manager euse']],
  [
    'director',
    [
      'director',
      'directeur',
      'directrice',
      'directeur rice',
      'directeur trice',
      'directeur directrice',
      'directeur ou directrice',
    ],
  ],
  [
    'executive',
    [
      'executive',
      'executive committee',
      'executive committee member',
      'member of the executive committee',
      'comite executif',
      'membre du comite executif',
      'comex',
      'membre du comex',
    ],
  ],
]);

const FORMAT_NAMES = names<Format>([
  [
    'one-to-one',
    [
      'one to one',
      'one on one',
      '1 1',
      '1 to 1',
      'individual',
      'individuel',
      'individuelle',
      'en individuel',
      'en tete a tete',
      'tete a tete',
    ],
  ],
  ['group', ['group', 'in a group', 'groupe', 'en groupe', 'circle', 'cercle', 'collectif']],
  [
    'any',
    [
      'any',
      'either',
      'no preference',
      'indifferent',
      'indifferente',
      'indifferent e',
      'sans preference',
      'pas de preference',
      'aucune preference',
      'peu importe',
    ],
  ],
]);

const YES = new Set([
  'yes',
  'oui',
  'true',
  'vrai',
  'i accept',
  'yes i accept',
  'i agree',
  'yes i agree',
  'j accepte',
  'oui j accepte',
  'i volunteer',
  'yes i volunteer',
  'je suis volontaire',
  'oui je suis volontaire',
  'i have read the charter and i volunteer',
  'yes i have read the charter and i volunteer',
  'j ai lu la charte et je suis volontaire',
  'oui j ai lu la charte et je suis volontaire',
]);

const DAY_NAMES: Readonly<Record<string, readonly string[]>> = {
  mon: ['monday', 'mon', 'lundi', 'lun'],
  tue: ['tuesday', 'tue', 'tues', 'mardi', 'mar'],
  wed: ['wednesday', 'wed', 'mercredi', 'mer'],
  thu: ['thursday', 'thu', 'thur', 'thurs', 'jeudi', 'jeu'],
  fri: ['friday', 'fri', 'vendredi', 'ven'],
};
const HALF_NAMES: Readonly<Record<string, readonly string[]>> = {
  am: ['morning', 'am', 'matin', 'matinee'],
  pm: ['afternoon', 'pm', 'apres midi', 'apresmidi', 'aprem'],
};

const HALF_DAY_NAMES = names<HalfDay>(
  HALF_DAYS.map((halfDay) => {
    const [day = '', half = ''] = halfDay.split('-');
    const days = DAY_NAMES[day] ?? [];
    const halves = HALF_NAMES[half] ?? [];
    return [halfDay, days.flatMap((d) => halves.map((h) => `${d} ${h}`))] as const;
  }),
);
