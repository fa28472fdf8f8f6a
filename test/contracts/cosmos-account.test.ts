import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/wiring-store.ts';
import { create, SPRING } from './store-fixtures.ts';

/** An account in two regions, as far as it is asked where it is. */
interface Region {
  readonly heard: string[];
  readonly endpoint: string;
  readonly server: Server;
}

const NAMES = ['West Europe', 'North Europe'] as const;
let regions: readonly Region[] = [];
/** Answers with nothing else, from the region that is far from well. */
let status = 200;

beforeEach(async () => {
  status = 200;
  regions = await Promise.all(NAMES.map((_, n) => listen(n)));
});
afterEach(async () => {
  for (const { server } of regions) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function listen(n: number): Promise<Region> {
  const heard: Region['heard'] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    heard.push(path);
    request.resume();
    const reply = (code: number, body: unknown): void => {
      response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (path === '/') reply(200, account());
    else if (!path.includes('/docs')) reply(200, { id: 'documents', _rid: 'AAAA', ...KEY });
    else if (n === 1 && status !== 200) reply(status, { message: 'told to' });
    else if (request.method === 'POST') reply(200, [{ statusCode: 201, requestCharge: 1 }]);
    else reply(404, { message: 'not found' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { heard, server, endpoint: `http://127.0.0.1:${String(port)}/` };
}

const KEY = {
  partitionKey: { paths: ['/tenantId', '/programmeId'], kind: 'MultiHash', version: 2 },
};
const account = () => {
  const places = regions.map(({ endpoint }, n) => ({
    name: NAMES[n],
    databaseAccountEndpoint: endpoint,
  }));
  return {
    id: 'account',
    writableLocations: places.slice(0, 1),
    readableLocations: places,
    enableMultipleWriteLocations: false,
    userConsistencyPolicy: { defaultConsistencyLevel: 'Session' },
  };
};

const documents = (n: number): readonly string[] =>
  (regions[n]?.heard ?? []).filter((path) => path.includes('/docs'));

/** With a key, as an emulator has one; without, in the name of an identity. */
function open(from: readonly string[], key?: string) {
  return openStore(
    {
      kind: 'cosmos',
      endpoint: regions[0]?.endpoint ?? '',
      database: 'binome',
      container: 'documents',
      regions: from,
      ...(key === undefined ? {} : { key }),
    },
    {
      getToken: () =>
        Promise.resolve({ token: 'of-the-identity', expiresOnTimestamp: Date.now() + 3_600_000 }),
    },
  );
}

test('reads from the nearest region and writes where it may', async () => {
  // As Azure Resource Manager writes the name of a region.
  const { store, close } = open(['northeurope'], 'a2V5');
  expect(await store.get('person', SPRING, 'a')).toBeUndefined();
  expect([documents(0).length, documents(1).length]).toEqual([0, 1]);
  expect(await store.commit(SPRING, [create('a')])).toMatchObject({ ok: true });
  expect([documents(0).length, documents(1).length]).toEqual([1, 1]);
  close();
});

test('reads from the next region when the nearest cannot answer', async () => {
  status = 503;
  const { store, close } = open(['North Europe', 'West Europe'], 'a2V5');
  expect(await store.get('person', SPRING, 'a')).toBeUndefined();
  expect(documents(0).length).toBeGreaterThan(0);
  close();
});

test('without a key it is the identity who asks, and never where others could read its token', async () => {
  const { store, close } = open(['westeurope']);
  await expect(store.get('person', SPRING, 'a')).rejects.toThrow(/Bearer token.*non-TLS/u);
  expect(regions.flatMap(({ heard }) => heard)).toEqual([]);
  close();
});
