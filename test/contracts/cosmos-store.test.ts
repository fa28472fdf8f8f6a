import { CosmosClient } from '@azure/cosmos';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCosmosStore } from '../../src/adapters/cosmos/open-store.ts';
import type { Store } from '../../src/usecases/store-port.ts';
import { freshContainer, startEmulator, withSingleWrites } from './cosmos-emulator.ts';
import { startCosmosService, type CosmosService } from './cosmos-service.ts';
import { describeReadingContract, describeStoreContract } from './store-contract.ts';
import {
  AUTUMN,
  create,
  etagOf,
  fact,
  factsAfter,
  manualClock,
  person,
  remove,
  replace,
  SPRING,
} from './store-fixtures.ts';

function clientOf(url: string): CosmosClient {
  return new CosmosClient({
    endpoint: url,
    key: 'a2V5',
    connectionPolicy: { enableEndpointDiscovery: false },
  });
}

describeStoreContract(
  'the Cosmos DB store, over its REST interface in memory',
  async (clock) => {
    const service = await startCosmosService();
    const client = clientOf(service.endpoint);
    const store = openCosmosStore(client.database('binome').container('documents'), clock);
    return {
      store,
      close: async () => {
        client.dispose();
        await service.close();
      },
    };
  },
  25,
);

describeReadingContract(
  'the Cosmos DB store, on the npm emulator as far as it may be believed',
  async (clock) => {
    const emulator = await startEmulator();
    const container = withSingleWrites(await freshContainer(emulator.endpoint, 'a2V5'));
    return { store: openCosmosStore(container, clock), close: emulator.close };
  },
);

const endpoint = process.env['COSMOS_ENDPOINT'];

describe.runIf(endpoint !== undefined)('against a real account, named by COSMOS_ENDPOINT', () => {
  describeStoreContract(
    'the Cosmos DB store',
    async (clock) => {
      const key = process.env['COSMOS_KEY'] ?? '';
      const container = await freshContainer(endpoint ?? '', key);
      return {
        store: openCosmosStore(container, clock),
        close: async () => {
          await container.delete();
        },
      };
    },
    5,
  );
});

describe('what travels to Cosmos DB', () => {
  let service: CosmosService;
  let client: CosmosClient;
  let store: Store;
  const clock = manualClock();
  beforeEach(async () => {
    service = await startCosmosService();
    client = clientOf(service.endpoint);
    store = openCosmosStore(client.database('binome').container('documents'), clock);
  });
  afterEach(async () => {
    client.dispose();
    await service.close();
  });

  const done = { ok: true, value: undefined };

  test('is one atomic batch on one partition, each change under the etag that was read', async () => {
    await store.commit(SPRING, [create('a')]);
    const etag = await etagOf(store, SPRING, 'a');
    await store.commit(SPRING, [replace('a', etag, 'Ann'), create('b')], [fact(SPRING, 'f')]);
    const { headers, operations } = service.batches[1] ?? {};
    expect(headers).toMatchObject({
      'x-ms-cosmos-batch-atomic': 'true',
      'x-ms-documentdb-partitionkey': JSON.stringify([SPRING.tenantId, SPRING.programmeId]),
    });
    expect(operations).toMatchObject([
      { operationType: 'Replace', id: 'person:a', ifMatch: etag },
      { operationType: 'Create', resourceBody: { id: 'person:b', ...SPRING } },
      { operationType: 'Create', resourceBody: { id: 'fact:f', kind: 'fact' } },
    ]);
  });

  test('is not sent again when the answer was lost and the batch was carried out', async () => {
    service.fail({ on: 'batch', drop: 'after' });
    expect(await store.commit(SPRING, [create('a')], [fact(SPRING, 'f')])).toEqual(done);
    expect(service.batches).toHaveLength(1);
    const etag = await etagOf(store, SPRING, 'a');
    service.fail({ on: 'batch', drop: 'after' });
    expect(await store.commit(SPRING, [replace('a', etag, 'Ann')])).toEqual(done);
    expect(service.batches).toHaveLength(2);
    expect((await store.get('person', SPRING, 'a'))?.body.name).toBe('Ann');
    service.fail({ on: 'batch', drop: 'after' });
    expect(await store.commit(SPRING, [remove('a', await etagOf(store, SPRING, 'a'))])).toEqual(
      done,
    );
    expect(await store.get('person', SPRING, 'a')).toBeUndefined();
  });

  test('counts as written when the answer was lost and somebody changed it at once', async () => {
    await store.commit(SPRING, [create('a')]);
    const etag = await etagOf(store, SPRING, 'a');
    const theirs = { id: 'person:a', ...SPRING, kind: 'person', docId: 'a', commit: 'theirs' };
    const resourceBody = { ...theirs, body: person('Theirs'), keys: [] };
    service.fail({
      on: 'batch',
      drop: 'after',
      then: [{ operationType: 'Replace', id: 'person:a', resourceBody }],
    });
    expect(await store.commit(SPRING, [replace('a', etag, 'Ann')], [fact(SPRING, 'f')])).toEqual(
      done,
    );
    expect((await store.get('person', SPRING, 'a'))?.body.name).toBe('Theirs');
    expect((await factsAfter(store, '', 9)).facts.map(({ id }) => id)).toEqual(['f']);
  });

  test('is never more than a hundred operations and two megabytes, and bears the time it ends', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => create(`p${i}`));
    expect(await store.commit(SPRING, many(100))).toEqual(done);
    expect(await store.commit(AUTUMN, many(101))).toEqual({ ok: false, error: 'too_large' });
    const large = 'x'.repeat(2 * 1024 * 1024);
    expect(await store.commit(AUTUMN, [create('a', large)])).toEqual({
      ok: false,
      error: 'too_large',
    });
    expect(service.batches.map(({ operations }) => operations.length)).toEqual([100]);
    await store.commit(AUTUMN, [create('note', 'Note', { expiresAt: clock.in(60_000) })]);
    expect(service.batches.at(-1)?.operations).toMatchObject([
      { resourceBody: { ttl: 120, expiresAt: Date.parse(clock.in(60_000)) } },
    ]);
  });

  test('is sent again when it was not carried out', async () => {
    service.fail({ on: 'batch', drop: 'before' }, { on: 'batch', status: 503 });
    expect(await store.commit(SPRING, [create('a')], [fact(SPRING, 'f')])).toEqual(done);
    expect((await factsAfter(store, '', 9)).facts.map(({ id }) => id)).toEqual(['f']);
  });

  test('waits when Cosmos DB asks to, and tries again when it was busy with itself', async () => {
    service.fail({ on: 'batch', status: 429, retryAfterMs: 5 }, { on: 'batch', status: 449 });
    expect(await store.commit(SPRING, [create('a')])).toEqual(done);
    expect((await store.get('person', SPRING, 'a'))?.id).toBe('a');
  });

  test('is read again when the service was moving, and given up when it stays away', async () => {
    await store.commit(SPRING, [create('a')]);
    const away = { on: 'read', status: 503 } as const;
    service.fail(away, away);
    expect((await store.get('person', SPRING, 'a'))?.id).toBe('a');
    service.fail(away);
    expect((await store.list('person', SPRING)).items).toHaveLength(1);
    service.fail(...Array.from({ length: 60 }, () => away));
    await expect(store.get('person', SPRING, 'a')).rejects.toThrow();
  }, 60_000);

  test('is given up after a while, and says so instead of taking it for done', async () => {
    service.fail(...Array.from({ length: 30 }, () => ({ on: 'batch', status: 503 }) as const));
    await expect(store.commit(SPRING, [create('a')])).rejects.toThrow();
    expect(await store.get('person', SPRING, 'a')).toBeUndefined();
  }, 30_000);

  test('is refused by whoever lost a race, even when their own answer was lost', async () => {
    await store.commit(SPRING, [create('a')]);
    const etag = await etagOf(store, SPRING, 'a');
    await store.commit(SPRING, [replace('a', etag, 'first')]);
    service.fail({ on: 'batch', drop: 'before' });
    const late = await store.commit(SPRING, [replace('a', etag, 'second')]);
    expect(late).toEqual({ ok: false, error: 'changed' });
    expect((await store.get('person', SPRING, 'a'))?.body.name).toBe('first');
  });
});
