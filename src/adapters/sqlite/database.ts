import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Result } from '../../domain/result.ts';
import { numberIn, textIn } from './rows.ts';
import { MIGRATIONS } from './schema.ts';
import { guarded, StoreUnavailable } from './store-unavailable.ts';

/** How long a writer waits for another process to finish its own transaction. */
const BUSY_TIMEOUT_MS = 10_000;
/** Marks the file as ours: the letters `BINO`. */
const APPLICATION_ID = 0x42494e4f;
/** A path that keeps everything in memory and forgets it on close. */
const IN_MEMORY = ':memory:';

/**
 * Opens or creates the file, its folder included, and brings it to today's schema.
 * Throws `StoreUnavailable` when that cannot be done, leaving a file that is not ours untouched.
 */
export function openDatabase(path: string): DatabaseSync {
  if (path !== IN_MEMORY) makeFolder(path);
  return guarded(path, () => {
    const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    try {
      recognise(database, path);
      // FULL: a commit has reached the disk when we say so, whatever kills the process or machine.
      // secure_delete: what a person had erased is overwritten, not left in free pages.
      database.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
      database.exec('PRAGMA journal_mode = WAL;');
      migrate(database, path);
    } catch (error) {
      database.close();
      throw error;
    }
    return database;
  });
}

/** All of `work` or nothing of it: a refusal and an exception both leave the file as it was. */
export function inTransaction<T, E>(
  database: DatabaseSync,
  work: () => Result<T, E>,
): Result<T, E> {
  // IMMEDIATE: the write lock is taken at once, so nothing read inside can change before COMMIT.
  database.exec('BEGIN IMMEDIATE');
  try {
    const outcome = work();
    database.exec(outcome.ok ? 'COMMIT' : 'ROLLBACK');
    return outcome;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw new StoreUnavailable('unwritable', path, error);
  }
}

/** Refuses a file of another application, of a later version, or with broken pages. */
function recognise(database: DatabaseSync, path: string): void {
  const tables = numberOf(database, 'SELECT count(*) AS value FROM sqlite_schema');
  const owner = numberOf(database, 'SELECT application_id AS value FROM pragma_application_id');
  if (tables > 0 && owner !== APPLICATION_ID) throw new StoreUnavailable('damaged', path);
  if (versionOf(database) > MIGRATIONS.length) throw new StoreUnavailable('newer_version', path);
  const health = database.prepare('PRAGMA quick_check(1)').get() ?? {};
  if (textIn(health, 'quick_check') !== 'ok') throw new StoreUnavailable('damaged', path);
}

function migrate(database: DatabaseSync, path: string): void {
  database.exec('BEGIN IMMEDIATE');
  // Read again under the lock: another process may have migrated the file while we waited.
  const version = versionOf(database);
  if (version > MIGRATIONS.length) throw new StoreUnavailable('newer_version', path);
  for (const step of MIGRATIONS.slice(version)) database.exec(step);
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  database.exec('COMMIT');
}

function versionOf(database: DatabaseSync): number {
  return numberOf(database, 'SELECT user_version AS value FROM pragma_user_version');
}

function numberOf(database: DatabaseSync, sql: string): number {
  return numberIn(database.prepare(sql).get() ?? {}, 'value');
}
