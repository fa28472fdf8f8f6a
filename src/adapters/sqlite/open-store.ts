import type { Fact } from '../../domain/facts.ts';
import type { Scope } from '../../domain/ids.ts';
import { ok, refuse } from '../../domain/result.ts';
import { millisOf } from '../../domain/time.ts';
import type { Change, Clock, Store } from '../../usecases/ports.ts';
import { inTransaction, openDatabase } from './database.ts';
import { prepareDocuments, readContinuation } from './documents.ts';
import { prepareFacts } from './facts.ts';
import { fitsBatch, requireId, requireScope } from './limits.ts';
import { guarded } from './store-unavailable.ts';

export interface SqliteStore extends Store {
  /** Releases the file. What was committed is already on the disk: a kill does no harm either. */
  close(): void;
}

const DEFAULT_LIMIT = 100;

/**
 * The store of a single machine: one SQLite file with the semantics of Cosmos DB. Several
 * processes may open the same file. `:memory:` keeps nothing. Opening throws `StoreUnavailable`;
 * so does, later, a promise of this store when the file has become unusable.
 */
export function openSqliteStore(path: string, clock: Clock): SqliteStore {
  const database = openDatabase(path);
  const documents = prepareDocuments(database);
  const facts = prepareFacts(database);
  const now = (): number => millisOf(clock.now());
  guarded(path, () => documents.purge(now()));

  /** SQLite answers at once; what it throws becomes a rejection, as from any other store. */
  function promised<T>(work: () => T): Promise<T> {
    return new Promise((resolve) => resolve(guarded(path, work)));
  }

  return {
    get: (kind, scope, id) => promised(() => documents.get(kind, scope, id, now())),

    list: (kind, scope, { limit = DEFAULT_LIMIT, continuation } = {}) =>
      promised(() => {
        requireLimit(limit);
        return documents.list(kind, scope, limit, readContinuation(continuation), now());
      }),

    find: (kind, where, key) => promised(() => documents.find(kind, where, key, now())),

    commit: (scope, changes, said = []) =>
      promised(() => {
        requireCommit(scope, changes, said);
        if (!fitsBatch(changes, said)) return refuse('too_large');
        return inTransaction(database, () => {
          // First, so that what has expired counts as absent for the changes that follow.
          documents.purge(now());
          for (const change of changes) {
            const applied = documents.apply(scope, change);
            if (!applied.ok) return applied;
          }
          for (const fact of said) facts.say(fact);
          return ok(undefined);
        });
      }),

    readFacts: (after, limit) =>
      promised(() => {
        requireLimit(limit);
        return facts.read(after, limit);
      }),

    close: () => database.close(),
  };
}

/** Throws on what only a bug can ask for. */
function requireCommit(scope: Scope, changes: readonly Change[], facts: readonly Fact[]): void {
  requireScope(scope);
  for (const change of changes) {
    requireId(change.id);
    if (change.op !== 'delete' && Number.isNaN(millisOf(change.expiresAt ?? '1970-01-01'))) {
      throw new RangeError(`not an instant: ${String(change.expiresAt)}`);
    }
  }
  for (const fact of facts) {
    requireId(fact.id);
    if (fact.scope.tenantId !== scope.tenantId || fact.scope.programmeId !== scope.programmeId) {
      throw new RangeError('a fact is said in the partition of the commit that says it');
    }
  }
}

function requireLimit(limit: number): void {
  if (!Number.isSafeInteger(limit) || limit < 1) throw new RangeError(`not a limit: ${limit}`);
}
