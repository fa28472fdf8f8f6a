import { writeSync } from 'node:fs';
import { publishRun } from '../../src/usecases/publish-run.ts';
import { undoPublication } from '../../src/usecases/undo-publication.ts';
import { deliverFacts } from '../../src/usecases/deliver-facts.ts';
import { MANAGER } from '../usecases/story.ts';
import { world, testClock } from '../usecases/harness.ts';

/**
 * Publishes a run, or takes its publication back, and does what follows, until it is done or
 * somebody kills it: `node publish-programme.ts FILE PROGRAMME RUN publish|undo INSTANT`. One line on
 * stdout a store call, so that whoever kills it can choose the moment.
 */
const [path = '', programmeId = '', runId = '', what = '', now = ''] = process.argv.slice(2);
const at = world({ path, clock: testClock(now) });
const { store } = at;

async function said<T>(work: Promise<T>): Promise<T> {
  const value = await work;
  writeSync(1, '.\n');
  return value;
}

const ports = {
  ...at.ports,
  store: Object.assign(
    { ...store },
    {
      get: (...args: Parameters<typeof store.get>) => said(store.get(...args)),
      find: (...args: Parameters<typeof store.find>) => said(store.find(...args)),
      commit: (...args: Parameters<typeof store.commit>) => said(store.commit(...args)),
    },
  ),
};
const act = what === 'undo' ? undoPublication : publishRun;
const outcome = await act(ports, MANAGER, { programmeId, runId });
if (!outcome.ok) throw new Error(outcome.error.code);
await deliverFacts(ports);
writeSync(1, 'done\n');
