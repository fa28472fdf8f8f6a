import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BATCH_LIMIT, type CopyableStore } from '../../src/usecases/store-port.ts';
import { describeCommits } from './store-commits.ts';
import { describeFacts } from './store-facts.ts';
import {
  AUTUMN,
  create,
  ELSEWHERE,
  etagOf,
  listAll,
  manualClock,
  note,
  person,
  remove,
  replace,
  SPRING,
  type MakeStore,
  type ManualClock,
} from './store-fixtures.ts';
import { describeScan } from './store-scan.ts';
import { describeStoreModel } from './store-model.ts';

export interface StoreHarness {
  readonly clock: ManualClock;
  readonly store: CopyableStore;
}

/**
 * What every store promises, told by examples and then by comparison with a plain model.
 * `runs` is how many random stories the comparison goes through.
 */
export function describeStoreContract(name: string, makeStore: MakeStore, runs = 100): void {
  describe(name, () => {
    const harness = freshStore(makeStore);
    describeCommits(harness);
    describePartitions(harness);
    describeReads(harness);
    describeExpiry(harness);
    describeFacts(harness);
    describeScan(harness);
    describeStoreModel(makeStore, runs);
  });
}

/** The part of it in which no commit is taken back, no fact is told, and no id is in two partitions. */
export function describeReadingContract(name: string, makeStore: MakeStore): void {
  describe(name, () => {
    const harness = freshStore(makeStore);
    describeReads(harness);
    describeExpiry(harness);
    describeScan(harness);
  });
}

/** A store of its own for every test. */
function freshStore(makeStore: MakeStore): () => StoreHarness {
  let clock: ManualClock;
  let made: Awaited<ReturnType<MakeStore>>;

  beforeEach(async () => {
    clock = manualClock();
    made = await makeStore(clock);
  });
  afterEach(async () => {
    await made.close();
  });
  return () => ({ clock, store: made.store });
}

function describePartitions(harness: () => StoreHarness): void {
  describe('partitions', () => {
    test('are kept apart, and kinds too, under the same id', async () => {
      const { store } = harness();
      await store.commit(SPRING, [create('zoe', 'Spring', { keys: ['team'] })]);
      await store.commit(AUTUMN, [create('zoe', 'Autumn', { keys: ['team'] })]);
      await store.commit(ELSEWHERE, [create('zoe', 'Elsewhere', { keys: ['team'] })]);
      await store.commit(SPRING, [
        { op: 'create', kind: 'privateNote', id: 'zoe', body: note('zoe', 'Note') },
      ]);
      await store.commit(AUTUMN, [remove('zoe', await etagOf(store, AUTUMN, 'zoe'))]);
      expect((await store.get('person', SPRING, 'zoe'))?.body.name).toBe('Spring');
      expect((await store.get('person', ELSEWHERE, 'zoe'))?.body.name).toBe('Elsewhere');
      expect((await store.get('privateNote', SPRING, 'zoe'))?.body.text).toBe('Note');
      expect(await store.get('person', AUTUMN, 'zoe')).toBeUndefined();
    });
  });
}

function describeReads(harness: () => StoreHarness): void {
  describe('reading', () => {
    test('gives back what was written, with where it is', async () => {
      const { store } = harness();
      const name = 'Zoé O’Brien "\\"  \u0000 𝄞 <b>';
      await store.commit(SPRING, [create('zoe', name)]);
      const stored = await store.get('person', SPRING, 'zoe');
      expect(stored).toEqual({
        id: 'zoe',
        scope: SPRING,
        body: person(name),
        etag: stored?.etag,
      });
      expect(await store.get('person', SPRING, 'nobody')).toBeUndefined();
    });

    test('lists a partition in order of id, page by page', async () => {
      const { store } = harness();
      const ids = Array.from({ length: 25 }, (_, i) => `p${String(i).padStart(2, '0')}`);
      await store.commit(
        SPRING,
        ids.toReversed().map((id) => create(id)),
      );
      await store.commit(AUTUMN, [create('p00b')]);
      for (const limit of [1, 5, 24, 25, 26]) {
        expect((await listAll(store, 'person', SPRING, limit)).map(({ id }) => id)).toEqual(ids);
      }
    });

    test('gives a hundred a page unless told', async () => {
      const { store } = harness();
      const ids = Array.from({ length: BATCH_LIMIT + 1 }, (_, i) => `p${i}`);
      await store.commit(
        SPRING,
        ids.slice(1).map((id) => create(id)),
      );
      expect((await store.list('person', SPRING)).continuation).toBeUndefined();
      await store.commit(SPRING, [create('p0')]);
      const page = await store.list('person', SPRING);
      expect(page.items).toHaveLength(100);
      expect(page.continuation).toBeDefined();
    });

    test('a continuation stays good while documents come and go', async () => {
      const { store } = harness();
      await store.commit(SPRING, [create('b'), create('d'), create('f')]);
      const { continuation = '' } = await store.list('person', SPRING, { limit: 2 });
      await store.commit(SPRING, [
        create('a'),
        create('e'),
        remove('d', await etagOf(store, SPRING, 'd')),
      ]);
      const rest = await store.list('person', SPRING, { continuation });
      expect(rest.items.map(({ id }) => id)).toEqual(['e', 'f']);
      expect(rest.continuation).toBeUndefined();
    });

    test('rejects a continuation it never gave', async () => {
      const { store } = harness();
      await expect(store.list('person', SPRING, { continuation: 'nonsense' })).rejects.toThrow();
    });

    test('finds by key in a programme and across the programmes of one tenant', async () => {
      const { store } = harness();
      await store.commit(SPRING, [
        create('zoe', 'Zoé', { keys: ['mail:zoe@contoso.com', 'team', 'team'] }),
        create('ali', 'Ali', { keys: ['team'] }),
        create('max', 'Max'),
      ]);
      await store.commit(AUTUMN, [create('bea', 'Béa', { keys: ['team'] })]);
      await store.commit(ELSEWHERE, [create('eve', 'Eve', { keys: ['team'] })]);
      const names = async (where: { tenantId: string; programmeId?: string }, key: string) =>
        (await store.find('person', where, key)).map(({ body }) => body.name);
      expect(await names(SPRING, 'team')).toEqual(['Ali', 'Zoé']);
      expect(await names({ tenantId: 'contoso' }, 'team')).toEqual(['Ali', 'Béa', 'Zoé']);
      expect(await names({ tenantId: 'contoso' }, 'mail:zoe@contoso.com')).toEqual(['Zoé']);
      expect(await names({ tenantId: 'contoso' }, 'TEAM')).toEqual([]);
      expect(await store.find('privateNote', SPRING, 'team')).toEqual([]);
    });

    test('a replaced document is found by its new keys only, a deleted one by none', async () => {
      const { store } = harness();
      await store.commit(SPRING, [create('zoe', 'Zoé', { keys: ['old', 'both'] })]);
      const etag = await etagOf(store, SPRING, 'zoe');
      await store.commit(SPRING, [replace('zoe', etag, 'Zoé', { keys: ['both', 'new'] })]);
      expect(await store.find('person', SPRING, 'old')).toEqual([]);
      expect(await store.find('person', SPRING, 'both')).toHaveLength(1);
      expect(await store.find('person', SPRING, 'new')).toHaveLength(1);
      await store.commit(SPRING, [remove('zoe', await etagOf(store, SPRING, 'zoe'))]);
      expect(await store.find('person', SPRING, 'new')).toEqual([]);
      await store.commit(SPRING, [create('zoe')]);
      expect(await store.find('person', SPRING, 'both')).toEqual([]);
    });
  });
}

function describeExpiry(harness: () => StoreHarness): void {
  describe('expiry', () => {
    test('a document is there until its time, and from then on it is not', async () => {
      const { store, clock } = harness();
      await store.commit(SPRING, [
        create('note', 'Note', { keys: ['team'], expiresAt: clock.in(1_000) }),
      ]);
      clock.advance(999);
      expect(await store.get('person', SPRING, 'note')).toBeDefined();
      clock.advance(1);
      expect(await store.get('person', SPRING, 'note')).toBeUndefined();
      expect((await store.list('person', SPRING)).items).toEqual([]);
      expect(await store.find('person', SPRING, 'team')).toEqual([]);
      expect(await store.find('person', { tenantId: 'contoso' }, 'team')).toEqual([]);
    });

    test('an expired document cannot be changed, and its id is free again', async () => {
      const { store, clock } = harness();
      await store.commit(SPRING, [create('note', 'Note', { expiresAt: clock.in(1_000) })]);
      const etag = await etagOf(store, SPRING, 'note');
      clock.advance(1_000);
      const changed = { ok: false, error: 'changed' };
      expect(await store.commit(SPRING, [replace('note', etag, 'Late')])).toEqual(changed);
      expect(await store.commit(SPRING, [remove('note', etag)])).toEqual(changed);
      expect(await store.commit(SPRING, [create('note', 'Again')])).toMatchObject({ ok: true });
      expect((await store.get('person', SPRING, 'note'))?.body.name).toBe('Again');
    });

    test('of several changes that cannot be made, the first says why', async () => {
      const { store, clock } = harness();
      await store.commit(SPRING, [
        create('note', 'Note', { expiresAt: clock.in(1_000) }),
        create('kept', 'Kept'),
      ]);
      const etag = await etagOf(store, SPRING, 'note');
      clock.advance(1_000);
      const [late, again] = [replace('note', etag, 'Late'), create('kept', 'Again')];
      const refused = { ok: false, error: 'exists' };
      expect(await store.commit(SPRING, [again, late])).toEqual(refused);
      expect(await store.commit(SPRING, [late, again])).toEqual({ ok: false, error: 'changed' });
      expect((await store.get('person', SPRING, 'kept'))?.body.name).toBe('Kept');
    });

    test('a replacement says anew how long the document stays', async () => {
      const { store, clock } = harness();
      await store.commit(SPRING, [create('note', 'Note', { expiresAt: clock.in(1_000) })]);
      await store.commit(SPRING, [replace('note', await etagOf(store, SPRING, 'note'), 'Kept')]);
      clock.advance(5_000);
      expect((await store.get('person', SPRING, 'note'))?.body.name).toBe('Kept');
    });
  });
}
