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
import { startConnector } from './connector-stub.ts';
import {
  expectAcknowledged,
  expectDelivered,
  expectFairPairs,
  expectSentOnce,
  scopeOf,
} from './programme-checks.ts';
import { seededRandom } from './seeded-random.ts';

const KILLS = 55;
/** About what the whole story says and sends, so that kills are spread over all of it. */
const EVENTS = 900;
const MINUTE = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'binome-kill-'));
const path = join(folder, 'binome.db');
const script = fileURLToPath(new URL('live-programme.ts', import.meta.url));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** When to kill: so many milliseconds after so many events, each a line or a message. */
interface Moment {
  readonly events: number;
  readonly millis: number;
}

function momentOf(random: () => number): Moment {
  const chance = random();
  // While it starts, and finds what the last kill left.
  if (chance < 0.1) return { events: 0, millis: 60 + random() * 200 };
  // At its first steps: right after its first word, and within imports and match runs.
  if (chance < 0.35) return { events: 1, millis: random() * 80 };
  return { events: Math.ceil((random() * 2.6 * EVENTS) / KILLS), millis: random() * 5 };
}

test(`a programme killed ${KILLS} times forgets nothing, and tells nobody anything twice`, async () => {
  const random = seededRandom(2_026_1121);
  let onEvent = (): void => undefined;
  const connector = await startConnector(seededRandom(9), () => onEvent());
  const said: string[] = [];
  const warnings: string[] = [];
  let now = Date.UTC(2026, 10, 23, 9);
  let kills = 0;

  /** One life, until the moment comes; true when the story came to its end. */
  async function live(moment: Moment | undefined): Promise<boolean> {
    const child = spawn(process.execPath, [script, path, connector.url, String(now)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'cache') },
    });
    const closed = once(child, 'close');
    let events = 0;
    let text = '';
    let complaints = '';
    const enough = new Promise<void>((resolve) => {
      onEvent = () => {
        events++;
        if (events >= (moment?.events ?? Infinity)) resolve();
      };
    });
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      for (let lines = chunk.split('\n').length; lines > 1; lines--) onEvent();
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      complaints += chunk;
    });
    if (moment !== undefined) {
      if (moment.events > 0) await Promise.race([enough, closed]);
      await sleep(moment.millis);
      if (child.kill('SIGKILL')) kills++;
    }
    await closed;
    expect(complaints).toBe('');
    const lines = text.split('\n').slice(0, -1);
    for (const line of lines) {
      const [what, value] = line.split(' ');
      if (what === 'clock') now = Number(value);
      else if (what === 'warn') warnings.push(line);
      else if (what !== 'ready' && what !== 'done') said.push(line);
    }
    // Somebody notices and starts it again; what was put off for a while has come due.
    now += MINUTE;
    return lines.at(-1) === 'done';
  }

  for (let life = 0; ; life++) {
    if (await live(life < KILLS ? momentOf(random) : undefined)) break;
  }
  await connector.close();

  const store = openSqliteStore(path, systemClock);
  const scope = await scopeOf(store);
  await expectAcknowledged(store, scope, said);
  const facts = await expectDelivered(store, scope);
  const pairs = await expectFairPairs(store, scope);
  const statuses = await expectSentOnce(store, scope, connector.accepted);
  store.close();
  expect(warnings.filter((line) => line !== 'warn message-not-sent')).toEqual([]);
  console.info(
    `${kills} kills, ${said.length} acknowledgements, ${facts} facts, ${pairs} pairs, ` +
      `deliveries ${JSON.stringify(statuses)}`,
  );
  expect(kills).toBeGreaterThanOrEqual(50);
}, 240_000);
