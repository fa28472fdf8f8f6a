import { describe, expect, test } from 'vitest';
import { earlyAnswers } from '../../../src/tab/early-answers.ts';

/** A network that writes down what it was asked, and answers with how often it was asked for that. */
function network(status = 200) {
  const asked: string[] = [];
  const call: typeof fetch = (input) => {
    asked.push(input as string);
    const times = asked.filter((path) => path === input).length;
    return Promise.resolve(new Response(String(times), { status }));
  };
  return { asked, call };
}
const body = async (answer: Promise<Response>): Promise<string> => (await answer).text();
const TOKEN = { token: () => Promise.resolve('t'), locale: 'fr' } as const;

describe('answers that are asked for early', () => {
  test('serve the first question, and no other', async () => {
    const { asked, call } = network();
    const early = earlyAnswers({ ...TOKEN, fetch: call });
    early.ask('/me');
    expect(await body(early.fetch('/api/me'))).toBe('1');
    expect(await body(early.fetch('/api/me'))).toBe('2');
    expect(await body(early.fetch('/api/topics'))).toBe('1');
    expect(asked).toEqual(['/api/me', '/api/me', '/api/topics']);
  });

  test('never serve what changes something', async () => {
    const { asked, call } = network();
    const early = earlyAnswers({ ...TOKEN, fetch: call });
    early.ask('/me');
    await early.fetch('/api/me', { method: 'PUT' });
    expect(asked).toHaveLength(2);
  });

  test('are asked for again by the page when they were refused or never came', async () => {
    const refused = network(503);
    const early = earlyAnswers({ ...TOKEN, fetch: refused.call });
    early.ask('/me');
    expect(await body(early.fetch('/api/me'))).toBe('2');

    const nobody = earlyAnswers({
      token: () => Promise.reject(new Error('no token')),
      locale: 'fr',
      fetch: refused.call,
    });
    nobody.ask('/topics');
    expect(await body(nobody.fetch('/api/topics'))).toBe('1');
    await expect(nobody.token()).rejects.toThrow('no token');
  });

  test('are forgotten once somebody goes elsewhere: what is true then is asked for then', async () => {
    const { call } = network();
    const early = earlyAnswers({ ...TOKEN, fetch: call });
    early.ask('/mentoring');
    early.forget();
    expect(await body(early.fetch('/api/mentoring'))).toBe('2');
  });

  test('share their token with the page once; afterwards it is a fresh one', async () => {
    let given = 0;
    const { call } = network();
    const early = earlyAnswers({
      token: () => Promise.resolve(`token ${String(++given)}`),
      locale: 'fr',
      fetch: call,
    });
    early.ask('/me');
    expect(await early.token()).toBe('token 1');
    expect(await early.token()).toBe('token 2');
  });
});
