import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore, type SqliteStore } from '../../src/adapters/sqlite/open-store.ts';
import { create, fact, factsAfter, listAll, manualClock, SPRING } from './store-fixtures.ts';

describe('commits that were asked for in the same moment go to the disk together', () => {
  let folder: string;
  let path: string;
  let store: SqliteStore;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'binome-group-'));
    path = join(folder, 'binome.db');
    store = openSqliteStore(path, manualClock());
  });
  afterEach(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });

  function reopen(): void {
    store.close();
    store = openSqliteStore(path, manualClock());
  }

  /** Makes the file itself refuse one document, as a disk might. */
  function spoil(id: string, how: 'ABORT' | 'ROLLBACK'): void {
    const database = new DatabaseSync(path);
    database.exec(
      `CREATE TRIGGER spoilt BEFORE INSERT ON documents WHEN new.id = '${id}'
       BEGIN SELECT RAISE(${how}, 'spoilt'); END`,
    );
    database.close();
  }

  async function outcomes(all: readonly Promise<{ readonly ok: boolean }>[]) {
    return (await Promise.allSettled(all)).map((one) => {
      if (one.status === 'rejected') return 'failed';
      return one.value.ok ? 'written' : 'refused';
    });
  }

  const ids = async () => (await listAll(store, 'person', SPRING, 9)).map(({ id }) => id);

  test('each stands or falls by itself, in the order in which they came', async () => {
    spoil('c', 'ABORT');
    const told = await outcomes([
      store.commit(SPRING, [create('a', 'first')], [fact(SPRING, 'one')]),
      store.commit(SPRING, [create('b'), create('a', 'second')], [fact(SPRING, 'two')]),
      store.commit(SPRING, [create('d'), create('c')], [fact(SPRING, 'three')]),
      store.commit(SPRING, [create('e')], [fact(SPRING, 'four')]),
    ]);
    expect(told).toEqual(['written', 'refused', 'failed', 'written']);
    reopen();
    expect(await ids()).toEqual(['a', 'e']);
    expect((await store.get('person', SPRING, 'a'))?.body.name).toBe('first');
    expect((await factsAfter(store, '', 9)).facts.map(({ id }) => id)).toEqual(['one', 'four']);
  });

  test('when the file takes the whole transaction back nobody believes that theirs was written', async () => {
    spoil('b', 'ROLLBACK');
    const asked = ['a', 'b', 'c'].map((id) => store.commit(SPRING, [create(id)]));
    expect(await outcomes(asked)).toEqual(['failed', 'failed', 'failed']);
    expect(await ids()).toEqual([]);
    expect((await store.commit(SPRING, [create('a')])).ok).toBe(true);
  });

  test('what was asked for before the store is closed is on the disk', async () => {
    const asked = store.commit(SPRING, [create('a')]);
    reopen();
    expect((await asked).ok).toBe(true);
    expect(await ids()).toEqual(['a']);
  });
});
