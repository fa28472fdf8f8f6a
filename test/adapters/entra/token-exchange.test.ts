import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { entraExchange } from '../../../src/adapters/entra/token-exchange.ts';
import { stub, type Stub } from '../graph/stub.ts';
import { authority, CLIENT, TENANT, type Authority } from './authority.ts';

let entra: Stub;
let microsoft: Authority;
let now = 0;
beforeAll(async () => {
  entra = await stub();
  microsoft = await authority();
});
beforeEach(() => {
  now = 1_000_000;
});
afterAll(async () => {
  await entra.close();
  await microsoft.close();
});

const exchange = (assertion = () => Promise.resolve('proof')) =>
  entraExchange({ clientId: CLIENT, assertion, now: () => now, authority: entra.url });
const granted = (token: string) => () => ({ json: { access_token: token, expires_in: 3600 } });

test('a person’s token is exchanged for one of Graph, without a secret', async () => {
  entra.answer(granted('graph'));
  const user = await microsoft.issue();
  expect(await exchange().onBehalfOf(TENANT, user, ['Calendars.ReadBasic'])).toEqual({
    ok: true,
    value: 'graph',
  });
  expect(entra.calls).toMatchObject([
    {
      method: 'POST',
      path: `/${TENANT}/oauth2/v2.0/token`,
      body: {
        client_id: CLIENT,
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        requested_token_use: 'on_behalf_of',
        client_assertion: 'proof',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        assertion: user,
        scope: 'https://graph.microsoft.com/Calendars.ReadBasic',
      },
    },
  ]);
  expect(entra.calls[0]?.body).not.toHaveProperty('client_secret');
});

test('it is kept until five minutes before its end, for that person and those permissions', async () => {
  entra.answer((_call, nth) => granted(`t${nth}`)());
  const at = exchange();
  const user = await microsoft.issue();
  const other = await microsoft.issue({ oid: '9b1d2c3e-4f50-4a61-8b72-1c2d3e4f5099' });
  const values: unknown[] = [];
  const ask = async (token: string, scope = 'User.Read'): Promise<void> => {
    const got = await at.onBehalfOf(TENANT, token, [scope]);
    values.push(got.ok && got.value);
  };
  await ask(user);
  await ask(user);
  await ask(other);
  await ask(user, 'Calendars.ReadBasic');
  now += 54 * 60_000;
  await ask(user);
  now += 2 * 60_000;
  await ask(user);
  expect(values).toEqual(['t1', 't1', 't2', 't3', 't1', 't4']);
});

test('the application has a token of its own in each tenant', async () => {
  entra.answer(({ path }) => granted(path)());
  const at = exchange();
  expect(await at.application('one')).toEqual({ ok: true, value: '/one/oauth2/v2.0/token' });
  expect(await at.application('two')).toEqual({ ok: true, value: '/two/oauth2/v2.0/token' });
  expect(entra.calls[0]?.body).toMatchObject({ grant_type: 'client_credentials' });
});

test.each([
  [{ error: 'invalid_grant', suberror: 'consent_required' }, 'consent'],
  [{ error: 'interaction_required' }, 'interaction'],
  [{ error: 'invalid_grant' }, 'interaction'],
  [{ error: 'unauthorized_client' }, 'consent'],
  [{ error: 'temporarily_unavailable' }, 'unavailable'],
  [{ nonsense: true }, 'unavailable'],
])('%j says why not', async (json, error) => {
  entra.answer(() => ({ status: 400, json }));
  expect(await exchange().application(TENANT)).toEqual({ ok: false, error });
});

test('without an answer, or an identity to prove itself by, it is unavailable', async () => {
  entra.answer(() => ({ hangUp: true }));
  expect(await exchange().application(TENANT)).toEqual({ ok: false, error: 'unavailable' });
  const alone = exchange(() => Promise.reject(new Error('no identity here')));
  expect(await alone.application(TENANT)).toEqual({ ok: false, error: 'unavailable' });
});
