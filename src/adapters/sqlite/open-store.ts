import { ok, refuse } from '../../domain/result.ts';
import { millisOf } from '../../domain/time.ts';
import type { Clock } from '../../usecases/ports.ts';
import type { CopyableStore } from '../../usecases/store-port.ts';
import { fitsBatch, requireCommit, requireLimit } from '../../usecases/store-limits.ts';
import { openDatabase } from './database.ts';
import { prepareDocuments, readContinuation } from './documents.ts';
import { prepareFacts } from './facts.ts';
import { groupCommits } from './group-commit.ts';
import { guarded } from './store-unavailable.ts';

export interface SqliteStore extends CopyableStore {
  /** Releases the file. What was committed is already on the disk: a kill does no harm either. */
  close(): void;
}

const DEFAULT_LIMIT = 100;
/** For so many milliseconds callers may go on from answer to answer before others are let in. */
const SLICE_MS = 10;

/**
 * The store of a single machine: one SQLite file with the semantics of Cosmos DB. Several
 * processes may open the same file. `:memory:` keeps nothing. Opening throws `StoreUnavailable`;
 * so does, later, a promise of this store when the file has become unusable. Of a `draft` nothing
 * counts before it is closed: until then no commit waits for the disk.
 */
export function openSqliteStore(
  path: string,
  clock: Clock,
  { draft = false }: { readonly draft?: boolean } = {},
): SqliteStore {
  const database = openDatabase(path);
  if (draft) database.exec('PRAGMA synchronous = OFF');
  const documents = prepareDocuments(database);
  const facts = prepareFacts(database);
  const now = (): number => millisOf(clock.now());
  guarded(path, () => documents.purge(now()));

  const inTurn = makeTurns();
  const commits = groupCommits(
    database,
    (write) => guarded(path, write),
    // First, so that what has expired counts as absent for the changes that follow.
    () => documents.purge(now()),
  );

  /** SQLite answers at once; what it throws becomes a rejection, as from any other store. */
  function promised<T>(work: () => T): Promise<T> {
    return new Promise((resolve) => {
      const value = guarded(path, work);
      inTurn(() => resolve(value));
    });
  }

  return {
    get: (kind, scope, id) => promised(() => documents.get(kind, scope, id, now())),

    list: (kind, scope, { limit = DEFAULT_LIMIT, continuation } = {}) =>
      promised(() => {
        requireLimit(limit);
        return documents.list(kind, scope, limit, readContinuation(continuation), now());
      }),

    scan: (tenantId, { limit = DEFAULT_LIMIT, continuation } = {}) =>
      promised(() => {
        requireLimit(limit);
        return documents.scan(tenantId, limit, continuation, now());
      }),

    find: (kind, where, key) => promised(() => documents.find(kind, where, key, now())),

    async commit(scope, changes, said = []) {
      requireCommit(scope, changes, said);
      if (!fitsBatch(changes, said)) return refuse('too_large');
      return commits.run(() =>
        guarded(path, () => {
          for (const change of changes) {
            const applied = documents.apply(scope, change);
            if (!applied.ok) return applied;
          }
          for (const fact of said) facts.say(fact);
          return ok(undefined);
        }),
      );
    },

    readFacts: (after, limit) =>
      promised(() => {
        requireLimit(limit);
        return facts.read(after, limit);
      }),

    forgetAccount: (tenantId, oid) => promised(() => facts.forgetAccount(tenantId, oid)),

    close() {
      commits.flush();
      if (draft) database.exec('PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE);');
      database.close();
    },
  };
}

/**
 * Answers that are there at once would let one long piece of work, thousands of reads long, keep the
 * process from hearing anybody else: now and then an answer waits until they have been heard.
 */
function makeTurns(): (go: () => void) => void {
  let began: number | undefined;
  return (go) => {
    const now = performance.now();
    if (began === undefined) {
      began = now;
      setImmediate(() => {
        began = undefined;
      });
    }
    if (now - began < SLICE_MS) go();
    else setImmediate(go);
  };
}
