import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENDPOINTS } from '../../src/api/endpoints.ts';
import type { Endpoint } from '../../src/api/endpoint.ts';
import { cardOf } from '../../src/cards/card-of.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import { world, type World } from '../usecases/harness.ts';
import { EXECUTIVE, MANAGER, MENTOR } from '../usecases/story.ts';
import { client, type Answer, type Client } from './client.ts';
import { HOSTILE, hostileBody } from './hostile-bodies.ts';
import { livingProgramme, type Ids } from './living-programme.ts';

const READERS = [MANAGER, MENTOR, EXECUTIVE];
const TAKE_A_BODY = ENDPOINTS.filter(({ body }) => body !== undefined);
/** What would end the tale for those that come after; their bodies hold no free text. */
const LAST_WORDS = /\/(?:me\/data\/erasure|leaving|archive|pairs\/\{pairId\}\/end)$/u;

let at: World;
let http: Client;
let ids: Ids;
beforeAll(async () => {
  at = world();
  http = client(at);
  await at.install(...READERS);
  ids = await livingProgramme(at);
});
afterAll(() => at.close());

const named = ({ method, path }: Endpoint): string => `${method} ${path}`;

function ask({ method, path }: Endpoint, as: Actor, sent: { body?: unknown; raw?: string } = {}) {
  const where: Readonly<Record<string, string>> = ids;
  const place = path.replace(/\{(\w+)\}/gu, (_, name: string) => where[name] ?? 'none');
  return http.call(method, place, { as, ...sent });
}

/** What is wrong with an answer, whoever asked for what. */
function faultOf({ status, headers, text }: Answer): string | undefined {
  if (status >= 500) return `${status}: ${text}`;
  if (/\.ts:\d+|node:internal|SQLITE/u.test(text)) return `tells of our insides: ${text}`;
  if (status === 204) return text === '' ? undefined : 'an answer without a shape';
  // A browser that is pointed at it shows text, whatever stands in it.
  const isJson = headers.get('Content-Type')?.startsWith('application/json') === true;
  return isJson && headers.get('X-Content-Type-Options') === 'nosniff' ? undefined : 'not as JSON';
}

test.each(HOSTILE.map((text, turn) => [JSON.stringify(text.slice(0, 40)), text, turn] as const))(
  'every route that takes a body takes %s as the text it is, or says what to mend',
  async (_name, text, turn) => {
    const faults: unknown[] = [];
    let taken = 0;
    for (const endpoint of TAKE_A_BODY) {
      if (LAST_WORDS.test(endpoint.path)) continue;
      const body = hostileBody(endpoint, text, turn);
      for (const who of READERS) {
        const answer = await ask(endpoint, who, { body });
        if (answer.status < 300) taken += 1;
        const fault = faultOf(answer);
        if (fault !== undefined) faults.push([named(endpoint), who.name, fault]);
      }
    }
    expect(faults).toEqual([]);
    // Else nothing would be left to fire.
    expect(taken).toBeGreaterThan(5);
  },
);

test('nothing of it fires afterwards: on no page, in no export, on no card', async () => {
  await at.work();
  const faults: unknown[] = [];
  for (const endpoint of ENDPOINTS.filter(({ method }) => method === 'get')) {
    for (const who of READERS) {
      const answer = await ask(endpoint, who);
      const fault = faultOf(answer) ?? formulaIn(endpoint, answer.json);
      if (fault !== undefined) faults.push([named(endpoint), who.name, fault]);
    }
  }
  for (const { message, reader } of at.messenger.sent) {
    const { card, text } = cardOf(message, reader);
    // The words a client would work out, the marks that turn a line around, what no screen can show.
    const fires = /\{\{|[\u202A-\u202E\u2066-\u2069]|\\u0000/u.exec(JSON.stringify(card) + text);
    if (fires !== null) faults.push([message.kind, fires[0]]);
  }
  expect(faults).toEqual([]);
  expect(at.messenger.sent.length).toBeGreaterThan(0);
});

/** The first cell of a CSV export that a spreadsheet would reckon. */
function formulaIn({ path }: Endpoint, json: unknown): string | undefined {
  if (!path.endsWith('.csv') || typeof json !== 'object' || json === null) return undefined;
  if (!('content' in json) || typeof json.content !== 'string') return undefined;
  const text = Buffer.from(json.content, 'base64').toString('utf8');
  return text.split(/\r?\n|[;,]/u).find((cell) => /^"?[=+@\t\r-]/u.test(cell));
}

const BROKEN = [
  'null',
  '[]',
  '"texte"',
  '1e999',
  '{',
  '{"__proto__":{"role":"manager"},"constructor":{"prototype":{}}}',
  `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  '\u0000',
  '{"a":"\\ud800"}',
];

test('a body that is no body of theirs is refused in words by every route', async () => {
  const faults: unknown[] = [];
  for (const endpoint of TAKE_A_BODY) {
    for (const raw of BROKEN) {
      const answer = await ask(endpoint, MANAGER, { raw });
      const fault = faultOf(answer);
      if (fault !== undefined) faults.push([named(endpoint), raw.slice(0, 20), fault]);
    }
  }
  expect(faults).toEqual([]);
});

test('a body larger than its route takes is refused before it is read', async () => {
  const raw = `{"text":"${'x'.repeat(1024 * 1024)}"}`;
  const statuses = new Map<string, number>();
  for (const endpoint of TAKE_A_BODY) {
    statuses.set(named(endpoint), (await ask(endpoint, MANAGER, { raw })).status);
  }
  const takers = [...statuses].filter(([, status]) => status !== 413).map(([name]) => name);
  expect(takers.sort()).toEqual([
    'post /programmes/{programmeId}/imports',
    'post /programmes/{programmeId}/imports/preview',
    'post /programmes/{programmeId}/kit-file',
  ]);
});
