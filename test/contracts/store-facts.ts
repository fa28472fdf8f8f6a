import { describe, expect, test } from 'vitest';
import type { StoreHarness } from './store-contract.ts';
import { AUTUMN, create, ELSEWHERE, fact, factsAfter, SPRING } from './store-fixtures.ts';

export function describeFacts(harness: () => StoreHarness): void {
  describe('the fact feed', () => {
    test('tells the facts of all partitions in the order of their commits', async () => {
      const { store } = harness();
      const said = [
        fact(SPRING, 'z'),
        fact(SPRING, 'b'),
        fact(ELSEWHERE, 'y'),
        fact(AUTUMN, 'a'),
        fact(SPRING, 'x'),
      ];
      await store.commit(SPRING, [create('p')], said.slice(0, 2));
      await store.commit(ELSEWHERE, [], said.slice(2, 3));
      await store.commit(AUTUMN, [create('p')], said.slice(3, 4));
      await store.commit(SPRING, [], said.slice(4));
      for (const limit of [1, 2, 5, 100]) {
        expect((await factsAfter(store, '', limit)).facts).toEqual(said);
      }
    });

    test('goes on from any cursor, as often as asked', async () => {
      const { store } = harness();
      await store.commit(SPRING, [], [fact(SPRING, 'a'), fact(SPRING, 'b'), fact(SPRING, 'c')]);
      const first = await store.readFacts('', 2);
      expect(first.facts.map(({ id }) => id)).toEqual(['a', 'b']);
      for (let again = 0; again < 3; again++) {
        const { facts } = await store.readFacts(first.cursor, 2);
        expect(facts.map(({ id }) => id)).toEqual(['c']);
      }
    });

    test('has nothing to tell at its end, and later tells only what is new', async () => {
      const { store } = harness();
      const nothing = await store.readFacts('', 10);
      expect(nothing.facts).toEqual([]);
      await store.commit(SPRING, [], [fact(SPRING, 'a')]);
      const some = await store.readFacts(nothing.cursor, 10);
      expect(some.facts.map(({ id }) => id)).toEqual(['a']);
      const end = await store.readFacts(some.cursor, 10);
      expect(end.facts).toEqual([]);
      await store.commit(AUTUMN, [], [fact(AUTUMN, 'b')]);
      expect((await store.readFacts(end.cursor, 10)).facts.map(({ id }) => id)).toEqual(['b']);
    });

    test('a fact said again stays as it was; in another partition it is another fact', async () => {
      const { store } = harness();
      const first = fact(SPRING, 'a', '2026-11-23T09:00:00.000Z');
      const again = fact(SPRING, 'a', '2026-11-24T09:00:00.000Z');
      await store.commit(SPRING, [], [first]);
      const repeated = await store.commit(SPRING, [create('p')], [again, fact(SPRING, 'b')]);
      expect(repeated.ok).toBe(true);
      await store.commit(AUTUMN, [], [fact(AUTUMN, 'a'), fact(AUTUMN, 'a')]);
      expect((await factsAfter(store, '', 10)).facts).toEqual([
        first,
        fact(SPRING, 'b'),
        fact(AUTUMN, 'a'),
      ]);
      expect(await store.get('person', SPRING, 'p')).toBeDefined();
    });

    test('forgets an account of one tenant, and keeps each fact in its place', async () => {
      const { store } = harness();
      await store.commit(SPRING, [], [fact(SPRING, 'gone'), fact(SPRING, 'here')]);
      await store.commit(ELSEWHERE, [], [fact(ELSEWHERE, 'gone')]);
      await store.commit(AUTUMN, [], [{ ...fact(AUTUMN, 'b'), body: fact(AUTUMN, 'gone').body }]);
      await store.forgetAccount(SPRING.tenantId, 'gone');
      await store.forgetAccount(SPRING.tenantId, 'gone');
      const { facts } = await factsAfter(store, '', 10);
      const nobody = { kind: 'person-reachable', oid: '' };
      const told = facts.map(({ scope, id, body }) => [scope.tenantId, id, body] as const);
      expect(told.toSorted(([a, b], [c, d]) => (a + b < c + d ? -1 : 1))).toEqual([
        ['contoso', 'b', nobody],
        ['contoso', 'gone', nobody],
        ['contoso', 'here', fact(SPRING, 'here').body],
        ['fabrikam', 'gone', fact(ELSEWHERE, 'gone').body],
      ]);
    });

    test('a reader who follows while many write misses nothing', async () => {
      const { store } = harness();
      const ids = Array.from({ length: 60 }, (_, i) => `f${i}`);
      const heard: string[] = [];
      let cursor = '';
      const listen = async (): Promise<void> => {
        const read = await store.readFacts(cursor, 3);
        cursor = read.cursor;
        heard.push(...read.facts.map(({ id }) => id));
      };
      const writing = Promise.all(
        ids.map((id, i) =>
          store.commit(
            i % 2 === 0 ? SPRING : AUTUMN,
            [],
            [fact(i % 2 === 0 ? SPRING : AUTUMN, id)],
          ),
        ),
      );
      for (let turn = 0; turn < 10; turn++) await listen();
      await writing;
      const rest = await factsAfter(store, cursor, 7);
      heard.push(...rest.facts.map(({ id }) => id));
      expect(heard).toEqual((await factsAfter(store, '', 100)).facts.map(({ id }) => id));
      expect(heard.toSorted()).toEqual(ids.toSorted());
    });

    test('rejects a cursor it never gave', async () => {
      await expect(harness().store.readFacts('nonsense', 10)).rejects.toThrow();
    });
  });
}
