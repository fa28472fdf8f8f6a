import { describe, expect, test } from 'vitest';
import type { StoreHarness } from './store-contract.ts';
import {
  AUTUMN,
  create,
  ELSEWHERE,
  etagOf,
  fact,
  note,
  remove,
  scanAll,
  SPRING,
} from './store-fixtures.ts';

export function describeScan(harness: () => StoreHarness): void {
  describe('a scan', () => {
    test('gives every document of one tenant, of all partitions and kinds, with all of it', async () => {
      const { store, clock } = harness();
      const until = clock.in(60_000);
      await store.commit(SPRING, [
        create('zoe', 'Zoé', { keys: ['b', 'a'], expiresAt: until }),
        { op: 'create', kind: 'privateNote', id: 'zoe', body: note('zoe', 'Note') },
      ]);
      await store.commit(AUTUMN, [create('zzz')], [fact(AUTUMN, 'f')]);
      await store.commit(ELSEWHERE, [create('eve')]);
      for (const limit of [1, 2, 100]) {
        const all = await scanAll(store, 'contoso', limit);
        expect(all.map(({ scope, kind, id }) => [scope, kind, id])).toEqual([
          [AUTUMN, 'person', 'zzz'],
          [SPRING, 'person', 'zoe'],
          [SPRING, 'privateNote', 'zoe'],
        ]);
        expect(all[1]).toEqual({
          scope: SPRING,
          kind: 'person',
          id: 'zoe',
          body: (await store.get('person', SPRING, 'zoe'))?.body,
          keys: ['a', 'b'],
          expiresAt: until,
          etag: await etagOf(store, SPRING, 'zoe'),
        });
      }
    });

    test('of a tenant without documents is empty', async () => {
      const { store } = harness();
      await store.commit(SPRING, [], [fact(SPRING, 'f')]);
      expect(await scanAll(store, 'contoso', 10)).toEqual([]);
    });

    test('goes on where it was while documents come and go', async () => {
      const { store } = harness();
      await store.commit(SPRING, [create('b'), create('d'), create('f')]);
      const { continuation = '' } = await store.scan('contoso', { limit: 1 });
      await store.commit(SPRING, [create('a'), remove('d', await etagOf(store, SPRING, 'd'))]);
      const rest = await store.scan('contoso', { continuation });
      expect(rest.items.map(({ id }) => id)).toEqual(['f']);
    });

    test('rejects a continuation it never gave', async () => {
      const { store } = harness();
      await expect(store.scan('contoso', { continuation: 'nonsense' })).rejects.toThrow();
    });
  });
}
