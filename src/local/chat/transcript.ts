import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { instantFromMillis, millisOf } from '../../domain/time.ts';
import type { Clock } from '../../usecases/ports.ts';

export interface Attachment {
  readonly contentType: string;
  readonly content?: unknown;
}

/** What a person reads in the conversation, as the frame draws it. */
export interface TranscriptActivity {
  readonly id: string;
  readonly from: 'bot' | 'me';
  readonly timestamp: string;
  readonly text?: string;
  readonly attachments?: readonly Attachment[];
  readonly replyToId?: string;
  /** Present when the bot wrote it again. */
  readonly updated?: true;
}

export type Said = Pick<TranscriptActivity, 'text' | 'attachments' | 'replyToId'>;

/** What one-to-one conversations with the bot hold, by the object id of their person. */
export interface Transcript {
  /** `started`: the bot is being told; it may already speak, and is told again if that failed. */
  installation(oid: string): 'started' | 'done' | undefined;
  markInstallation(oid: string, state: 'started' | 'done'): void;
  /** A new id without a line: what is not shown (typing, an installation) still has one. */
  nextId(): string;
  add(oid: string, from: 'bot' | 'me', said: Said): TranscriptActivity;
  find(oid: string, id: string): TranscriptActivity | undefined;
  /** Puts other words in a line's place; false when there is no such line. */
  replace(oid: string, id: string, said: Said): boolean;
  remove(oid: string, id: string): boolean;
  /** The last `limit` lines, oldest first. */
  last(oid: string, limit: number): readonly TranscriptActivity[];
  close(): void;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS installation (
    oid TEXT PRIMARY KEY, state TEXT NOT NULL CHECK (state IN ('started', 'done'))
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS activity (
    id INTEGER PRIMARY KEY, oid TEXT NOT NULL, body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS activity_of ON activity (oid, id);
  CREATE TABLE IF NOT EXISTS sequence (
    one INTEGER PRIMARY KEY CHECK (one = 1), last INTEGER NOT NULL
  ) STRICT;
`;

const Row = z.object({ body: z.string() });
const Installation = z.object({ state: z.enum(['started', 'done']) });
const Last = z.object({ last: z.number() });

/**
 * Opens or creates the file; `:memory:` keeps nothing. Every line is on the disk when the call
 * returns, so neither a restart nor a kill loses what was shown. Throws one plain line when the
 * file is not usable.
 */
export function openTranscript(path: string, clock: Clock): Transcript {
  const database = opened(path);
  const installed = database.prepare('SELECT state FROM installation WHERE oid = ?');
  const install = database.prepare(
    'INSERT INTO installation (oid, state) VALUES (?, ?) ON CONFLICT (oid) DO UPDATE SET state = excluded.state',
  );
  const insert = database.prepare('INSERT INTO activity (id, oid, body) VALUES (?, ?, ?)');
  const select = database.prepare('SELECT body FROM activity WHERE oid = ? AND id = ?');
  const update = database.prepare('UPDATE activity SET body = ? WHERE oid = ? AND id = ?');
  const remove = database.prepare('DELETE FROM activity WHERE oid = ? AND id = ?');
  const latest = database.prepare(
    'SELECT body FROM activity WHERE oid = ? ORDER BY id DESC LIMIT ?',
  );
  const readLast = database.prepare('SELECT last FROM sequence');
  const keepLast = database.prepare(
    'INSERT INTO sequence (one, last) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET last = excluded.last',
  );

  // Milliseconds since 1970, as in Teams, and always more than the last: ids sort like time even
  // for two lines of one millisecond or a clock that was set back.
  function next(): number {
    const found = Last.safeParse(readLast.get());
    const last = found.success ? found.data.last : 0;
    const id = Math.max(millisOf(clock.now()), last + 1);
    keepLast.run(id);
    return id;
  }

  function find(oid: string, id: string): TranscriptActivity | undefined {
    const row = /^\d{1,15}$/u.test(id) ? select.get(oid, Number(id)) : undefined;
    return row === undefined ? undefined : activityIn(row);
  }

  return {
    installation: (oid) => Installation.safeParse(installed.get(oid)).data?.state,
    markInstallation: (oid, state) => void install.run(oid, state),
    nextId: () => String(next()),
    add(oid, from, said) {
      const id = next();
      const activity = {
        id: String(id),
        from,
        timestamp: instantFromMillis(millisOf(clock.now())),
        ...said,
      };
      insert.run(id, oid, JSON.stringify(activity));
      return activity;
    },
    find,
    replace(oid, id, said) {
      const before = find(oid, id);
      if (before === undefined) return false;
      const { from, timestamp, replyToId } = before;
      const kept = { id, from, timestamp, ...(replyToId === undefined ? {} : { replyToId }) };
      update.run(JSON.stringify({ ...kept, ...said, updated: true }), oid, Number(id));
      return true;
    },
    remove: (oid, id) => find(oid, id) !== undefined && remove.run(oid, Number(id)).changes > 0,
    last: (oid, limit) => latest.all(oid, limit).map(activityIn).reverse(),
    close: () => database.close(),
  };
}

function opened(path: string): DatabaseSync {
  try {
    const database = new DatabaseSync(path, { timeout: 10_000 });
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    database.exec(SCHEMA);
    return database;
  } catch (error) {
    const cause = error instanceof Error ? error.message : 'unknown cause';
    throw new Error(
      `the local conversations in ${path} cannot be read (${cause}): move that file away to start with none`,
      { cause: error },
    );
  }
}

/** This file alone writes the column, so its shape is taken at its word. */
function activityIn(row: unknown): TranscriptActivity {
  return JSON.parse(Row.parse(row).body) as TranscriptActivity;
}
