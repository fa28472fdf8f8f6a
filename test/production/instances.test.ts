import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startCosmosService, type CosmosService } from '../contracts/cosmos-service.ts';
import { NEW_PROGRAMME } from '../usecases/story.ts';
import { startMicrosoft, type Microsoft } from './microsoft.ts';
import { BOT, deliver, startInstance, tokenOf, type Service } from './service.ts';

/** Two instances of one tenant's service behind a front end: all they share is the store. */
const MANAGER = { oid: '44444444-2222-4333-8444-555555555555', name: 'Nadia Berger' };
let cosmos: CosmosService;
let microsoft: Microsoft;
let instances: readonly Service[] = [];

beforeAll(async () => {
  cosmos = await startCosmosService();
  microsoft = await startMicrosoft();
  instances = await Promise.all([0, 1].map(() => startInstance(cosmos, microsoft)));
});
afterAll(async () => {
  await Promise.all(instances.map((one) => one.end('SIGKILL')));
  await cosmos.close();
  await microsoft.close();
});

async function ask(
  n: number,
  path: string,
  body?: object,
): Promise<{ readonly status: number; readonly text: string }> {
  const token = await tokenOf(microsoft, MANAGER, { roles: ['Programme.Create'] });
  const answer = await fetch(`${instances[n]?.address ?? ''}/api${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, text: await answer.text() };
}

const posts = (): readonly string[] =>
  microsoft.posted.flatMap(({ path, body }) => (path.includes('/activities') ? [body] : []));

test('an installation that both hear of at once is welcomed once', async () => {
  const before = posts().length;
  const installed = {
    type: 'installationUpdate',
    action: 'add',
    from: { id: '29:manager', aadObjectId: MANAGER.oid, name: MANAGER.name },
  };
  const added = {
    ...installed,
    type: 'conversationUpdate',
    membersAdded: [{ id: `28:${BOT}` }],
  };
  const heard = instances.flatMap((one) =>
    [installed, added].map((activity) => deliver(one, microsoft, activity)),
  );
  expect(new Set(await Promise.all(heard))).toEqual(new Set([200]));
  // Whoever is slower has posted by the time that it answers something else.
  for (let tries = 0; tries < 200 && posts().length === before; tries += 1) await sleep(50);
  await Promise.all(instances.map((_, n) => ask(n, '/me')));
  expect(posts().length - before).toBe(1);
});

test('what one has acknowledged the other shows, and goes on with when the first is killed', async () => {
  const created = await ask(0, '/programmes', NEW_PROGRAMME);
  const { id } = z.object({ id: z.string() }).parse(JSON.parse(created.text));
  expect((await ask(1, `/programmes/${id}/dashboard`)).status).toBe(200);
  await instances[0]?.end('SIGKILL');
  expect((await ask(1, `/programmes/${id}/dashboard`)).status).toBe(200);
});
