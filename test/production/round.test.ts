import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startCosmosService, type CosmosService } from '../contracts/cosmos-service.ts';
import { NEW_PROGRAMME } from '../usecases/story.ts';
import { BOT_TOKEN, startMicrosoft, type Microsoft } from './microsoft.ts';

/**
 * The composition root of a real tenant, started for real: its own process, Cosmos DB's REST interface,
 * Microsoft's authority with keys of our own, Teams' connector, a collector. One round through HTTP.
 */
const TENANT = '11111111-2222-4333-8444-555555555555';
const CLIENT = '22222222-2222-4333-8444-555555555555';
const BOT = '33333333-2222-4333-8444-555555555555';
const SECRET = 'a-secret-of-links-long-enough-to-be-one-indeed';
const MANAGER = { oid: '44444444-2222-4333-8444-555555555555', name: 'Nadia Quillfeather' };
const MENTOR = { oid: '55555555-2222-4333-8444-555555555555', name: 'Lina Ostrowanski' };

let cosmos: CosmosService;
let microsoft: Microsoft;
let service: ChildProcess;
let address = '';
let log = '';

beforeAll(async () => {
  cosmos = await startCosmosService();
  microsoft = await startMicrosoft();
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  service = spawn(
    process.execPath,
    ['--import', './test/production/reroute.mjs', 'src/server.ts'],
    {
      env: {
        PATH: process.env['PATH'] ?? '',
        REROUTE_TO: microsoft.url,
        BINOME_MODE: 'production',
        PORT: String(port),
        HOST: '127.0.0.1',
        PUBLIC_URL: 'https://binome.example.com',
        TEAMS_APP_ID: TENANT,
        AAD_APP_CLIENT_ID: CLIENT,
        ALLOWED_TENANTS: TENANT,
        BOT_ID: BOT,
        BOT_TYPE: 'SingleTenant',
        BOT_PASSWORD: 'a-password-of-the-bot',
        BOT_TENANT_ID: TENANT,
        STORE: 'cosmos',
        COSMOS_ENDPOINT: cosmos.endpoint,
        COSMOS_KEY: 'a2V5',
        GRAPH: 'off',
        LINK_SECRET: SECRET,
        OTEL_EXPORTER_OTLP_ENDPOINT: microsoft.url,
      },
    },
  );
  for (const stream of [service.stdout, service.stderr]) {
    stream?.on('data', (chunk) => (log += String(chunk)));
  }
  for (let tries = 0; tries < 600; tries += 1) {
    const isUp = await fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await sleep(100);
  }
  throw new Error(`the service did not start: ${log}`);
});
afterAll(async () => {
  if (service.exitCode === null) {
    service.kill('SIGKILL');
    await once(service, 'exit');
  }
  await cosmos.close();
  await microsoft.close();
});

const tokenOf = (who: typeof MANAGER, claims: object = {}): Promise<string> =>
  microsoft.issue({
    aud: CLIENT,
    iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
    name: who.name,
    preferred_username: `${who.oid}@contoso.example`,
    oid: who.oid,
    scp: 'access_as_user',
    sub: 'pairwise',
    tid: TENANT,
    ver: '2.0',
    ...claims,
  });

async function call(path: string, token: string, body?: object): Promise<Response> {
  return fetch(`${address}/api${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function say(text: string, claims: object = {}): Promise<number> {
  const serviceUrl = `${microsoft.url}/teams/`;
  const token = await microsoft.issue({
    aud: BOT,
    iss: 'https://api.botframework.com',
    serviceurl: serviceUrl,
    ...claims,
  });
  const answer = await fetch(`${address}/api/messages`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: 'one',
      channelId: 'msteams',
      serviceUrl,
      conversation: { id: 'conversation', conversationType: 'personal', tenantId: TENANT },
      from: { id: '29:mentor', aadObjectId: MENTOR.oid, name: MENTOR.name },
      recipient: { id: `28:${BOT}` },
      locale: 'fr-FR',
      text,
    }),
  });
  return answer.status;
}

describe('the service of a real tenant, on Cosmos DB', () => {
  let programmeId = '';

  test('keeps what a manager creates, and shows it to nobody else', async () => {
    const manager = await tokenOf(MANAGER, { roles: ['Programme.Create'] });
    const created = await call('/programmes', manager, NEW_PROGRAMME);
    expect([created.status, await created.clone().text()]).toEqual([200, expect.any(String)]);
    programmeId = z.object({ id: z.string() }).parse(await created.json()).id;
    const dashboard = `/programmes/${programmeId}/dashboard`;
    expect((await call(dashboard, manager)).status).toBe(200);
    expect((await call(dashboard, await tokenOf(MENTOR))).status).toBe(404);
    const partitions = cosmos.batches.map(({ headers }) => headers['x-ms-documentdb-partitionkey']);
    expect(partitions).toContain(JSON.stringify([TENANT, programmeId]));
  });

  test('takes nobody’s word for who they are', async () => {
    const good = await tokenOf(MANAGER);
    for (const bad of [
      'x',
      `${good.slice(0, -4)}AAAA`,
      await tokenOf(MANAGER, {
        tid: CLIENT,
        iss: `https://login.microsoftonline.com/${CLIENT}/v2.0`,
      }),
      await tokenOf(MANAGER, { aud: BOT }),
      await tokenOf(MANAGER, { scp: 'other' }),
    ]) {
      expect((await call('/me', bad)).status).toBe(401);
    }
    expect((await call('/me', good)).status).toBe(200);
    expect(await say('bonjour', { aud: CLIENT })).toBe(401);
    expect(await say('bonjour', { iss: 'https://api.example.com' })).toBe(401);
  });

  test('answers in Teams, in its own name', async () => {
    expect(await say('bonjour')).toBe(200);
    const reply = () => microsoft.posted.find(({ path }) => path.includes('/activities'));
    for (let tries = 0; tries < 300 && reply() === undefined; tries += 1) await sleep(50);
    expect(reply()?.path).toContain('/v3/conversations/conversation/activities');
    expect(reply()?.authorization).toBe(`Bearer ${BOT_TOKEN}`);
  });

  test('ends when it is asked to, and has told what it did, and of nobody', async () => {
    service.kill('SIGTERM');
    const [code] = (await once(service, 'exit')) as [number | null];
    expect(code).toBe(0);
    const told = microsoft.collected.map(({ body }) => body).join('\n');
    for (const name of [
      'POST /api/programmes',
      'GET /api/programmes/:programmeId/dashboard',
      'fact programme-created',
      `POST ${new URL(cosmos.endpoint).host}`,
      'http.server.request.duration',
      'http.client.request.duration',
      'binome.commit.duration',
    ]) {
      expect(told).toContain(name);
    }
    for (const hidden of [
      ...MANAGER.name.split(' '),
      ...MENTOR.name.split(' '),
      MANAGER.oid,
      MENTOR.oid,
      '@contoso.example',
      NEW_PROGRAMME.purpose,
      NEW_PROGRAMME.sponsor.name,
      SECRET,
      'a-password-of-the-bot',
      BOT_TOKEN,
      'eyJ',
    ]) {
      expect([hidden, told.includes(hidden)]).toEqual([hidden, false]);
      expect([hidden, log.includes(hidden)]).toEqual([hidden, false]);
    }
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
