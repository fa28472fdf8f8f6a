import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DELEGATED } from '../../src/adapters/graph/office.ts';
import { VIVA_RIGHTS } from '../../src/adapters/viva/viva-learning.ts';
import { askedPermissions } from '../../src/health/permissions.ts';
import { healthEn } from '../../src/locales/health.en.ts';

type Kind = 'delegated' | 'application' | 'resource-specific';

const asked = (kind: Kind): readonly string[] =>
  askedPermissions()
    .filter((one) => one.kind === kind)
    .map(({ name }) => name)
    .sort();

test('what is asked of Graph on somebody’s behalf is what the registration asks consent for', () => {
  expect(asked('delegated')).toEqual([...new Set(Object.values(DELEGATED).flat())].sort());
});

test('every permission is explained on the administrator’s page', () => {
  const explained = Object.keys(healthEn.permission).sort();
  expect([...new Set(askedPermissions().map(({ name }) => name))].sort()).toEqual(explained);
});

const GUIDES = [
  [
    'docs/admin-guide.md',
    {
      delegated: 'delegated',
      application: 'application',
      'resource-specific': 'resource-specific',
    },
  ],
  [
    'docs/admin-guide.fr.md',
    {
      déléguée: 'delegated',
      application: 'application',
      'propre à une ressource': 'resource-specific',
    },
  ],
] as const satisfies readonly (readonly [string, Readonly<Record<string, Kind>>])[];

test.each(GUIDES)('%s lists every permission with its kind, and no other', (path, kinds) => {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .flatMap(([, names = '', kind = '']) =>
      Object.entries(kinds)
        .filter(([word]) => word === kind)
        .flatMap(([, known]) =>
          [...names.matchAll(/`([^`]+)`/gu)].map(([, name]) => `${known} ${name ?? ''}`),
        ),
    );
  const viva = [
    `delegated ${VIVA_RIGHTS.administrator}`,
    ...VIVA_RIGHTS.application.map((name) => `application ${name}`),
  ];
  const expected = [
    'delegated access_as_user',
    ...askedPermissions().map(({ name, kind }) => `${kind} ${name}`),
    ...viva,
  ];
  expect([...new Set(rows)].sort()).toEqual([...new Set(expected)].sort());
});
