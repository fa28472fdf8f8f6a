import { describe, expect, it } from 'vitest';
import {
  localeOfHeaders,
  missingFields,
  recogniseColumns,
  SIGNUP_FIELDS,
} from '../../../src/domain/signup/columns.ts';
import type { SignupField } from '../../../src/domain/signup/columns.ts';

const FRENCH = [
  'ID',
  'Heure de début',
  'Heure de fin',
  'Adresse de messagerie',
  'Nom',
  'Je souhaite participer en tant que',
  'Mon entité',
  'Mon niveau de responsabilité',
  'Mon site',
  'Mes langues de travail',
  'Ce que je peux transmettre',
  'Ce que je souhaite apprendre (par ordre de priorité)',
  'Mes disponibilités',
  'Nombre de personnes que je peux accompagner',
  'Adresse de messagerie de mon manager',
  'Format préféré',
  "J'ai lu la charte et je suis volontaire",
  'Personnes avec qui je préfère ne pas être associé(e)',
];
const ENGLISH = [
  'ID',
  'Start time',
  'Completion time',
  'Email',
  'Name',
  'I want to take part as',
  'My business unit',
  'My level',
  'My site',
  'My working languages',
  'What I can teach',
  'What I want to learn (in order of priority)',
  'When I am available',
  'How many people I can mentor',
  "My manager's email",
  'Preferred format',
  'I have read the charter and I volunteer',
  'People I would rather not be paired with',
];

/** The header each field was found under. */
function found(headers: readonly string[]): Partial<Record<SignupField, string>> {
  const mapping = recogniseColumns(headers);
  const entries = SIGNUP_FIELDS.flatMap((field) => {
    const index = mapping[field];
    return index === undefined ? [] : [[field, headers[index]] as const];
  });
  return Object.fromEntries(entries);
}

describe('recognising the columns of a sign-up form', () => {
  it.each([
    ['French', FRENCH],
    ['English', ENGLISH],
  ])('knows every column of the %s form', (_, headers) => {
    const mapping = recogniseColumns(headers);
    expect(missingFields(mapping)).toEqual([]);
    expect(Object.keys(mapping)).toHaveLength(SIGNUP_FIELDS.length);
    expect(mapping.completedAt).toBe(2);
    expect(mapping.mail).toBe(3);
    expect(mapping.managerMail).toBe(14);
    expect(mapping.avoids).toBe(17);
  });

  it('finds the same columns in any order', () => {
    expect(found(FRENCH.toReversed())).toEqual(found(FRENCH));
    expect(found(ENGLISH.toReversed())).toEqual(found(ENGLISH));
  });

  it('minds neither case, accents, spaces, apostrophes nor punctuation', () => {
    const worn = FRENCH.map(
      (header) =>
        `\uFEFF ${header
          .toUpperCase()
          .replaceAll("'", '’')
          .replaceAll(' ', '\u00a0 ')
          .normalize('NFD')} :`,
    );
    expect(recogniseColumns(worn)).toEqual(recogniseColumns(FRENCH));
    expect(recogniseColumns(FRENCH.map((h) => h.normalize('NFD').replace(/\p{M}/gu, '')))).toEqual(
      recogniseColumns(FRENCH),
    );
  });

  it('knows other words for the same questions', () => {
    expect(
      found([
        'Votre rôle dans le programme',
        'E-mail du N+1',
        'E-mail professionnel',
        'Prénom et nom',
        'Direction / Département',
        'Votre niveau hiérarchique',
        'Ville',
        'Langues parlées',
        'Thèmes que vous pouvez partager',
        'Thèmes que vous voulez découvrir',
        'Vos créneaux',
        'Combien de mentorés ?',
        'Format souhaité',
        'J’accepte la charte',
        'Collègues à éviter',
        'Horodateur',
      ]),
    ).toEqual({
      role: 'Votre rôle dans le programme',
      managerMail: 'E-mail du N+1',
      mail: 'E-mail professionnel',
      name: 'Prénom et nom',
      entity: 'Direction / Département',
      level: 'Votre niveau hiérarchique',
      site: 'Ville',
      languages: 'Langues parlées',
      offers: 'Thèmes que vous pouvez partager',
      wants: 'Thèmes que vous voulez découvrir',
      halfDays: 'Vos créneaux',
      seats: 'Combien de mentorés ?',
      format: 'Format souhaité',
      charter: 'J’accepte la charte',
      avoids: 'Collègues à éviter',
      completedAt: 'Horodateur',
    });
  });

  it('knows short headers, as somebody would type them', () => {
    const headers = [
      'E-mail address',
      'Full name',
      'Role',
      'Department',
      'Management level',
      'Office',
      'Languages',
      'Skills offered',
      'Skills wanted',
      'Availability',
      'Capacity',
      'Line manager',
      'One-to-one or group?',
      'I agree',
      'Do not pair with',
      'Submitted at',
    ];
    const fields = Object.entries(recogniseColumns(headers)).toSorted((a, b) => a[1] - b[1]);
    expect(fields.map(([field]) => field)).toEqual([
      'mail',
      'name',
      'role',
      'entity',
      'level',
      'site',
      'languages',
      'offers',
      'wants',
      'halfDays',
      'seats',
      'managerMail',
      'format',
      'charter',
      'avoids',
      'completedAt',
    ]);
    expect(
      missingFields(recogniseColumns(['Courriel', 'Ce que j’offre', 'Ce que je recherche'])),
    ).toEqual(['role', 'level', 'languages', 'halfDays', 'charter']);
  });

  it('never takes an address of somebody else for that of the person', () => {
    const headers = ["My manager's email", "Assistant's email", 'Email of people to avoid'];
    expect(recogniseColumns(headers).mail).toBeUndefined();
    expect(recogniseColumns([...headers, 'Work e-mail']).mail).toBe(3);
  });

  it('never takes a manager’s name, a start time or a number of sessions for what they are not', () => {
    const mapping = recogniseColumns(["My manager's name", 'Start time', 'Nombre de séances']);
    expect(mapping).toEqual({});
  });

  it('gives a column once, the leftmost of two', () => {
    const mapping = recogniseColumns(['Email', 'Email', 'Points - Email', '']);
    expect(mapping).toEqual({ mail: 0 });
  });

  it('says which required columns are missing, and only those', () => {
    const headers = ENGLISH.filter((h) => h !== 'My level' && h !== 'My site' && h !== 'Email');
    expect(missingFields(recogniseColumns(headers))).toEqual(['mail', 'level']);
  });

  it('tells the language of the form', () => {
    expect(localeOfHeaders(FRENCH, recogniseColumns(FRENCH))).toBe('fr');
    expect(localeOfHeaders(ENGLISH, recogniseColumns(ENGLISH))).toBe('en');
    expect(localeOfHeaders([], {})).toBe('en');
  });
});
