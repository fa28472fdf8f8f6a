import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENDPOINTS } from '../../src/api/endpoints.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { createApi } from '../../src/api/app.ts';
import { setPreferences } from '../../src/usecases/set-preferences.ts';
import { done, world, type World } from '../usecases/harness.ts';
import { EXECUTIVE, formedPair, MANAGER, MENTOR, NEW_PROGRAMME } from '../usecases/story.ts';
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

  test('for who I am shows my pause until its last day, and no longer', async () => {
    const own = world();
    const mine = client(own);
    await mine.call('put', '/me/preferences', { as: MENTOR, body: { pausedUntil: '2026-11-25' } });
    const pause = async () => (await mine.call('get', '/me', { as: MENTOR })).json;
    own.clock.pass({ days: 1 });
    expect(await pause()).toMatchObject({ pausedUntil: '2026-11-25' });
    own.clock.pass({ days: 1 });
    expect(await pause()).not.toHaveProperty('pausedUntil');
    own.close();
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
