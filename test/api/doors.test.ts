import { afterAll, beforeAll, expect, test } from 'vitest';
import { badgeKeys } from '../../src/adapters/badges/badge-keys.ts';
import { ltiLms } from '../../src/adapters/lti/lms.ts';
import { createLti } from '../../src/api/lti.ts';
import { ENDPOINTS } from '../../src/api/endpoints.ts';
import { createHost } from '../../src/host.ts';
import { world, type World } from '../usecases/harness.ts';
import { client } from './client.ts';

const PUBLIC = 'nothing: it says the same to everybody';
const PLATFORM = 'a platform that somebody has connected';
const LAUNCH = 'a launch that a platform signed, proved by the browser that began it';
const HOLDER = 'the address of a badge, which its holder gives away';

/**
 * Every door of a real tenant's service beside the endpoints of its API, what it asks before it opens,
 * and what a stranger with empty hands is answered. Whoever adds a door says so here.
 */
const DOORS: Readonly<Record<string, readonly [asks: string, stranger: number]>> = {
  'GET /': [PUBLIC, 302],
  'GET /tab/': [PUBLIC, 404],
  'GET /tab/index.html': [PUBLIC, 404],
  'GET /logo.png': [PUBLIC, 200],
  'GET /healthz': [PUBLIC, 200],
  'GET /readyz': [PUBLIC, 200],
  'GET /privacy': [PUBLIC, 200],
  'GET /terms': [PUBLIC, 200],
  'GET /api/openapi.json': [PUBLIC, 200],
  'POST /api/messages': ['what the Bot Framework has signed', 401],
  'GET /calendar/:file{.+\\.ics}': ['a signature of ours on the link', 404],
  'GET /lti/jwks': [PUBLIC, 200],
  'GET /lti/page.js': [PUBLIC, 200],
  'GET /lti/page.css': [PUBLIC, 200],
  'GET /lti/tab': ['nothing: the page, which then asks for a session of its own', 200],
  'GET /lti/login': [PLATFORM, 400],
  'POST /lti/login': [PLATFORM, 400],
  'GET /lti/register/:code': [
    'a code that a manager was given, once; says that there is none',
    200,
  ],
  'GET /lti/window': [LAUNCH, 401],
  'GET /lti/launch': [LAUNCH, 400],
  'POST /lti/launch': [LAUNCH, 400],
  'POST /lti/prove': [LAUNCH, 401],
  'POST /lti/deep-link': [LAUNCH, 401],
  'POST /lti/link': [LAUNCH, 401],
  'GET /badges/:issuer': [HOLDER, 404],
  'GET /badges/:issuer/:badge': [HOLDER, 404],
  'GET /badges/:issuer/achievements/:kind': [HOLDER, 404],
  'GET /badges/:issuer/jwks.json': [HOLDER, 404],
  'GET /badges/:issuer/keys/:kid': [HOLDER, 404],
  'GET /badges/:issuer/revocations': [HOLDER, 404],
  'GET /badges/:issuer/status': [HOLDER, 404],
};
/** What stands before doors, and the built files of the tab. */
const HALLS = ['ALL /*', 'ALL /api/*', 'ALL /badges/*', 'ALL /lti/*', 'ALL /tab/*'];

let at: World;
let host: ReturnType<typeof createHost>;
beforeAll(() => {
  at = world();
  const settings = { publicUrl: 'https://binome.example.com', secret: 'x'.repeat(64) };
  const lms = ltiLms({ store: at.store, loopback: false, ...settings });
  const ports = { ...at.ports, badges: badgeKeys(settings), lms };
  host = createHost({
    ports,
    api: client(at).api,
    messages: () => Promise.resolve(new Response('', { status: 401 })),
    builtTab: import.meta.dirname,
    lti: createLti({
      ports,
      tabPage: () => Promise.resolve(new Response('')),
      wake: () => Promise.resolve(),
    }),
  });
});
afterAll(() => at.close());

test('every door is in the table, and none that is not there', () => {
  const api = ENDPOINTS.map(
    ({ method, path }) => `${method.toUpperCase()} /api${path.replace(/\{(\w+)\}/gu, ':$1')}`,
  );
  const doors = new Set(host.routes.map(({ method, path }) => `${method} ${path}`));
  const known = [...Object.keys(DOORS), ...HALLS, ...api];
  expect([...doors].sort()).toEqual(known.sort());
});

test.each(Object.entries(DOORS))('%s asks of a stranger what the table says', async (door, row) => {
  const [method = '', path = ''] = door.split(' ');
  const place = path.replace(/:file\{.*$/u, 'x.ics').replace(/:\w+/gu, 'x');
  const answer = await host.request(place, { method });
  expect([door, answer.status]).toEqual([door, row[1]]);
});
