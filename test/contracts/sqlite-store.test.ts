import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FIND_IN_PROGRAMME, FIND_IN_TENANT } from '../../src/adapters/sqlite/documents.ts';
import { openSqliteStore, type SqliteStore } from '../../src/adapters/sqlite/open-store.ts';
import { StoreUnavailable } from '../../src/adapters/sqlite/store-unavailable.ts';
import { describeStoreContract } from './store-contract.ts';
import {
  create,
  etagOf,
  fact,
  factsAfter,
  listAll,
  manualClock,
  replace,
  SPRING,
} from './store-fixtures.ts';

describeStoreContract('the SQLite store', (clock) => {
  const store = openSqliteStore(':memory:', clock);
  return Promise.resolve({ store, close: () => store.close() });
});

describe('the SQLite store on its file', () => {
  const clock = manualClock();
  let folder: string;
  let path: string;
  let opened: SqliteStore[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'binome-store-'));
    path = join(folder, 'made', 'when', 'missing', 'binome.db');
    opened = [];
  });
  afterEach(() => {
    for (const store of opened) store.close();
    rmSync(folder, { recursive: true });
  });

  function open(): SqliteStore {
    const store = openSqliteStore(path, clock);
    opened.push(store);
    return store;
  }

  function reopen(): SqliteStore {
    for (const store of opened.splice(0)) store.close();
    return open();
  }

  function refusal(at: string): StoreUnavailable {
    try {
      openSqliteStore(at, clock).close();
    } catch (error) {
      if (error instanceof StoreUnavailable) return error;
      throw error;
    }
    throw new Error(`${at} could be opened`);
  }

  test('everything is there after a restart, continuations and cursors included', async () => {
    const before = open();
    const facts = ['a', 'b', 'c'].map((id) => fact(SPRING, id));
    await before.commit(
      SPRING,
      [create('p', 'P', { keys: ['k'] }), create('q'), create('r')],
      facts,
    );
    const page = await before.list('person', SPRING, { limit: 1 });
    const feed = await before.readFacts('', 1);

    const after = reopen();
    expect(await after.get('person', SPRING, 'p')).toEqual(page.items[0]);
    expect(await after.find('person', SPRING, 'k')).toEqual(page.items);
    const rest = await after.list('person', SPRING, { continuation: page.continuation ?? '' });
    expect(rest.items.map(({ id }) => id)).toEqual(['q', 'r']);
    expect((await factsAfter(after, feed.cursor, 9)).facts).toEqual(facts.slice(1));
    const etag = page.items[0]?.etag ?? '';
    expect((await after.commit(SPRING, [replace('p', etag, 'Q')])).ok).toBe(true);
  });

  test('what has expired leaves the file, at the next commit or start', async () => {
    const kept = () => {
      const file = new DatabaseSync(path, { readOnly: true });
      const rows = file.prepare('SELECT id FROM documents UNION ALL SELECT key FROM keys').all();
      file.close();
      return rows.map(({ id }) => id);
    };
    const store = open();
    const expiring = { keys: ['k'], expiresAt: clock.in(1_000) };
    await store.commit(SPRING, [create('a', 'A', expiring)]);
    clock.advance(1_000);
    expect(kept()).toEqual(['a', 'k']);
    await store.commit(SPRING, [create('b', 'B', { ...expiring, expiresAt: clock.in(1_000) })]);
    expect(kept()).toEqual(['b', 'k']);
    clock.advance(1_000);
    reopen();
    expect(kept()).toEqual([]);
  });

  test('two handles on one file see each other, and one wins', async () => {
    const [one, other] = [open(), open()];
    await one.commit(SPRING, [create('a', 'start')], [fact(SPRING, 'f')]);
    const etag = await etagOf(other, SPRING, 'a');
    expect((await one.commit(SPRING, [replace('a', etag, 'one')])).ok).toBe(true);
    const late = await other.commit(SPRING, [replace('a', etag, 'other')]);
    expect(late).toEqual({ ok: false, error: 'changed' });
    expect((await other.get('person', SPRING, 'a'))?.body.name).toBe('one');
    expect((await other.readFacts('', 9)).facts).toEqual([fact(SPRING, 'f')]);
  });

  test('two processes open, count and speak at once; a reader of the feed misses nothing', async () => {
    const turns = 150;
    const script = fileURLToPath(new URL('count-together.ts', import.meta.url));
    const children = ['x', 'y'].map((name) =>
      spawn(process.execPath, [script, path, name, String(turns)], { stdio: 'inherit' }),
    );
    const exits = Promise.all(children.map((child) => once(child, 'exit')));
    const store = open();
    const heard: string[] = [];
    let cursor = '';
    do {
      const read = await store.readFacts(cursor, 5);
      cursor = read.cursor;
      heard.push(...read.facts.map(({ id }) => id));
      await new Promise((resolve) => setImmediate(resolve));
    } while (children.some(({ exitCode, signalCode }) => (exitCode ?? signalCode) === null));
    expect(await exits).toEqual([
      [0, null],
      [0, null],
    ]);
    heard.push(...(await factsAfter(store, cursor, 50)).facts.map(({ id }) => id));
    expect((await store.get('person', SPRING, 'counter'))?.body.name).toBe(String(2 * turns));
    expect(heard).toEqual((await factsAfter(store, '', 100)).facts.map(({ id }) => id));
    expect(new Set(heard).size).toBe(4 * turns);
    // The facts of one commit stand together, and each process's in the order of its commits.
    for (let at = 0; at < heard.length; at += 2) {
      expect(heard[at + 1]).toBe(heard[at]?.replace('first', 'second'));
    }
    for (const name of ['x', 'y']) {
      const own = heard.filter((id) => id.startsWith(name));
      const turnsOf = own.map((id) => Number(id.split('-')[1]));
      expect(turnsOf).toEqual(turnsOf.toSorted((a, b) => a - b));
    }
  });

  test('finds by a key without going through the others', () => {
    open();
    const file = new DatabaseSync(path);
    for (const sql of [FIND_IN_TENANT, FIND_IN_PROGRAMME]) {
      const marks = Array.from(sql.matchAll(/\?/gu), () => '');
      const plan = file.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...marks);
      const [first, second] = plan.map(({ detail }) => String(detail));
      expect(first).toMatch(/^SEARCH k USING PRIMARY KEY \(tenant=\? AND kind=\? AND key=\?/u);
      expect(second).toContain('SEARCH d USING PRIMARY KEY');
      expect(second).toContain('id=?');
    }
    file.close();
  });

  test('lets others be heard while somebody reads without end', async () => {
    const store = open();
    await store.commit(SPRING, [create('a')]);
    const heard: string[] = [];
    setTimeout(() => heard.push('somebody'), 0);
    for (let reads = 0; heard.length === 0 && reads < 5_000_000; reads++) {
      await store.get('person', SPRING, 'a');
    }
    expect(heard).toEqual(['somebody']);
  });

  test('a folder or file that cannot be written says so in one line', () => {
    writeFileSync(join(folder, 'file'), '');
    const places = [join(folder, 'file', 'binome.db'), folder];
    for (const place of places) {
      const { code, message } = refusal(place);
      expect(code).toBe('unwritable');
      expect(message).toBe(`${place} cannot be opened for writing`);
    }
  });

  test.skipIf(process.getuid?.() === 0)('a file without the right to write says so too', () => {
    reopen().close();
    opened = [];
    chmodSync(path, 0o444);
    expect(refusal(path).code).toBe('unwritable');
  });

  test('a file that is no store of ours is left as it is', () => {
    path = join(folder, 'letter.txt');
    writeFileSync(path, 'Dear all,\n'.repeat(200));
    expect(refusal(path).code).toBe('damaged');
    expect(readFileSync(path, 'utf8')).toBe('Dear all,\n'.repeat(200));

    path = join(folder, 'others.db');
    const others = new DatabaseSync(path);
    others.exec('CREATE TABLE songs (title TEXT)');
    others.close();
    const bytes = readFileSync(path);
    expect(refusal(path).code).toBe('damaged');
    expect(readFileSync(path)).toEqual(bytes);
  });

  test('broken pages are found when the file is opened, not when they are read', async () => {
    const store = open();
    const people = Array.from({ length: 100 }, (_, i) => create(`p${i}`, 'x'.repeat(500)));
    await store.commit(SPRING, people);
    expect(await listAll(store, 'person', SPRING, 50)).toHaveLength(100);
    for (const each of opened.splice(0)) each.close();
    const bytes = readFileSync(path);
    for (let page = 1; page < bytes.length / 4_096; page += 2) {
      bytes.fill(0xa5, page * 4_096, page * 4_096 + 2_048);
    }
    writeFileSync(path, bytes);
    const { code, message } = refusal(path);
    expect(code).toBe('damaged');
    expect(message).toBe(`${path} is damaged, or is not a Binôme store`);
  });

  test('a file of a later version is not touched', () => {
    open().close();
    opened = [];
    const file = new DatabaseSync(path);
    file.exec('PRAGMA user_version = 1000');
    file.close();
    expect(refusal(path).code).toBe('newer_version');
    const again = new DatabaseSync(path);
    expect(again.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1_000 });
    again.close();
  });
});
