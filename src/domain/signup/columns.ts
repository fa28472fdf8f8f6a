import type { Locale } from '../language.ts';
import { COLUMN_NAMES, COLUMN_PATTERNS } from './column-names.ts';
import { SIGNUP_FIELDS } from './fields.ts';
import type { SignupField } from './fields.ts';
import { fold } from './fold.ts';

export { SIGNUP_FIELDS } from './fields.ts';
export type { SignupField } from './fields.ts';

/** Without these nobody could be told apart, be eligible, or be known to volunteer. */
export const REQUIRED_FIELDS = [
  'mail',
  'role',
  'level',
  'languages',
  'offers',
  'wants',
  'halfDays',
  'charter',
] as const satisfies readonly SignupField[];

/** Index of the column that gives each field, from 0; a field no column gives is absent. */
export type ColumnMapping = Partial<Record<SignupField, number>>;

/**
 * Which column gives which field, by header alone, in French or English. Whole names known from
 * Microsoft Forms are taken first, then looser patterns, the most specific fields first, so that
 * "Adresse de messagerie de mon manager" is never taken for the person's own address. A column
 * serves once; of two that fit, the leftmost.
 */
export function recogniseColumns(headers: readonly string[]): ColumnMapping {
  const folded = headers.map(fold);
  const mapping: ColumnMapping = {};
  const taken = new Set<number>();
  const take = (field: SignupField, fits: (header: string) => boolean): void => {
    if (mapping[field] !== undefined) return;
    const index = folded.findIndex((header, i) => header !== '' && !taken.has(i) && fits(header));
    if (index === -1) return;
    mapping[field] = index;
    taken.add(index);
  };
  for (const field of SIGNUP_FIELDS) {
    const { fr, en } = COLUMN_NAMES[field];
    take(field, (header) => fr.includes(header) || en.includes(header));
  }
  for (const { field, fits, but } of COLUMN_PATTERNS) {
    take(field, (header) => fits.test(header) && but?.test(header) !== true);
  }
  return mapping;
}

/** The required fields that no column gives, in the order of the form. */
export function missingFields(mapping: ColumnMapping): readonly SignupField[] {
  return REQUIRED_FIELDS.filter((field) => mapping[field] === undefined);
}

/** The language in which the form was answered: that of most of its recognised headers. */
export function localeOfHeaders(headers: readonly string[], mapping: ColumnMapping): Locale {
  let balance = 0;
  for (const field of SIGNUP_FIELDS) {
    const index = mapping[field];
    if (index === undefined) continue;
    const header = fold(headers[index] ?? '');
    const [french, english] = [FRENCH.test(header), ENGLISH.test(header)];
    balance += Number(french) - Number(english);
  }
  return balance > 0 ? 'fr' : 'en';
}

/** Words of folded headers that belong to one of the two languages only. */
const FRENCH =
  /\b(je|j|mon|ma|mes|le|la|les|de|du|nom|ne|pas|langues?|adresse|heure|niveau|entite|creneaux|disponibilites?|souhaite|nombre|personnes|charte|courriel|messagerie|prefere|oui)\b/;
const ENGLISH =
  /\b(i|my|the|of|to|name|not|languages?|time|level|unit|availability|available|want|how|people|charter|preferred|email|would|have)\b/;
