import type { Volunteer } from '../domain/matching/match.ts';
import { readSignUps } from '../domain/signup/read-sign-ups.ts';
import type { SignUpReading } from '../domain/signup/read-sign-ups.ts';
import type { Input } from './read-input.ts';
import { WORDS } from './words.ts';

/** Columns one can do without, but whose absence changes who is paired with whom. */
const TELLING_FIELDS = ['entity', 'site', 'seats', 'managerMail', 'format', 'avoids'] as const;

/** Everybody imported; identifiers are addresses. Telling columns that are absent are warned of. */
export function readVolunteers(
  { sheet, mapping, terms, locale }: Input,
  warn: (line: string) => void,
): { readonly reading: SignUpReading; readonly volunteers: readonly Volunteer[] } {
  const words = WORDS[locale];
  const absent = TELLING_FIELDS.filter((field) => mapping[field] === undefined);
  if (absent.length > 0) warn(words.optionalColumns(absent.map((field) => words.field[field])));
  const reading = readSignUps(sheet, mapping, { topics: terms.topics });
  const volunteers = reading.imported.map(({ profile }) => ({ id: profile.mail, profile }));
  return { reading, volunteers };
}
