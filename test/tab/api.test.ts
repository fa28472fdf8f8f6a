import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod/mini';
import { createApi, type Failure, type Reply } from '../../src/tab/api.ts';

const Shape = z.object({ name: z.string() });
const FINE = () => Response.json({ name: 'Binôme' });
const NEVER = () => new Promise<never>(() => undefined);

/** The tab's API over a network that answers like this, with tokens counted from 1. */
function over(answer: (token: string, path: string) => Response | Promise<Response>) {
  let tokens = 0;
  const api = createApi({
    token: () => Promise.resolve(String(++tokens)),
    locale: () => 'fr',
    fetch: async (input, init) => {
      const token = new Headers(init?.headers).get('Authorization')?.slice('Bearer '.length);
      return answer(token ?? '', input as string);
    },
  });
  return { api, tokens: () => tokens };
}

function failureOf(reply: Reply<unknown>): Failure | undefined {
  return reply.ok ? undefined : reply.failure;
}

describe('a token that has run out', () => {
  const untilRenewed = (token: string) =>
    token === '1' ? new Response(null, { status: 401 }) : FINE();

  test('is renewed once and silently, however many requests found out', async () => {
    const { api, tokens } = over(untilRenewed);
    const replies = await Promise.all([
      api.get('/me', Shape),
      api.get('/topics', Shape),
      api.send('PUT', '/me/preferences', {}),
    ]);
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(tokens()).toBe(2);
  });

  test('and whose renewal is refused too is said to be that, and asked for again next time', async () => {
    let isKnown = false;
    const { api } = over(() => (isKnown ? FINE() : new Response(null, { status: 401 })));
    expect(failureOf(await api.get('/me', Shape))).toEqual({ kind: 'signed-out' });
    isKnown = true;
    expect((await api.get('/me', Shape)).ok).toBe(true);
  });
});

describe('an answer', () => {
  const PROBLEM = { code: 'busy', message: 'Quelqu’un d’autre.', remedy: 'Réessayez.' };

  test.each([403, 404, 409, 413, 422, 429, 500, 503])(
    'of %i in the server’s own words is said in those',
    async (status) => {
      const { api } = over(() => Response.json(PROBLEM, { status }));
      const refused = { kind: 'refused', status, problem: PROBLEM };
      expect(failureOf(await api.get('/me', Shape))).toEqual(refused);
      expect(failureOf(await api.send('POST', '/programmes', {}))).toEqual(refused);
    },
  );

  test.each([429, 502, 503, 504])(
    'of %i from what stands before the server asks for patience',
    async (status) => {
      const { api } = over(() => new Response('<h1>Too busy</h1>', { status }));
      expect(failureOf(await api.get('/me', Shape))).toEqual({ kind: 'busy' });
    },
  );

  test.each([
    ['12', 12],
    ['0', undefined],
    ['Sun, 22 Nov 2026 09:01:30 GMT', 90],
    ['Sun, 22 Nov 2026 08:59:00 GMT', undefined],
    ['999999999', 86_400],
    ['soon', undefined],
  ])('that says « Retry-After: %s » says for how long there is none', async (header, seconds) => {
    vi.useFakeTimers({ now: new Date('2026-11-22T09:00:00Z') });
    const headers = { 'Retry-After': header };
    const until = Date.now() + (seconds ?? 0) * 1000;
    const wait = seconds === undefined ? {} : { wait: { seconds, until } };
    const before = over(() => new Response('<h1>Too busy</h1>', { status: 503, headers }));
    expect(failureOf(await before.api.get('/me', Shape))).toEqual({ kind: 'busy', ...wait });
    const own = over(() => Response.json(PROBLEM, { status: 429, headers }));
    expect(failureOf(await own.api.send('POST', '/programmes', {}))).toEqual({
      kind: 'refused',
      status: 429,
      problem: PROBLEM,
      ...wait,
    });
    vi.useRealTimers();
  });

  test.each([
    ['a page of somebody else’s', () => new Response('<html>')],
    ['nothing', () => new Response(null)],
    ['another shape', () => Response.json({ nom: 1 })],
    ['an error without words', () => new Response('<h1>no</h1>', { status: 500 })],
  ])('that is %s is incomplete', async (_what, answer) => {
    const { api } = over(answer);
    expect(failureOf(await api.get('/me', Shape))?.kind).toBe('broken');
  });

  test.each([
    [
      'nothing, as it is said that there is nothing',
      () => new Response(null, { status: 204 }),
      true,
    ],
    ['what the server has now', FINE, true],
    ['a page of somebody else’s', () => pageOf('<h1>Sign in to the hotel</h1>'), false],
    ['nothing at all', () => new Response(null), false],
  ])('to a command that is %s says whether it was done', async (_what, answer, isDone) => {
    const { api } = over(answer);
    expect((await api.send('PUT', '/me/preferences', {})).ok).toBe(isDone);
  });
});

function pageOf(body: string): Response {
  return new Response(body, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

describe('what never comes', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** All that is waited for has passed. */
  async function afterAll<T>(reply: Promise<T>): Promise<T> {
    await vi.runAllTimersAsync();
    return reply;
  }

  test('is given up, to a question and to a command: there is a way on', async () => {
    const { api } = over(NEVER);
    expect(failureOf(await afterAll(api.get('/me', Shape)))).toEqual({ kind: 'offline' });
    expect(failureOf(await afterAll(api.send('PUT', '/me', {})))).toEqual({ kind: 'offline' });
  });

  test('is waited for longer where many people are matched anew for it', async () => {
    const { api } = over(
      () =>
        new Promise((answer) => setTimeout(() => answer(Response.json({ name: 'Inès' })), 160_000)),
    );
    const reply = api.get('/programmes/p/match-runs/r/recruitment', Shape);
    expect(await afterAll(reply)).toMatchObject({ ok: true });
  });

  test('is given up in the middle of an answer, too', async () => {
    const { api } = over(() => new Response(new ReadableStream()));
    expect(failureOf(await afterAll(api.get('/me', Shape)))?.kind).toBe('broken');
  });

  test('is given up where it is a token, which the next request asks for anew', async () => {
    let asked = 0;
    const api = createApi({
      token: () => (++asked === 1 ? NEVER() : Promise.resolve('t')),
      locale: () => 'fr',
      fetch: () => Promise.resolve(FINE()),
    });
    expect(failureOf(await afterAll(api.get('/me', Shape)))).toEqual({ kind: 'signed-out' });
    expect((await afterAll(api.get('/me', Shape))).ok).toBe(true);
  });
});
