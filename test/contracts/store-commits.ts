import { describe, expect, test } from 'vitest';
import { BATCH_BYTES, BATCH_LIMIT } from '../../src/usecases/store-port.ts';
import type { StoreHarness } from './store-contract.ts';
import {
  create,
  etagOf,
  fact,
  factsAfter,
  listAll,
  remove,
  replace,
  SPRING,
} from './store-fixtures.ts';

const done = { ok: true, value: undefined };

export function describeCommits(harness: () => StoreHarness): void {
  describe('committing', () => {
    test('writes every change and fact of a commit', async () => {
      const { store } = harness();
      const first = await store.commit(SPRING, [create('a'), create('b'), create('c')]);
      expect(first).toEqual(done);
      const second = await store.commit(
        SPRING,
        [
          replace('a', await etagOf(store, SPRING, 'a'), 'Ann'),
          remove('b', await etagOf(store, SPRING, 'b')),
          create('d'),
        ],
        [fact(SPRING, 'f')],
      );
      expect(second).toEqual(done);
      const names = (await listAll(store, 'person', SPRING, 9)).map(({ body }) => body.name);
      expect(names).toEqual(['Ann', 'c', 'd']);
      expect((await factsAfter(store, '', 9)).facts).toEqual([fact(SPRING, 'f')]);
    });

    test('a commit of nothing is done at once', async () => {
      expect(await harness().store.commit(SPRING, [])).toEqual(done);
    });

    test('a create that meets a document refuses the whole commit', async () => {
      const { store } = harness();
      await store.commit(SPRING, [create('b', 'before')]);
      const changes = [create('a'), create('b', 'after'), create('c')];
      const outcome = await store.commit(SPRING, changes, [fact(SPRING, 'f')]);
      expect(outcome).toEqual({ ok: false, error: 'exists' });
      const names = (await listAll(store, 'person', SPRING, 9)).map(({ body }) => body.name);
      expect(names).toEqual(['before']);
      expect((await factsAfter(store, '', 9)).facts).toEqual([]);
    });

    test.each(['replace', 'delete'] as const)(
      'a %s under an old etag refuses the whole commit',
      async (op) => {
        const { store } = harness();
        await store.commit(SPRING, [create('b', 'one', { keys: ['k'] })]);
        const old = await etagOf(store, SPRING, 'b');
        await store.commit(SPRING, [replace('b', old, 'two', { keys: ['k'] })]);
        const late = op === 'replace' ? replace('b', old, 'three') : remove('b', old);
        const outcome = await store.commit(SPRING, [create('a'), late], [fact(SPRING, 'f')]);
        expect(outcome).toEqual({ ok: false, error: 'changed' });
        const names = (await store.find('person', SPRING, 'k')).map(({ body }) => body.name);
        expect(names).toEqual(['two']);
        expect(await store.get('person', SPRING, 'a')).toBeUndefined();
        expect((await factsAfter(store, '', 9)).facts).toEqual([]);
      },
    );

    test('changing what is not there counts as changed', async () => {
      const { store } = harness();
      await store.commit(SPRING, [create('a')]);
      const etag = await etagOf(store, SPRING, 'a');
      const changed = { ok: false, error: 'changed' };
      expect(await store.commit(SPRING, [replace('b', etag, 'x')])).toEqual(changed);
      expect(await store.commit(SPRING, [remove('b', etag)])).toEqual(changed);
    });

    test('an etag changes with every write, and never comes back', async () => {
      const { store } = harness();
      const seen = new Set<string>();
      for (let round = 0; round < 5; round++) {
        await store.commit(SPRING, [create('a', 'same')]);
        const created = await etagOf(store, SPRING, 'a');
        await store.commit(SPRING, [replace('a', created, 'same')]);
        const replaced = await etagOf(store, SPRING, 'a');
        seen.add(created).add(replaced);
        await store.commit(SPRING, [remove('a', replaced)]);
      }
      expect(seen.size).toBe(10);
    });

    test('of writers who read the same etag, one wins', async () => {
      const { store } = harness();
      await store.commit(SPRING, [create('a', 'start')]);
      const etag = await etagOf(store, SPRING, 'a');
      const outcomes = await Promise.all(
        ['one', 'two', 'three', 'four'].map(async (name) => ({
          name,
          outcome: await store.commit(SPRING, [replace('a', etag, name)], [fact(SPRING, name)]),
        })),
      );
      const winners = outcomes.filter(({ outcome }) => outcome.ok).map(({ name }) => name);
      expect(winners).toHaveLength(1);
      expect((await store.get('person', SPRING, 'a'))?.body.name).toBe(winners[0]);
      expect((await factsAfter(store, '', 9)).facts.map(({ id }) => id)).toEqual(winners);
    });

    test('of those who create the same document at once, one wins', async () => {
      const { store } = harness();
      const outcomes = await Promise.all(
        ['one', 'two', 'three'].map((name) => store.commit(SPRING, [create('a', name)])),
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    });
  });

  describe('limits', () => {
    const people = (count: number) => Array.from({ length: count }, (_, i) => create(`p${i}`));
    const facts = (count: number) => Array.from({ length: count }, (_, i) => fact(SPRING, `f${i}`));

    test('a hundred operations fit, facts included; one more does not', async () => {
      const { store } = harness();
      const tooLarge = { ok: false, error: 'too_large' };
      expect(await store.commit(SPRING, people(BATCH_LIMIT + 1))).toEqual(tooLarge);
      expect(await store.commit(SPRING, people(51), facts(50))).toEqual(tooLarge);
      expect(await store.commit(SPRING, [], facts(BATCH_LIMIT + 1))).toEqual(tooLarge);
      expect((await store.list('person', SPRING)).items).toEqual([]);
      expect(await store.commit(SPRING, people(50), facts(50))).toEqual(done);
      expect((await factsAfter(store, '', 7)).facts).toHaveLength(50);
    });

    test('2 MB of JSON fit, in bytes and not in characters', async () => {
      const { store } = harness();
      const halves = (letter: string, letters: number) => [
        create('a', letter.repeat(letters)),
        create('b', letter.repeat(letters)),
      ];
      const tooLarge = { ok: false, error: 'too_large' };
      expect(await store.commit(SPRING, halves('x', 1_100_000))).toEqual(tooLarge);
      expect(await store.commit(SPRING, halves('é', 550_000))).toEqual(tooLarge);
      expect((await store.list('person', SPRING)).items).toEqual([]);
      expect(await store.commit(SPRING, halves('é', 450_000))).toEqual(done);
    });

    test('the last byte that fits is the one the port names', async () => {
      const { store } = harness();
      const ofBytes = (bytes: number) => {
        const empty = Buffer.byteLength(JSON.stringify(create('a', '')));
        return create('a', 'x'.repeat(bytes - empty));
      };
      const beyond = await store.commit(SPRING, [ofBytes(BATCH_BYTES + 1)]);
      expect(beyond).toEqual({ ok: false, error: 'too_large' });
      expect(await store.get('person', SPRING, 'a')).toBeUndefined();
      expect(await store.commit(SPRING, [ofBytes(BATCH_BYTES)])).toEqual(done);
    });

    test('an id that not every store takes is a bug, and is thrown', async () => {
      const { store } = harness();
      const bad = ['', 'a/b', 'a\\b', 'a?b', 'a#b', 'x'.repeat(1_024), 'é'.repeat(512), '\ud800'];
      for (const id of bad) {
        await expect(store.commit(SPRING, [create(id)])).rejects.toThrow();
        await expect(store.commit(SPRING, [], [fact(SPRING, id)])).rejects.toThrow();
      }
      const good = ['x'.repeat(1_000), 'é'.repeat(500), 'a b', 'a:b', '~', '%2F', 'a|b'];
      expect(
        await store.commit(
          SPRING,
          good.map((id) => create(id)),
        ),
      ).toEqual(done);
      expect(await listAll(store, 'person', SPRING, 2)).toHaveLength(good.length);
    });

    test('half a partition, and a fact of another one, are bugs too', async () => {
      const { store } = harness();
      for (const scope of [
        { tenantId: '', programmeId: 'spring' },
        { tenantId: 'contoso', programmeId: '' },
      ]) {
        await expect(store.commit(scope, [create('a')])).rejects.toThrow();
      }
      const foreign = fact({ ...SPRING, tenantId: 'fabrikam' }, 'f');
      await expect(store.commit(SPRING, [create('a')], [foreign])).rejects.toThrow();
      expect(await store.get('person', SPRING, 'a')).toBeUndefined();
    });
  });
}
