import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { readModel } from '../src/model-config.ts';

const ENDPOINT = 'BINOME_MODEL_ENDPOINT';
const NAME = 'BINOME_MODEL_NAME';

test('without an endpoint there is no model, and nothing is wrong', () => {
  expect(readModel({})).toEqual({ problems: [] });
  expect(readModel({ [ENDPOINT]: '', [NAME]: 'x' })).toEqual({ problems: [] });
});

test.each([
  'https://models.example.com/v1',
  'https://contoso.openai.azure.com',
  'http://127.0.0.1:8080/v1',
])('%s is an endpoint, with a key or with none', (endpoint) => {
  const env = { [ENDPOINT]: endpoint, [NAME]: 'small' };
  expect(readModel(env).model).toEqual({ endpoint, name: 'small' });
  expect(readModel({ ...env, BINOME_MODEL_KEY: 'k' }).model).toMatchObject({ key: 'k' });
});

test.each(['http://models.example.com/v1', 'ftp://x', 'models', 'https://'])(
  '%s is refused at the start, along with every other problem',
  (endpoint) => {
    const read = readConfig({ [ENDPOINT]: endpoint, PORT: 'x' });
    const named = 'problems' in read ? read.problems.map(({ variable }) => variable) : [];
    expect(named).toEqual(expect.arrayContaining([ENDPOINT, NAME, 'PORT']));
  },
);
