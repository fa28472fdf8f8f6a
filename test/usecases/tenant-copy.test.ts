import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CosmosClient } from '@azure/cosmos';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCosmosStore } from '../../src/adapters/cosmos/open-store.ts';
import { nodeIds } from '../../src/adapters/node/ids.ts';
import { openSqliteStore } from '../../src/adapters/sqlite/open-store.ts';
import { ok } from '../../src/domain/result.ts';
import { deliverFacts } from '../../src/usecases/deliver-facts.ts';
import { exportTenant } from '../../src/usecases/export-tenant.ts';
import { importTenant, type TenantCopy } from '../../src/usecases/import-tenant.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import type { CopyableStore } from '../../src/usecases/store-port.ts';
import { sendDuePrompts } from '../../src/usecases/send-due-prompts.ts';
import type { TenantRecord } from '../../src/usecases/tenant-copy.ts';
import { withVisiblePairs } from '../../src/usecases/visible-pairs.ts';
import { startCosmosService, type CosmosService } from '../contracts/cosmos-service.ts';
import { codeOf, done, FABRIKAM, someone, world, type World } from './harness.ts';
import { EXECUTIVE, formedPair, MENTOR, plannedSession } from './story.ts';

const CONTOSO = 'contoso';
const SESSION_AT = '2026-11-26T13:00:00.000Z';

let folder: string;
let opened: (() => unknown)[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'binome-copy-'));
  opened = [];
});
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
  rmSync(folder, { recursive: true });
});

/** A world on a file, and its store as it is, hiding nothing. */
function worldOn(name: string, clock?: World['clock']): { at: World; whole: CopyableStore } {
  const path = join(folder, name);
  const at = world({ path, ...(clock === undefined ? {} : { clock }) });
  const store = openSqliteStore(path, at.clock);
  opened.push(at.close, () => store.close());
  return { at, whole: store };
}

async function cosmosStore(clock: World['clock']): Promise<CopyableStore> {
  const service: CosmosService = await startCosmosService();
  const client = new CosmosClient({
    endpoint: service.endpoint,
    key: 'a2V5',
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  opened.push(
    () => service.close(),
    () => client.dispose(),
  );
  return openCosmosStore(client.database('binome').container('documents'), clock);
}

async function copied(
  store: CopyableStore,
): Promise<{ records: TenantRecord[]; copy: TenantCopy }> {
  const records: TenantRecord[] = [];
  for await (const record of exportTenant({ store, ids: nodeIds }, CONTOSO)) records.push(record);
  const last = records.at(-1);
  if (last === undefined || !('end' in last)) throw new Error('a copy without its end');
  const digest = nodeIds.sha256([JSON.stringify(records)]);
  const { history } = last.end;
  // eslint-disable-next-line @typescript-eslint/require-await -- a stream is what is asked for
  async function* stream() {
    yield* records;
  }
  return { records, copy: { tenantId: CONTOSO, digest, history, records: stream } };
}

const HERE = { tenantId: CONTOSO, add: false, rename: false } as const;

/** Documents in an order of their own: a store may give them in any. */
function sorted(records: readonly TenantRecord[]): readonly string[] {
  const facts = records.filter((record) => 'fact' in record).map((r) => JSON.stringify(r));
  const documents = records.filter((r) => 'document' in r).map((r) => JSON.stringify(r));
  return [...documents.sort(), ...facts];
}

/** A store of a process that dies after so many writes. */
function dyingAfter(store: CopyableStore, writes: number): CopyableStore {
  let left = writes;
  return {
    ...store,
    commit: (...what) => (left-- > 0 ? store.commit(...what) : Promise.reject(new Error('killed'))),
  };
}

/** A pair in the middle of its way: agreed, a session planned, prompts for it sent. */
async function onTheirWay(at: World) {
  const formed = await formedPair(at);
  await at.install(MENTOR, EXECUTIVE);
  const session = await plannedSession(at, formed, SESSION_AT);
  at.clock.set('2026-11-25T09:00:00.000Z');
  await at.tick();
  return { formed, session };
}

/** What the days after the session bring. */
async function daysAfter(at: World, ports: Ports): Promise<void> {
  for (const day of ['2026-11-26T16:00:00.000Z', '2026-11-27T10:00:00.000Z']) {
    at.clock.set(day);
    await sendDuePrompts(ports);
    await deliverFacts(ports);
  }
}

describe('a tenant copied from SQLite to Cosmos DB and back', () => {
  test('is the same, record by record', async () => {
    const { at, whole } = worldOn('a');
    await onTheirWay(at);
    const first = await copied(whole);
    const cosmos = await cosmosStore(at.clock);
    done(await importTenant({ store: cosmos, clock: at.clock }, first.copy, HERE));
    const second = await copied(cosmos);
    expect(sorted(second.records)).toEqual(sorted(first.records));

    const back = worldOn('b', at.clock);
    done(await importTenant({ store: back.whole, clock: at.clock }, second.copy, HERE));
    const third = await copied(back.whole);
    expect(sorted(third.records)).toEqual(sorted(first.records));
    const kinds = new Set(first.records.map((r) => ('document' in r ? r.document.kind : '')));
    for (const kind of ['programme', 'participant', 'pair', 'session', 'delivery', 'runPart']) {
      expect(kinds).toContain(kind);
    }
  });

  test('goes on where it was: nobody is told twice, and what comes next comes once', async () => {
    const { at, whole } = worldOn('a');
    await onTheirWay(at);
    const told = at.messenger.sent.length;
    const { copy } = await copied(whole);
    const cosmos = await cosmosStore(at.clock);
    done(await importTenant({ store: cosmos, clock: at.clock }, copy, HERE));

    const there: Ports = { ...at.ports, store: withVisiblePairs(cosmos) };
    await deliverFacts(there);
    await sendDuePrompts(there);
    await deliverFacts(there);
    expect(at.messenger.sent).toHaveLength(told);

    const before = at.clock.now();
    await daysAfter(at, there);
    const fromCopy = at.messenger.sent.slice(told).map(({ to, message }) => [to.id, message.kind]);
    at.clock.set(before);
    await daysAfter(at, at.ports);
    const fromSource = at.messenger.sent
      .slice(told + fromCopy.length)
      .map(({ to, message }) => [to.id, message.kind]);
    expect(fromCopy.length).toBeGreaterThanOrEqual(2);
    expect(fromCopy).toEqual(fromSource);
  });

  test('what had still to follow follows there', async () => {
    const { at, whole } = worldOn('a');
    const formed = await formedPair(at);
    await at.install(MENTOR, EXECUTIVE);
    const told = at.messenger.sent.length;
    // Committed, and the process dies before anything follows.
    const quiet: World = { ...at, work: () => Promise.resolve() };
    await plannedSession(quiet, formed, SESSION_AT);
    expect(at.messenger.sent).toHaveLength(told);
    const { copy } = await copied(whole);
    const back = worldOn('b', at.clock);
    done(await importTenant({ store: back.whole, clock: at.clock }, copy, HERE));
    await back.at.work();
    expect(back.at.messenger.sent.map(({ message }) => message.kind)).toContain('session-planned');
    await back.at.work();
    expect(new Set(back.at.messenger.sent).size).toBe(back.at.messenger.sent.length);
  });
});

describe('an import', () => {
  test('cut short at any write goes on and ends with the same tenant', async () => {
    const { at, whole } = worldOn('a');
    await onTheirWay(at);
    const { copy, records } = await copied(whole);
    let cut = 0;
    for (;;) {
      cut += 1;
      const back = worldOn(`b${cut}`, at.clock);
      const dying = dyingAfter(back.whole, cut);
      const begun = importTenant({ store: dying, clock: at.clock }, copy, HERE);
      if ((await begun.catch(() => 'killed')) !== 'killed') break;
      done(await importTenant({ store: back.whole, clock: at.clock }, copy, HERE));
      expect(sorted((await copied(back.whole)).records)).toEqual(sorted(records));
    }
    expect(cut).toBeGreaterThan(5);
  });

  test('that is long begins again where it had surely come, not at its beginning', async () => {
    const { at, whole } = worldOn('a');
    const people: TenantRecord[] = Array.from({ length: 5_000 }, (_, i) => ({
      document: {
        scope: { tenantId: CONTOSO, programmeId: '~people' },
        kind: 'person',
        id: String(i).padStart(5, '0'),
        body: { oid: String(i), name: 'x' },
        keys: [],
      },
    }));
    // eslint-disable-next-line @typescript-eslint/require-await -- a stream is what is asked for
    async function* stream() {
      yield* people;
    }
    const copy = { tenantId: CONTOSO, digest: 'd', history: { waiting: [] }, records: stream };
    const dying = dyingAfter(whole, 50);
    await expect(importTenant({ store: dying, clock: at.clock }, copy, HERE)).rejects.toThrow();
    const rest = done(await importTenant({ store: whole, clock: at.clock }, copy, HERE));
    expect(rest.documents + rest.same).toBe(1_000);
    expect((await whole.scan(CONTOSO, { limit: 9_999 })).items).toHaveLength(5_001);
  });

  test('refuses what was not asked for, and writes nothing', async () => {
    const { at, whole } = worldOn('a');
    await onTheirWay(at);
    const { copy } = await copied(whole);
    const ports = { store: whole, clock: at.clock };
    const elsewhere = { ...HERE, tenantId: FABRIKAM };
    expect(codeOf(await importTenant(ports, copy, elsewhere))).toBe('other_tenant');
    expect(codeOf(await importTenant(ports, copy, HERE))).toBe('not_empty');
    expect((await whole.scan(FABRIKAM)).items).toEqual([]);

    const back = worldOn('b', at.clock);
    const dying: CopyableStore = {
      ...back.whole,
      commit: (scope, ...what) =>
        scope.programmeId === '~import'
          ? back.whole.commit(scope, ...what)
          : Promise.reject(new Error('killed')),
    };
    await expect(importTenant({ store: dying, clock: at.clock }, copy, HERE)).rejects.toThrow();
    const other = { ...copy, digest: 'another file' };
    const target = { store: back.whole, clock: at.clock };
    expect(codeOf(await importTenant(target, other, HERE))).toBe('other_import');
  });

  test('told to, adds what is missing and leaves what is there', async () => {
    const { at, whole } = worldOn('a');
    await onTheirWay(at);
    const { copy, records } = await copied(whole);
    const first = records[0];
    if (first === undefined || !('document' in first)) throw new Error('no document');
    const { scope, kind, id } = first.document;
    const back = worldOn('b', at.clock);
    const changed = { op: 'create', kind, id, body: { changed: true } } as never;
    expect(await back.whole.commit(scope, [changed])).toEqual(ok(undefined));
    const added = done(
      await importTenant({ store: back.whole, clock: at.clock }, copy, { ...HERE, add: true }),
    );
    expect(added).toMatchObject({ different: 1, same: 0 });
    expect((await back.whole.get(kind, scope, id))?.body).toEqual({ changed: true });
  });

  test('told to, makes another tenant of it, in which nothing is sent', async () => {
    const { at, whole } = worldOn('a');
    await onTheirWay(at);
    const { copy, records } = await copied(whole);
    const back = worldOn('b', at.clock);
    const choice = { tenantId: FABRIKAM, add: false, rename: true };
    done(await importTenant({ store: back.whole, clock: at.clock }, copy, choice));
    expect((await back.whole.scan(CONTOSO)).items).toEqual([]);
    const { items } = await back.whole.scan(FABRIKAM, { limit: 10_000 });
    expect(items.length - 1).toBe(records.filter((record) => 'document' in record).length);
    expect(JSON.stringify(items)).not.toContain('"tenantId":"contoso"');
    await back.at.work();
    expect(back.at.messenger.sent).toEqual([]);
  });
});

describe('an export', () => {
  test('says whether it is of one moment', async () => {
    const { at, whole } = worldOn('a');
    await onTheirWay(at);
    const still = (await copied(whole)).records.at(-1);
    expect(still).toMatchObject({ end: { still: true } });
    let pages = 0;
    const disturbed: CopyableStore = {
      ...whole,
      async scan(...asked) {
        pages += 1;
        // Somebody comes when their partition was read already.
        if (pages === 3) await at.install(someone('Chloé Nouvelle'));
        return whole.scan(...asked);
      },
    };
    expect((await copied(disturbed)).records.at(-1)).toMatchObject({ end: { still: false } });
  });
});
