import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gzipText } from '../../src/adapters/node/gzip-text.ts';
import { createApi } from '../../src/api/app.ts';
import { world, type World } from '../usecases/harness.ts';
import { MANAGER, proposedPair } from '../usecases/story.ts';

let at: World;
beforeEach(() => {
  at = world();
});
afterEach(() => at.close());

function ask(path: string, accepted?: string) {
  const api = createApi({
    ports: at.ports,
    authenticate: () => Promise.resolve(MANAGER),
    mayCreate: () => false,
    zip: gzipText,
    wake: at.work,
  });
  const headers = { Authorization: 'Bearer one', ...(accepted && { 'Accept-Encoding': accepted }) };
  return api.request(path, { headers });
}

test.each(['gzip', 'br, gzip;q=0.5', '*'])(
  'a long answer travels as gzip to whoever takes it: %s',
  async (accepted) => {
    const plain = await ask('/openapi.json');
    const small = await ask('/openapi.json', accepted);
    expect(plain.headers.has('Content-Encoding')).toBe(false);
    expect(small.headers.get('Content-Encoding')).toBe('gzip');
    expect(small.headers.get('Vary')).toBe('Accept-Encoding');
    const text = gunzipSync(await small.arrayBuffer()).toString();
    expect(text).toBe(await plain.text());
  },
);

test.each([undefined, 'br', 'gzip;q=0', 'gzip; q=0.0'])(
  'whoever does not take gzip reads the same as it is: %s',
  async (accepted) => {
    const answer = await ask('/openapi.json', accepted);
    expect(answer.headers.has('Content-Encoding')).toBe(false);
    expect(answer.headers.get('Content-Type')).toBe('application/json');
    expect(await answer.json()).toHaveProperty('openapi');
  },
);

test('a short answer is not worth it', async () => {
  const answer = await ask('/me', 'gzip');
  expect(answer.headers.has('Content-Encoding')).toBe(false);
});

test('an answer that is shared is made for those who may have it, in their own language', async () => {
  const { programmeId } = await proposedPair(at);
  const path = `/programmes/${programmeId}/dashboard`;
  const [one, other] = await Promise.all([ask(path, 'gzip'), ask(path)]);
  expect(one.status).toBe(200);
  const text = Buffer.from(await one.arrayBuffer());
  const read = one.headers.has('Content-Encoding') ? gunzipSync(text) : text;
  expect(read.toString()).toBe(await other.text());
});
