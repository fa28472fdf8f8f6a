import type { Scope } from '../domain/ids.ts';
import { publicationInForce, type MatchRun } from '../domain/match-run.ts';
import type { Pair } from '../domain/pair.ts';
import { isPublicationKey, listAll } from './documents.ts';
import type { Entities, Kind, Store, Stored } from './store-port.ts';

/**
 * The store as everybody reads it: a proposal is there as long as the publication it belongs to is
 * in force, and not a moment before or after. This is the one place that knows; whoever reads pairs
 * reads them through it, and so sees all proposals of a publication or none. A proposal is handed
 * out without its `publication`: written again, by an answer, it stands on its own. Pairs come in
 * one page whatever the limit: a second page would show another moment.
 *
 * Only `find` by `KEY.publication` gives proposals as they were written, in force or not.
 */
export function withVisiblePairs(store: Store): Store {
  return {
    async get<K extends Kind>(kind: K, scope: Scope, id: string) {
      const stored = await store.get(kind, scope, id);
      if (kind !== 'pair' || stored === undefined) return stored;
      const pairs = [stored] as readonly Stored<Pair>[];
      const runs = await inForce(store, pairs);
      const visible = visibleAmong(pairs, (pair) => runs.get(runKey(pair)));
      return (visible as readonly Stored<Entities[K]>[])[0];
    },
    async list<K extends Kind>(kind: K, scope: Scope, page?: Parameters<Store['list']>[2]) {
      if (kind !== 'pair') return store.list(kind, scope, page);
      const pairs = await atOneMoment(store, () => listAll({ store }, 'pair', scope));
      const items = pairs as readonly Stored<Entities[K]>[];
      return { items };
    },
    async find<K extends Kind>(kind: K, where: Parameters<Store['find']>[1], key: string) {
      if (kind !== 'pair' || isPublicationKey(key)) return store.find(kind, where, key);
      const pairs = await atOneMoment(store, () => store.find('pair', where, key));
      const found = pairs as readonly Stored<Entities[K]>[];
      return found;
    },
    commit: (scope, changes, facts) => store.commit(scope, changes, facts),
    readFacts: (after, limit) => store.readFacts(after, limit),
    forgetAccount: (tenantId, oid) => store.forgetAccount(tenantId, oid),
  };
}

/** Which publication of each run is in force, by partition and run. */
type InForce = ReadonlyMap<string, number | undefined>;

function runKey({ scope, body }: Stored<Pair>): string {
  return [scope.tenantId, scope.programmeId, body.runId].join(' ');
}

async function inForce(store: Store, pairs: readonly Stored<Pair>[]): Promise<InForce> {
  const runs = new Map<string, number | undefined>();
  for (const pair of pairs) {
    if (pair.body.publication === undefined || runs.has(runKey(pair))) continue;
    const run = await store.get('matchRun', pair.scope, pair.body.runId);
    runs.set(runKey(pair), publicationInForce(run?.body));
  }
  return runs;
}

/**
 * Pairs as they stood at one moment. What is in force is looked up before and after they are read,
 * until both agree: then no proposal of a publication in force can have been missed while it was
 * being written, and none of one that was taken back be left.
 */
async function atOneMoment(
  store: Store,
  read: () => Promise<readonly Stored<Pair>[]>,
): Promise<readonly Stored<Pair>[]> {
  let before: InForce = new Map();
  for (;;) {
    const pairs = await read();
    const after = await inForce(store, pairs);
    const agrees = [...after].every(([run, number]) => before.get(run) === number);
    if (agrees) return visibleAmong(pairs, (pair) => after.get(runKey(pair)));
    before = after;
  }
}

/** Those that everybody sees, given which publication of a pair's run is in force. */
export function visibleAmong(
  pairs: readonly Stored<Pair>[],
  inForceOf: (pair: Stored<Pair>) => number | undefined,
): readonly Stored<Pair>[] {
  return pairs.flatMap((stored) => {
    const { publication, ...pair } = stored.body;
    if (publication === undefined) return [stored];
    return inForceOf(stored) === publication ? [{ ...stored, body: pair }] : [];
  });
}

/** Which publication of each run is in force, by the run's id. */
export function publicationsInForce(
  runs: readonly MatchRun[],
): ReadonlyMap<string, number | undefined> {
  return new Map(runs.map((run) => [run.id, publicationInForce(run)]));
}
