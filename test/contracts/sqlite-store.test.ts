import { openSqliteStore } from '../../src/adapters/sqlite/open-store.ts';
import { describeStoreContract } from './store-contract.ts';

describeStoreContract('the SQLite store', (clock) => {
  const store = openSqliteStore(':memory:', clock);
  return Promise.resolve({ store, close: () => store.close() });
});
