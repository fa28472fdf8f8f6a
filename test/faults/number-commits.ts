import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { systemClock } from '../../src/adapters/node/clock.ts';
import { openSqliteStore } from '../../src/adapters/sqlite/open-store.ts';
import { create, fact, replace, SPRING } from '../contracts/store-fixtures.ts';

/**
 * Writes numbered commits until it is killed: `node number-commits.ts FILE`. Commit n creates two
 * documents, moves a counter and says two facts; its number goes to stdout once it is done.
 */
// A process that is killed never writes its compile cache; this keeps sixty starts short.
flushCompileCache();
const store = openSqliteStore(process.argv[2] ?? '', systemClock);
const counter = await store.get('person', SPRING, 'counter');
for (let n = Number(counter?.body.name ?? '0') + 1; ; n++) {
  const last = await store.get('person', SPRING, 'counter');
  const name = String(n);
  const keys = [`half-of-${name}`];
  const written = await store.commit(
    SPRING,
    [
      create(`${name}-one`, 'x'.repeat(n % 3_000), { keys }),
      last === undefined ? create('counter', name) : replace('counter', last.etag, name),
      create(`${name}-two`, name, { keys }),
    ],
    [fact(SPRING, `${name}-first`), fact(SPRING, `${name}-second`)],
  );
  if (!written.ok) throw new Error(`commit ${name} refused: ${written.error}`);
  // Straight to the descriptor: what stands in a buffer of ours would die with us.
  writeSync(1, `${name}\n`);
}
