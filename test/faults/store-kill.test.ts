import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { systemClock } from '../../src/adapters/node/clock.ts';
import { openSqliteStore } from '../../src/adapters/sqlite/open-store.ts';
import { factsAfter, listAll, SPRING } from '../contracts/store-fixtures.ts';
import { seededRandom } from './seeded-random.ts';

const KILLS = 60;
const folder = mkdtempSync(join(tmpdir(), 'binome-kill-'));
const path = join(folder, 'binome.db');
const script = fileURLToPath(new URL('number-commits.ts', import.meta.url));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Lets a writer go until `lines` acknowledgements and a moment more; gives the last number said. */
async function writeAndKill(lines: number, moment: number): Promise<number> {
  const child = spawn(process.execPath, [script, path], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'cache') },
  });
  const exit = once(child, 'exit');
  let said = '';
  let complaints = '';
  let heardEnough = (): void => undefined;
  const enough = new Promise<void>((resolve) => {
    heardEnough = resolve;
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.split('\n').length > lines) heardEnough();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  if (lines > 0) await Promise.race([enough, exit]);
  await sleep(moment);
  child.kill('SIGKILL');
  expect([complaints, await exit]).toEqual(['', [null, 'SIGKILL']]);
  // The pipe outlives the process: everything acknowledged is read before the count.
  if (!child.stdout.readableEnded) await once(child.stdout, 'end');
  return Number(said.split('\n').at(-2) ?? '0');
}

/** Every commit up to the counter is whole, and nothing of a later one is there. */
async function numbersFound(): Promise<number> {
  const store = openSqliteStore(path, systemClock);
  try {
    const counter = Number((await store.get('person', SPRING, 'counter'))?.body.name ?? '0');
    if (counter === 0) return 0;
    const numbers = Array.from({ length: counter }, (_, i) => i + 1);
    const ids = (await listAll(store, 'person', SPRING, 500)).map(({ id }) => id);
    const expected = ['counter', ...numbers.flatMap((n) => [`${n}-one`, `${n}-two`])];
    expect(ids.toSorted()).toEqual(expected.toSorted());
    const { facts } = await factsAfter(store, '', 500);
    expect(facts.map(({ id }) => id)).toEqual(
      numbers.flatMap((n) => [`${n}-first`, `${n}-second`]),
    );
    const halves = await store.find('person', SPRING, `half-of-${counter}`);
    expect(halves).toHaveLength(2);
    return counter;
  } finally {
    store.close();
  }
}

test(`a writer killed ${KILLS} times loses nothing acknowledged and leaves nothing half-written`, async () => {
  const random = seededRandom(20_261_121);
  let acknowledged = 0;
  let inDoubt = 0;
  for (let kill = 1; kill <= KILLS; kill++) {
    // One kill in five comes while the store is being opened or recovered.
    const lines = random() < 0.2 ? 0 : Math.ceil(random() * 40);
    const last = await writeAndKill(lines, lines === 0 ? 40 + random() * 120 : random() * 4);
    if (last > acknowledged) inDoubt = 0;
    acknowledged = Math.max(acknowledged, last);
    // Each kill may fall between a commit and its acknowledgement: one more may be there.
    inDoubt++;
    // Often the next writer finds the file as the kill left it, and recovers it by itself.
    if (kill % 6 !== 0) continue;
    const found = await numbersFound();
    expect(found - acknowledged).toBeGreaterThanOrEqual(0);
    expect(found - acknowledged).toBeLessThanOrEqual(inDoubt);
  }
  expect(acknowledged).toBeGreaterThan(KILLS);
  console.info(`${KILLS} kills, ${acknowledged} commits acknowledged, all found`);
}, 120_000);
