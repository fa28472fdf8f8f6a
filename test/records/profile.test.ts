import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  EXTENSIONS,
  statementText,
  XAPI_PROFILE,
  XAPI_PROFILE_VERSION,
} from '../../src/domain/records-statement.ts';
import { readRecordStores } from '../../src/records-config.ts';

interface Item {
  readonly id: string;
  readonly type: string;
  readonly inScheme: string;
  readonly prefLabel: Readonly<Record<string, string>>;
  readonly definition: Readonly<Record<string, string>>;
}
interface Profile extends Item {
  readonly '@context': string;
  readonly conformsTo: string;
  readonly versions: readonly { readonly id: string; readonly generatedAtTime: string }[];
  readonly concepts: readonly Item[];
  readonly templates: readonly (Item & {
    readonly verb: string;
    readonly objectActivityType: string;
  })[];
  readonly patterns: readonly (Item & {
    readonly sequence?: readonly string[];
    readonly alternates?: readonly string[];
    readonly oneOrMore?: string;
    readonly primary: boolean;
  })[];
}

const PROFILE = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../docs/xapi-profile.jsonld'), 'utf8'),
) as Profile;
const items: readonly Item[] = [...PROFILE.concepts, ...PROFILE.templates, ...PROFILE.patterns];

describe('the published profile', () => {
  test('is a profile by the xAPI Profiles specification’s own requirements', () => {
    expect(PROFILE).toMatchObject({
      '@context': 'https://w3id.org/xapi/profiles/context',
      id: XAPI_PROFILE,
      type: 'Profile',
      conformsTo: 'https://w3id.org/xapi/profiles#1.0',
      versions: [{ id: XAPI_PROFILE_VERSION }],
    });
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const item of items) {
      expect(item.inScheme).toBe(XAPI_PROFILE_VERSION);
      expect(item.id.startsWith(`${XAPI_PROFILE}/`)).toBe(true);
      for (const language of ['en', 'fr']) {
        expect(item.prefLabel[language]).toBeTruthy();
        expect(item.definition[language]).toBeTruthy();
      }
    }
  });

  test('names in its patterns nothing that it does not define', () => {
    const known = new Set(items.map(({ id }) => id));
    for (const { sequence, alternates, oneOrMore } of PROFILE.patterns) {
      const parts = [sequence, alternates, oneOrMore].filter((part) => part !== undefined).flat();
      expect(parts.length).toBeGreaterThan(0);
      expect(parts.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  test.each([
    ['planned', 'session'],
    ['attended', 'session'],
    ['experienced', 'module'],
    ['answered', 'questionnaire'],
    ['completed', 'module'],
    ['signed', 'agreement'],
    ['completed', 'programme'],
  ] as const)('has a template for %s, of a %s, and its extensions', (verb, type) => {
    const programme = { id: 'urn:p', type: 'programme', name: { fr: 'P', en: 'P' } } as const;
    const statement = JSON.parse(
      statementText({
        id: 'id',
        account: { homePage: 'urn:home', name: 'n' },
        registration: '6f1d1c0e-3f5b-4c55-8d27-2f0b8f7f1c11',
        verb,
        object: { id: 'urn:o', type, name: { fr: 'O', en: 'O' } },
        programme,
        side: 'mentor',
        moment: 'before',
        at: '2026-11-23T09:00:00.000Z',
      }),
    ) as {
      verb: { id: string };
      object: { definition: { type: string } };
      context: { extensions: object };
    };
    const found = PROFILE.templates.filter(
      (template) =>
        template.verb === statement.verb.id &&
        template.objectActivityType === statement.object.definition.type,
    );
    expect(found).toHaveLength(1);
    const concepts = PROFILE.concepts.map(({ id }) => id);
    expect(concepts).toEqual(expect.arrayContaining(Object.values(EXTENSIONS)));
    expect(concepts).toEqual(expect.arrayContaining(Object.keys(statement.context.extensions)));
  });
});

describe('record stores of the environment', () => {
  const MAIN = {
    BINOME_LRS_MAIN_ENDPOINT: 'https://lrs.example/xapi',
    BINOME_LRS_MAIN_KEY: 'k',
    BINOME_LRS_MAIN_SECRET: 's',
  };

  test('are named in lower case, and serve every tenant unless told', () => {
    expect(readRecordStores(MAIN, ['contoso']).stores).toEqual([
      {
        name: 'main',
        tenants: ['contoso'],
        endpoint: 'https://lrs.example/xapi',
        version: '1.0.3',
        key: 'k',
        secret: 's',
      },
    ]);
    const told = { ...MAIN, BINOME_LRS_MAIN_TENANTS: 'a, b', BINOME_LRS_MAIN_VERSION: '2.0.0' };
    expect(readRecordStores(told, ['contoso']).stores).toMatchObject([
      { tenants: ['a', 'b'], version: '2.0.0' },
    ]);
  });

  test.each([
    ['ENDPOINT', 'http://lrs.example/xapi'],
    ['ENDPOINT', 'file:///etc/passwd'],
    ['KEY', ''],
    ['SECRET', ''],
    ['VERSION', '0.9'],
  ])('are refused by variable: %s = "%s"', (part, value) => {
    const variable = `BINOME_LRS_MAIN_${part}`;
    const { stores, problems } = readRecordStores({ ...MAIN, [variable]: value }, []);
    expect(stores).toEqual([]);
    expect(problems.map((problem) => problem.variable)).toEqual([variable]);
  });
});
