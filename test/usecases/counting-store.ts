import type { Store } from '../../src/usecases/store-port.ts';

/** What was asked of a store, as Cosmos DB charges for it. */
export interface Asked {
  reads: number;
  queries: number;
  writes: number;
  /** Request units, by the figures below. */
  units: number;
}

/**
 * Request units as measured on small documents: a point read 1 a KB, a write 5.5 a KB, a query 2.5
 * and what it reads. (`shared/PLATFORM.md`; Microsoft's own capacity calculator gives the same order.)
 */
const READ = 1;
const WRITE = 5.5;
const QUERY = 2.5;

function kilobytes(value: unknown): number {
  return Math.max(1, Math.ceil(Buffer.byteLength(JSON.stringify(value)) / 1_024));
}

/** Counts what goes through to a store. */
export function countingStore(store: Store): { readonly store: Store; readonly take: () => Asked } {
  let asked: Asked = { reads: 0, queries: 0, writes: 0, units: 0 };
  const queried = (found: readonly unknown[]): void => {
    asked.queries++;
    asked.units += QUERY + found.reduce<number>((sum, one) => sum + kilobytes(one) * 0.05, 0);
  };
  return {
    take() {
      const taken = asked;
      asked = { reads: 0, queries: 0, writes: 0, units: 0 };
      return taken;
    },
    store: {
      async get(kind, scope, id) {
        const found = await store.get(kind, scope, id);
        asked.reads++;
        asked.units += READ * kilobytes(found ?? '');
        return found;
      },
      async list(kind, scope, page) {
        const listed = await store.list(kind, scope, page);
        queried(listed.items);
        return listed;
      },
      async find(kind, where, key) {
        const found = await store.find(kind, where, key);
        queried(found);
        return found;
      },
      async commit(scope, changes, facts = []) {
        const written = await store.commit(scope, changes, facts);
        asked.writes += changes.length + facts.length;
        for (const change of changes) {
          asked.units += WRITE * kilobytes(change.op === 'delete' ? '' : change.body);
        }
        asked.units += WRITE * facts.length;
        return written;
      },
      readFacts: (after, limit) => store.readFacts(after, limit),
      forgetAccount: (tenantId, oid) => store.forgetAccount(tenantId, oid),
    },
  };
}
