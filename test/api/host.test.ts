import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENDPOINTS } from '../../src/api/endpoints.ts';
import { createHost } from '../../src/host.ts';
import { commonEn } from '../../src/locales/common.en.ts';
import { Hono } from 'hono';
import { found, world, type World } from '../usecases/harness.ts';
import { formedPair, MENTOR, plannedSession } from '../usecases/story.ts';
import { client } from './client.ts';

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

  test.each(['/api/nowhere', '/api/programmes/'])(
    'says of %s what is wrong, in words',
    async (path) => {
      const answer = await host.request(path, { headers: { 'Accept-Language': 'en' } });
      expect(answer.status).toBe(404);
      expect(await answer.json()).toEqual({ code: 'not_found', ...commonEn.refusal.not_found });
    },
  );

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
