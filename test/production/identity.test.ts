import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCosmosService, type CosmosService } from '../contracts/cosmos-service.ts';
import { identityToken, startMicrosoft, type Microsoft } from './microsoft.ts';
import { BOT, CLIENT, deliver, startInstance, TENANT, tokenOf, type Service } from './service.ts';

/** The service as Bicep sets it up: no password anywhere, the managed identity proves who it is. */
const SOMEBODY = { oid: '44444444-2222-4333-8444-555555555555', name: 'Nadia Berger' };
const KEY = 'what-app-service-gives-its-processes';
let cosmos: CosmosService;
let microsoft: Microsoft;
let service: Service;

beforeAll(async () => {
  cosmos = await startCosmosService();
  microsoft = await startMicrosoft();
  service = await startInstance(cosmos, microsoft, {
    BOT_TYPE: 'UserAssignedMSI',
    BOT_PASSWORD: '',
    AZURE_CLIENT_ID: BOT,
    GRAPH: 'on',
    IDENTITY_ENDPOINT: `${microsoft.url}/identity`,
    IDENTITY_HEADER: KEY,
  });
});
afterAll(async () => {
  await service.end('SIGKILL');
  await cosmos.close();
  await microsoft.close();
});

const askedOf = (start: string) => microsoft.asked.filter(({ path }) => path.startsWith(start));

test('the bot answers with a token of its managed identity', async () => {
  const said = {
    type: 'message',
    from: { id: '29:somebody', aadObjectId: SOMEBODY.oid, name: SOMEBODY.name },
    text: 'bonjour',
  };
  expect(await deliver(service, microsoft, said)).toBe(200);
  const [reply] = microsoft.posted.filter(({ path }) => path.includes('/activities'));
  expect(reply?.authorization).toBe(`Bearer ${identityToken('https://api.botframework.com')}`);
  const [asked] = askedOf('/identity');
  const query = new URL(asked?.path ?? '', 'http://x').searchParams;
  expect([query.get('client_id'), asked?.identityHeader]).toEqual([BOT, KEY]);
});

test('and is asked of Graph on behalf of who is signed in, proved by the same identity', async () => {
  const token = await tokenOf(microsoft, SOMEBODY, { roles: ['Binome.Administer'] });
  const answer = await fetch(`${service.address}/api/administration/health`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  expect([answer.status, await answer.text()]).toEqual([
    200,
    expect.stringContaining('"granted":"yes"'),
  ]);
  const exchanges = askedOf(`/${TENANT}/oauth2/v2.0/token`).map(
    ({ body }) => new URLSearchParams(body),
  );
  const onBehalf = exchanges.filter((one) => one.get('requested_token_use') === 'on_behalf_of');
  expect(onBehalf.length).toBeGreaterThan(3);
  for (const one of onBehalf) {
    expect(one.get('client_id')).toBe(CLIENT);
    expect(one.get('assertion')).toBe(token);
    expect(one.get('client_assertion')).toBe(identityToken('api://AzureADTokenExchange'));
    expect(one.has('client_secret')).toBe(false);
  }
  expect(exchanges.some((one) => one.get('grant_type') === 'client_credentials')).toBe(true);
  expect(service.log()).not.toContain('of-the-identity');
});
