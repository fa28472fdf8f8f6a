import type { Store } from '../../src/usecases/store-port.ts';

/** Somebody pulled the plug: nothing after this moment happens. */
export interface Cut {
  readonly store: Store;
  /** Resolves when the plug was pulled; never, when the work needed fewer calls. */
  readonly pulled: Promise<void>;
  readonly calls: () => number;
}

/**
 * The store of a process that dies at its `at`-th call: from then on no call ever comes back, so
 * whatever awaits one never goes on. `done`: the call itself still took effect, and only its answer
 * was lost. `look` is called around every call, as by somebody who reads at that very moment.
 */
export function cutStore(
  store: Store,
  moment: { readonly at: number; readonly done: boolean },
  look: (call: string) => Promise<void>,
): Cut {
  let calls = 0;
  let pull = (): void => undefined;
  const pulled = new Promise<void>((resolve) => {
    pull = resolve;
  });
  const never = new Promise<never>(() => undefined);
  async function through<T>(name: string, work: () => Promise<T>): Promise<T> {
    calls++;
    if (calls > moment.at) return never;
    if (calls < moment.at) {
      await look(name);
      const value = await work();
      await look(name);
      return value;
    }
    if (moment.done) await work();
    pull();
    return never;
  }
  return {
    pulled,
    calls: () => calls,
    store: {
      get: (kind, scope, id) => through('get', () => store.get(kind, scope, id)),
      list: (kind, scope, page) => through('list', () => store.list(kind, scope, page)),
      find: (kind, where, key) => through('find', () => store.find(kind, where, key)),
      commit: (scope, changes, facts) =>
        through('commit', () => store.commit(scope, changes, facts)),
      readFacts: (after, limit) => through('readFacts', () => store.readFacts(after, limit)),
      forgetAccount: (tenantId, oid) =>
        through('forgetAccount', () => store.forgetAccount(tenantId, oid)),
    },
  };
}
