import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENDPOINTS } from '../../src/api/endpoints.ts';
import { createHost } from '../../src/host.ts';
import { Hono } from 'hono';
import type { Ports } from '../../src/usecases/ports.ts';
import { createApi } from '../../src/api/app.ts';
import { setPreferences } from '../../src/usecases/set-preferences.ts';
import { done, found, world, type World } from '../usecases/harness.ts';
import {
  EXECUTIVE,
  formedPair,
  MANAGER,
  MENTOR,
  NEW_PROGRAMME,
  plannedSession,
} from '../usecases/story.ts';
import { client, type Client } from './client.ts';

interface Problem {
  readonly code: string;
  readonly message: string;
  readonly remedy?: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
}

describe('a request', () => {
  let at: World;
  let http: Client;
  beforeAll(() => {
    at = world();
    http = client(at);
  });
  afterAll(() => at.close());

  const create = (asked: { body?: unknown; raw?: string; language?: string }) =>
    http.call('post', '/programmes', { as: MANAGER, ...asked });

  test.each(['{', '', '[1,', 'name=x', '\u0000'])(
    'that is not JSON is refused: %j',
    async (raw) => {
      const { status, json } = await create({ raw });
      expect([status, json]).toMatchObject([400, { code: 'unreadable' }]);
    },
  );

  test.each([
    ['null', null],
    ['a list', []],
    ['a text', 'x'],
    ['wrong types', { ...NEW_PROGRAMME, name: 7, sessionMinutes: '45' }],
    ['a missing field', { ...NEW_PROGRAMME, sponsor: undefined }],
    ['a field too many', { ...NEW_PROGRAMME, managers: ['me'] }],
    ['an unknown choice', { ...NEW_PROGRAMME, rhythm: 'daily' }],
    ['a text too long', { ...NEW_PROGRAMME, purpose: 'x'.repeat(4001) }],
  ])('of another shape is refused: %s', async (_, body) => {
    const { status, json } = await create({ body });
    expect([status, json]).toMatchObject([400, { code: 'invalid' }]);
    expect((json as Problem).fields?.length).toBeGreaterThan(0);
  });

  test('names every wrong field, where it is', async () => {
    const body = { ...NEW_PROGRAMME, name: 7, sponsor: { name: 'P' } };
    const { json } = await create({ body });
    expect((json as Problem).fields?.map(({ path }) => path)).toEqual(['name', 'sponsor.mail']);
  });

  test('that breaks a rule is understood and refused, each rule under its field', async () => {
    const body = { ...NEW_PROGRAMME, name: ' ', endsOn: '2020-01-01', topicIds: [] };
    const { status, json } = await create({ body });
    expect([status, json]).toMatchObject([422, { code: 'settings_invalid' }]);
    expect((json as Problem).fields?.map(({ path }) => path)).toEqual([
      'name',
      'endsOn',
      'topicIds',
    ]);
  });

  test('that is too large is refused before it is read, whoever sends it', async () => {
    const raw = `"${'x'.repeat(21 * 1024 * 1024)}"`;
    const { status, json } = await create({ raw });
    expect([status, json]).toMatchObject([413, { code: 'too_large' }]);
  });

  test.each(['/nowhere', '/programmes/x/nowhere', '/'])('to %s finds nothing', async (path) => {
    const { status, json } = await http.call('get', path, { as: MANAGER });
    expect([status, json]).toMatchObject([404, { code: 'not_found' }]);
  });

  test('by another method finds nothing', async () => {
    expect((await http.call('delete', '/me', { as: MANAGER })).status).toBe(404);
    expect((await http.call('get', '/me/preferences', { as: MANAGER })).status).toBe(404);
  });

  test('is refused in the reader’s language: their own choice, else their client’s', async () => {
    const message = async (language: string, as = MANAGER) => {
      const { json } = await http.call('get', '/programmes/none', { as, language });
      return (json as Problem).message;
    };
    expect(await message('fr-FR,fr;q=0.9')).toBe(
      'Cette page n’existe pas, ou ne vous est pas ouverte.',
    );
    expect(await message('en-GB')).toMatch(/^This page/u);
    expect(await message('de')).toBe(await message('en'));
    done(await setPreferences(at.ports, MENTOR, { locale: 'en' }));
    expect(await message('fr', MENTOR)).toBe(await message('en'));
    const invalid = async (language: string) =>
      ((await create({ body: { ...NEW_PROGRAMME, name: 7 }, language })).json as Problem).fields;
    expect(await invalid('fr')).not.toEqual(await invalid('en'));
    const signedOut = async (language: string) =>
      ((await http.call('get', '/me', { language })).json as Problem).message;
    expect(await signedOut('fr')).not.toBe(await signedOut('en'));
  });

  test('for ids that nobody ever gave finds nothing, and never fails', async () => {
    const odd = [
      '%00',
      '..',
      '%2e%2e%2f',
      '%E0%A4%A',
      'x'.repeat(5000),
      '~people',
      '~system',
      '{}',
    ];
    for (const { method, path } of ENDPOINTS.filter(({ path: p }) => p.includes('{'))) {
      for (const id of odd) {
        const body = method === 'get' ? {} : { body: {} };
        const asked = { as: MANAGER, ...body };
        const { status } = await http.call(
          method,
          path.replace(/\{\w+\}/gu, () => id),
          asked,
        );
        expect([method, path, id, status >= 400 && status < 500]).toEqual([method, path, id, true]);
      }
    }
  });

  test('is never cached nor sniffed', async () => {
    for (const path of ['/me', '/nowhere', '/openapi.json']) {
      const { headers } = await http.call('get', path, { as: MANAGER });
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    }
  });

  test('that meets a fault of ours says so without saying what', async () => {
    const said: unknown[] = [];
    const ports: Ports = {
      ...at.ports,
      log: { info: () => undefined, warn: (...line) => void said.push(line) },
      store: { ...at.ports.store, find: () => Promise.reject(new Error('disk on fire')) },
    };
    const api = createApi({
      ports,
      authenticate: () => Promise.resolve(MANAGER),
      mayCreate: () => true,
      wake: () => Promise.resolve(),
    });
    const response = await api.request('/programmes', { headers: { Authorization: 'Bearer x' } });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('fire');
    expect(said).toEqual([['request-failed', { path: '/programmes', cause: 'disk on fire' }]]);
  });

  test('is followed by what follows from it before it is answered', async () => {
    const formed = await formedPair(at);
    const sessions = `/programmes/${formed.programmeId}/pairs/${formed.pairId}/sessions`;
    const body = { startsAt: '2026-11-26T13:00:00.000Z' };
    const { status } = await http.call('post', sessions, { as: MENTOR, body });
    expect(status).toBe(200);
    expect(at.kinds(EXECUTIVE)).toContain('session-proposed');
    const neither = await http.call('post', sessions, { as: MENTOR, body: {} });
    expect([neither.status, neither.json]).toMatchObject([422, { code: 'time_unreadable' }]);
    const twice = await http.call('post', sessions, { as: EXECUTIVE, body });
    expect([twice.status, twice.json]).toMatchObject([409, { code: 'session_already_planned' }]);
  });
});

describe('the description of the API', () => {
  interface OpenApi {
    readonly openapi: string;
    readonly info: { readonly title: string; readonly version: string };
    readonly security: readonly object[];
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  }
  interface Operation {
    readonly summary: string;
    readonly parameters?: readonly { readonly name: string; readonly in: string }[];
    readonly requestBody?: { readonly content: Readonly<Record<string, { schema: unknown }>> };
    readonly responses: Readonly<Record<string, { readonly description: string }>>;
  }

  test('is OpenAPI 3.1, lists every endpoint and nothing else, and needs no token', async () => {
    const at = world();
    const { status, json } = await client(at).call('get', '/openapi.json');
    at.close();
    const document = json as OpenApi;
    expect(status).toBe(200);
    expect(document.openapi).toMatch(/^3\.1\.\d+$/u);
    expect(document.security).toEqual([{ bearer: [] }]);
    const listed = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    expect(listed.sort()).toEqual(ENDPOINTS.map((e) => `${e.method} /api${e.path}`).sort());
    for (const endpoint of ENDPOINTS) {
      const operation = found(document.paths[`/api${endpoint.path}`]?.[endpoint.method]);
      const named = [...endpoint.path.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]);
      expect((operation.parameters ?? []).map(({ name }) => name)).toEqual(named);
      expect(operation.requestBody !== undefined).toBe(endpoint.body !== undefined);
      expect(operation.responses).toHaveProperty(endpoint.answer === undefined ? '204' : '200');
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['401', '404']));
      expect(operation.summary).not.toBe('');
    }
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/gu)];
    for (const [, path = ''] of references) {
      const target = path.split('/').reduce<unknown>(step, document);
      expect([path, target]).toEqual([path, expect.anything()]);
    }
  });

  function step(at: unknown, name: string): unknown {
    return (at as Readonly<Record<string, unknown>> | undefined)?.[name];
  }
});

describe('the host', () => {
  let at: World;
  let host: Hono;
  beforeAll(() => {
    at = world();
    host = createHost({
      ports: at.ports,
      api: client(at).api,
      local: new Hono(),
      messages: () => Promise.resolve(new Response('bot')),
      builtTab: import.meta.dirname,
    });
  });
  afterAll(() => at.close());

  const ANCESTORS =
    "frame-ancestors 'self' https://*.cloud.microsoft https://teams.microsoft.com " +
    'https://*.teams.microsoft.com https://*.microsoft365.com https://*.office.com ' +
    'https://outlook.office.com https://outlook.office365.com';

  test.each(['/', '/healthz', '/api/me', '/api/nowhere', '/calendar/x.ics', '/local/nothing'])(
    'lets Teams and nobody else frame %s',
    async (path) => {
      const { headers } = await host.request(path);
      const policy = (headers.get('Content-Security-Policy') ?? '').split('; ');
      expect(policy).toContain(ANCESTORS);
      expect(policy).toContain("script-src 'self'");
      expect(headers.has('X-Frame-Options')).toBe(false);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    },
  );

  test('is healthy while it runs, ready while it can read its store', async () => {
    expect((await host.request('/healthz')).status).toBe(200);
    expect((await host.request('/readyz')).status).toBe(200);
    const store = { ...at.store, readFacts: () => Promise.reject(new Error('gone')) };
    const broken = createHost({
      ports: { ...at.ports, store },
      api: new Hono(),
      local: new Hono(),
      messages: () => Promise.resolve(new Response('bot')),
      builtTab: import.meta.dirname,
    });
    expect((await broken.request('/readyz')).status).toBe(503);
    expect((await broken.request('/healthz')).status).toBe(200);
  });

  test('hands the bot’s door to the bot, without a token of the tab', async () => {
    const answer = await host.request('/api/messages', { method: 'POST', body: '{}' });
    expect(await answer.text()).toBe('bot');
  });

  test('gives the calendar file of a true link, to nobody else’s altered one', async () => {
    const formed = await formedPair(at);
    await plannedSession(at, formed, '2026-11-26T13:00:00.000Z');
    const planned = at.inbox(MENTOR).find(({ kind }) => kind === 'session-planned');
    const url = planned?.kind === 'session-planned' ? (planned.session.icsUrl ?? '') : '';
    const path = new URL(url).pathname;
    const file = await host.request(path);
    expect(file.status).toBe(200);
    expect(file.headers.get('Content-Type')).toMatch(/^text\/calendar/u);
    expect(await file.text()).toMatch(/^BEGIN:VCALENDAR/u);
    const [, payload = '', signature = ''] = /calendar\/(.+)\.(.+)\.ics$/u.exec(path) ?? [];
    const claim: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const other = (claim as string[]).map((part, i) => (i === 0 ? 'fabrikam' : part));
    const forged = Buffer.from(JSON.stringify(other)).toString('base64url');
    for (const altered of [
      `/calendar/${payload}.ics`,
      `/calendar/${payload}.${signature}x.ics`,
      `/calendar/${payload}x.${signature}.ics`,
      `/calendar/${forged}.${signature}.ics`,
      `/calendar/.${signature}.ics`,
      '/calendar/%00.ics',
    ]) {
      const { status } = await host.request(altered);
      expect([altered, status]).toEqual([altered, 404]);
    }
  });
});
