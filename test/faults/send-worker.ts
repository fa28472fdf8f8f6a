import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { openSqliteStore } from '../../src/adapters/sqlite/open-store.ts';
import { makeWorker } from '../../src/worker.ts';
import { portsFor, scaledClock } from './send-crowd.ts';

/**
 * A worker of the product on a store that others may share, until somebody kills it:
 * `node send-worker.ts FILE BEGAN EPOCH FACTOR`. Says `idle` whenever a turn found nothing to do.
 */
const [path = '', began = '0', epoch = '0', factor = '1'] = process.argv.slice(2);
const clock = scaledClock(Number(began), Number(epoch), Number(factor));
const store = openSqliteStore(path, clock);
const worker = makeWorker(portsFor(store, clock, clock.wait));
// A process that is killed never writes its compile cache; this keeps fifty starts short.
flushCompileCache();
writeSync(1, 'ready\n');
for (;;) {
  await worker.tick();
  writeSync(1, 'idle\n');
  await new Promise((resolve) => setTimeout(resolve, 20));
}
