import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startCosmosService, type CosmosService } from '../contracts/cosmos-service.ts';
import { NEW_PROGRAMME } from '../usecases/story.ts';
import { BOT_TOKEN, startMicrosoft, type Microsoft } from './microsoft.ts';
import * as real from './service.ts';

/**
 * The composition root of a real tenant, started for real: its own process, Cosmos DB's REST interface,
 * Microsoft's authority with keys of our own, Teams' connector, a collector. One round through HTTP.
 */
const { BOT, CLIENT, SECRET, TENANT } = real;
const MANAGER = { oid: '44444444-2222-4333-8444-555555555555', name: 'Nadia Quillfeather' };
const MENTOR = { oid: '55555555-2222-4333-8444-555555555555', name: 'Lina Ostrowanski' };

let cosmos: CosmosService;
let microsoft: Microsoft;
let service: real.Service;

beforeAll(async () => {
  cosmos = await startCosmosService();
  microsoft = await startMicrosoft();
  service = await real.startInstance(cosmos, microsoft);
});
afterAll(async () => {
  await service.end('SIGKILL');
  await cosmos.close();
  await microsoft.close();
});

const tokenOf = (who: typeof MANAGER, claims: object = {}): Promise<string> =>
  real.tokenOf(microsoft, who, claims);

async function call(path: string, token: string, body?: object): Promise<Response> {
  return fetch(`${service.address}/api${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const say = (text: string, claims: object = {}): Promise<number> =>
  real.deliver(
    service,
    microsoft,
    {
      type: 'message',
      from: { id: '29:mentor', aadObjectId: MENTOR.oid, name: MENTOR.name },
      text,
    },
    claims,
  );

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
    expect(await service.end()).toBe(0);
    const log = service.log();
    const told = microsoft.collected.map(({ body }) => body).join('\n');
    for (const name of [
      '{"key":"service.name","value":{"stringValue":"binome"}}',
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
      process.execPath,
    ]) {
      expect([hidden, told.includes(hidden)]).toEqual([hidden, false]);
      expect([hidden, log.includes(hidden)]).toEqual([hidden, false]);
    }
  });
});
