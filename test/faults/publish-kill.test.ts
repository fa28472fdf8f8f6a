import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { listAll } from '../../src/usecases/documents.ts';
import { done, someone, testClock, world, type World } from '../usecases/harness.ts';
import {
  approvedProgramme,
  enrol,
  MANAGER,
  matched,
  pairsOf,
  type Row,
} from '../usecases/story.ts';
import { viewDashboard } from '../../src/usecases/view-dashboard.ts';
import { seededRandom } from './seeded-random.ts';

const PAIRS = 105;
const folder = mkdtempSync(join(tmpdir(), 'binome-publish-kill-'));
const path = join(folder, 'binome.db');
const script = fileURLToPath(new URL('publish-programme.ts', import.meta.url));
const READER = someone('Mentor N0');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const rows = Array.from({ length: 2 * PAIRS }, (_, i): Row => {
  const isMentor = i % 2 === 0;
  return { name: `${isMentor ? 'Mentor' : 'Cadre'} N${i}`, as: isMentor ? 'mentor' : 'mentee' };
});

/** One process that works until `calls` store calls are done, then gets `SIGKILL`. */
async function liveAndDie(args: readonly string[], calls: number, look: () => Promise<void>) {
  const child = spawn(process.execPath, [script, path, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'cache') },
  });
  const closed = once(child, 'close');
  let said = '';
  let complaints = '';
  let looking = Promise.resolve();
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    if (said.split('\n').length > calls) child.kill('SIGKILL');
    looking = looking.then(look);
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complaints += chunk;
  });
  await closed;
  await looking;
  expect(complaints).toBe('');
  return said.endsWith('done\n');
}

test('publications and their undoing killed with SIGKILL: all proposals or none, each once', async () => {
  const clock = testClock();
  const first = world({ path, clock });
  const programme = await approvedProgramme(first);
  await first.install(READER);
  await enrol(first, programme, rows);
  const run = await matched(first, programme);
  first.close();
  const random = seededRandom(2_026);
  let kills = 0;
  let looks = 0;

  const looking = world({ path, clock });
  const expectAllOrNone = async (at: World): Promise<number> => {
    const pairs = await pairsOf(at, programme);
    expect([0, PAIRS]).toContain(pairs.length);
    const { dashboard } = done(await viewDashboard(at.ports, MANAGER, programme.id));
    expect([0, PAIRS]).toContain(dashboard.progress.length);
    looks++;
    return pairs.length;
  };
  for (const what of ['publish', 'undo', 'publish'] as const) {
    for (let life = 0; ; life++) {
      const args = [programme.id, run.id, what, clock.now()];
      const calls = life < 4 ? 1 + Math.floor(random() ** 2 * 120) : Infinity;
      const isDone = await liveAndDie(args, calls, async () => {
        await expectAllOrNone(looking);
      });
      clock.pass({ minutes: 15 });
      if (isDone) break;
      kills++;
    }
    expect(await expectAllOrNone(looking)).toBe(what === 'undo' ? 0 : PAIRS);
  }
  await looking.work();
  const pairs = await pairsOf(looking, programme);
  expect(new Set(pairs.map(({ menteeId }) => menteeId)).size).toBe(PAIRS);
  const deliveries = await listAll(looking.ports, 'delivery', {
    tenantId: programme.tenantId,
    programmeId: programme.id,
  });
  const ids = new Set(pairs.map(({ id }) => id));
  const toPairs = deliveries.filter(
    ({ body: { kind, fact } }) =>
      kind === 'proposal' && 'pairId' in fact.body && ids.has(fact.body.pairId),
  );
  expect(toPairs).toHaveLength(2 * PAIRS);
  looking.close();
  console.info(
    `${kills} kills with SIGKILL, ${looks} looks by another process, none half-published`,
  );
  expect(kills).toBeGreaterThanOrEqual(10);
}, 240_000);
