import { afterEach, expect, test, vi } from 'vitest';
import { makeLanguageModel } from '../../src/adapters/language-model/language-model.ts';

const ASKED = { instructions: 'Pick.', text: 'jeudi', tools: [] } as const;
const AZURE = { endpoint: 'https://contoso.openai.azure.com', name: 'small' };

afterEach(() => vi.unstubAllGlobals());

/** Azure cannot be asked here: what would leave for it is kept, and answered with nothing to say. */
function azure() {
  const asked: Request[] = [];
  vi.stubGlobal('fetch', (input: string, init: RequestInit) => {
    asked.push(new Request(input, { method: 'POST', headers: init.headers ?? {} }));
    return Promise.resolve(Response.json({ choices: [] }));
  });
  return asked;
}

test('Azure OpenAI is asked for its deployment, with a key where one is given', async () => {
  const asked = azure();
  await makeLanguageModel({ ...AZURE, key: 'k1', token: () => Promise.resolve('t1') }).pick(ASKED);
  expect(asked[0]?.url).toContain('/openai/deployments/small/chat/completions?api-version=');
  expect(asked[0]?.headers.get('api-key')).toBe('k1');
});

test('without a key it is asked in the name of the managed identity', async () => {
  const asked = azure();
  await makeLanguageModel({ ...AZURE, token: () => Promise.resolve('t1') }).pick(ASKED);
  expect(asked[0]?.headers.get('authorization')).toBe('Bearer t1');
  expect(asked[0]?.headers.get('api-key')).toBeNull();
});

test('an identity that proves itself too late, or not at all, leaves the rules to answer', async () => {
  const asked = azure();
  const never = new Promise<string>(() => undefined);
  for (const token of [() => never, () => Promise.reject(new Error('no identity'))]) {
    expect(await makeLanguageModel({ ...AZURE, token }, 20).pick(ASKED)).toBeUndefined();
  }
  expect(asked).toEqual([]);
});
