import { systemClock } from '../../src/adapters/node/clock.ts';
import { openSqliteStore } from '../../src/adapters/sqlite/open-store.ts';
import { create, fact, replace, SPRING } from './store-fixtures.ts';

/**
 * A process of its own that adds one to a shared counter so many times, saying a fact each time:
 * `node count-together.ts FILE NAME TIMES`.
 */
const [path = '', name = '', times = '0'] = process.argv.slice(2);
const store = openSqliteStore(path, systemClock);
for (let turn = 0; turn < Number(times); turn++) {
  const said = [fact(SPRING, `${name}-${turn}-first`), fact(SPRING, `${name}-${turn}-second`)];
  for (;;) {
    const stored = await store.get('person', SPRING, 'counter');
    const change =
      stored === undefined
        ? create('counter', '1')
        : replace('counter', stored.etag, String(Number(stored.body.name) + 1));
    if ((await store.commit(SPRING, [change], said)).ok) break;
  }
}
store.close();
