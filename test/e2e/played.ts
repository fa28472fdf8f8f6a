import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { Catalogue } from '../../src/locales/fr.ts';
import { CatalogueShape } from '../../src/wire/catalogue.ts';
import { LmsShape } from '../../src/wire/lti.ts';
import { OutcomesShape } from '../../src/wire/outcomes.ts';
import { IssuedBadgesShape } from '../../src/wire/badges.ts';
import { RecordQueueShape, RecordsShape } from '../../src/wire/records.ts';

/**
 * What the server would answer where a platform, a record store and months of sessions stand behind
 * it: nothing on one machine brings it there, and their pages are worth a look all the same.
 */
export async function play(page: Page, words: Catalogue): Promise<void> {
  const answers: Readonly<Record<string, unknown>> = {
    '**/lms': LmsShape.parse(lms(words)),
    '**/records': RecordsShape.parse(RECORDS(words)),
    '**/records/queue*': RecordQueueShape.parse(queue(words)),
    '**/badges/issued': IssuedBadgesShape.parse({ badges: BADGES }),
    '**/catalogue': CatalogueShape.parse(VIVA),
    '**/outcomes': OutcomesShape.parse(OUTCOMES),
  };
  for (const [glob, body] of Object.entries(answers)) {
    await page.route(`**/api/${glob}`, (route) =>
      route.request().method() === 'GET'
        ? route.fulfill({ json: z.json().parse(body) })
        : route.fallback(),
    );
  }
}

const AT = '2026-11-18T09:12:00Z';

function lms({ lms: words }: Catalogue): unknown {
  const platform = (id: string, name: string, issuer: string, how: string, ids: string[]) => ({
    id,
    name,
    issuer,
    how,
    clientId: 'Kx2Qd81aZt9',
    deploymentIds: ids,
    authorizeUrl: `${issuer}/mod/lti/auth.php`,
    tokenUrl: `${issuer}/mod/lti/token.php`,
    jwksUrl: `${issuer}/mod/lti/certs.php`,
    origins: [],
    connectedAt: AT,
  });
  const { unreachable, cannot_be_graded: ungraded } = words.grade;
  const grade = (id: string, status: string, given: number, more: object) => ({
    id,
    platformId: 'one',
    status,
    given,
    ...more,
  });
  const { deployment_unknown: deployment, signature_bad: signature } = words.launch.cause;
  return {
    urls: {
      login: 'https://binome.exemple.fr/lti/login',
      launch: 'https://binome.exemple.fr/lti/launch',
      jwks: 'https://binome.exemple.fr/lti/jwks',
      tool: 'https://binome.exemple.fr',
    },
    platforms: [
      platform('one', 'Campus', 'https://campus.exemple.fr', 'registered', ['1', '2']),
      platform('two', 'Académie des ventes', 'https://academie.exemple.fr', 'typed', []),
    ],
    launches: [
      { at: AT, platformId: 'one', kind: 'resource' },
      { at: AT, platformId: 'one', kind: 'deep-linking' },
      { at: AT, platformId: 'gone', kind: 'review' },
      {
        at: AT,
        platformId: 'two',
        kind: 'refused',
        deploymentId: '7:a1b2',
        refused: {
          code: 'deployment_unknown',
          message: deployment,
          remedy: words.launch.manager.deployment,
        },
      },
      {
        at: AT,
        platformId: 'one',
        kind: 'refused',
        refused: {
          code: 'signature_bad',
          message: signature,
          remedy: words.launch.manager.administrator,
        },
      },
    ],
    courses: [
      { id: 'a', platformId: 'one', title: 'Pratiques numériques', readable: true, members: 120 },
      { id: 'b', platformId: 'two', title: '', readable: false },
    ],
    gradeCounts: { failed: 1, waiting: 1, sent: 1 },
    grades: [
      grade('g1', 'sent', 60, { sentAt: AT }),
      grade('g2', 'waiting', 40, { nextAt: AT, problem: { code: 'unreachable', ...unreachable } }),
      grade('g3', 'failed', 100, { problem: { code: 'cannot_be_graded', ...ungraded } }),
    ],
  };
}

function RECORDS({ lms: words }: Catalogue): unknown {
  const { message, remedy } = words.grade.unreachable;
  return {
    connections: ['Entrepôt central', 'Essais'],
    connection: 'Entrepôt central',
    on: true,
    sent: 1284,
    refused: 2,
    lastSentAt: AT,
    trouble: { code: 'unreachable', reason: message, remedy },
    retryAt: AT,
  };
}

function queue({ lms: words }: Catalogue): unknown {
  const { message, remedy } = words.grade.refused;
  return {
    records: [
      { id: '1', kind: 'planned', at: AT, status: 'waiting' },
      { id: '2', kind: 'attended', at: AT, status: 'sent' },
      {
        id: '3',
        kind: 'signed',
        at: AT,
        status: 'refused',
        trouble: { code: 'refused', reason: message, remedy },
      },
      { id: '4', kind: 'completed', at: AT, status: 'withheld' },
    ],
  };
}

const BADGES = [
  {
    id: 'b1',
    kind: 'training',
    recipient: 'Samir Bellec',
    issuedAt: AT,
    withdrawn: false,
    url: '#',
  },
  {
    id: 'b2',
    kind: 'mentor',
    recipient: 'Théo Dahan',
    issuedAt: AT,
    withdrawn: true,
    reason: 'Délivré par erreur.',
    url: '#',
  },
];

const VIVA = {
  available: true,
  administrator: true,
  on: true,
  providerId: '01e8f81b-3060-4dec-acf0-0389665a0a38',
  waiting: 3,
  sent: 41,
  failed: 1,
  refused: [{ kind: 'activity', cause: 'unknown_person' }],
  trouble: 'no_licence',
  retryAt: AT,
};

const means = (people: number, before: number, after: number) => ({
  people,
  knowledge: { before, after },
  confidence: { before: before - 8, after: after + 3 },
});

const OUTCOMES = {
  skill: {
    overall: means(23, 48, 71),
    modules: [
      { ...means(9, 42, 74), moduleId: 'generative-ai', title: 'IA générative au quotidien' },
      { ...means(6, 55, 69), moduleId: 'cybersecurity', title: 'Cybersécurité au quotidien' },
    ],
    hidden: 4,
  },
  links: [
    { entities: ['Direction commerciale', 'Finance'], pairs: 6 },
    { entities: ['Finance', 'Systèmes d’information'], pairs: 4 },
    { entities: ['Juridique', 'Recherche et développement'], pairs: 2 },
    { entities: ['Direction commerciale', 'Ressources humaines'], pairs: 1 },
  ],
};
