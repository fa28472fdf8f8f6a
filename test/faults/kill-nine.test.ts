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

/** Kills go on to the end of the story: some 70, as long as a life goes no further than this. */
const FEWEST_KILLS = 50;
const MOST_EVENTS = 38;
const MINUTE = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'binome-kill-'));
const path = join(folder, 'binome.db');
const script = fileURLToPath(new URL('live-programme.ts', import.meta.url));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What is followed by a moment of work only: without care, hardly any kill would fall there. */
const BRIEF = new Set(['import', 'run', 'published']);

/** When to kill: so long after so many events, each a word of the story or a message it sends. */
interface Moment {
  readonly events: number;
  /** Whether a brief moment is met on the way, and taken. */
  readonly orBrief: boolean;
  readonly millis: number;
}

function momentOf(random: () => number): Moment {
  const chance = random();
  // While it starts, and finds what the last kill left.
  if (chance < 0.1) return { events: 0, orBrief: false, millis: 60 + random() * 200 };
  // Right after its first word: in the middle of what the last kill interrupted.
  if (chance < 0.3) return { events: 1, orBrief: false, millis: random() * 60 };
  return {
    events: Math.ceil(random() * MOST_EVENTS),
    orBrief: random() < 0.6,
    millis: random() * 6,
  };
}

test(`a programme killed over ${FEWEST_KILLS} times forgets nothing and tells nobody twice`, async () => {
  const random = seededRandom(2_026_1121);
  let onEvent: ((word: string) => void) | undefined;
  const connector = await startConnector(seededRandom(9), () => onEvent?.('message'));
  const said: string[] = [];
  const warnings: string[] = [];
  let now = Date.UTC(2026, 10, 23, 9);
  /** What had been said last when each kill came: where in the story it fell. */
  const killedAfter: Record<string, number> = {};
  let lastWord = 'start';

  /** One life, until the moment comes; true when the story came to its end. */
  async function live(moment: Moment): Promise<boolean> {
    const child = spawn(process.execPath, [script, path, connector.url, String(now)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'cache') },
    });
    const closed = once(child, 'close');
    let events = 0;
    let text = '';
    let complaints = '';
    const enough = new Promise<void>((resolve) => {
      onEvent = (word) => {
        events++;
        if (events >= moment.events || (moment.orBrief && BRIEF.has(word))) resolve();
      };
    });
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      for (const line of chunk.trimEnd().split('\n')) onEvent?.(line.split(' ')[0] ?? '');
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      complaints += chunk;
    });
    if (moment.events > 0) await Promise.race([enough, closed]);
    await sleep(moment.millis);
    const isKilled = child.kill('SIGKILL');
    await closed;
    expect(complaints).toBe('');
    const lines = text.split('\n').slice(0, -1);
    for (const line of lines) {
      const [what = '', value] = line.split(' ');
      if (what !== 'ready') lastWord = what;
      if (what === 'clock') now = Number(value);
      else if (what === 'warn') warnings.push(line);
      else if (what !== 'ready' && what !== 'done') said.push(line);
    }
    // Somebody notices and starts it again; what was put off for a while has come due.
    now += MINUTE;
    if (isKilled) killedAfter[lastWord] = (killedAfter[lastWord] ?? 0) + 1;
    return lines.at(-1) === 'done';
  }

  while (!(await live(momentOf(random))));
  await connector.close();

  const store = openSqliteStore(path, systemClock);
  const scope = await scopeOf(store);
  await expectAcknowledged(store, scope, said);
  const facts = await expectDelivered(store, scope);
  const pairs = await expectFairPairs(store, scope);
  const statuses = await expectSentOnce(store, scope, connector.accepted);
  store.close();
  expect(warnings.filter((line) => line !== 'warn message-not-sent')).toEqual([]);
  const kills = Object.values(killedAfter).reduce((sum, count) => sum + count, 0);
  console.info(
    `${kills} kills (after ${JSON.stringify(killedAfter)}), ${said.length} acknowledgements, ` +
      `${facts} facts, ${pairs} pairs, deliveries ${JSON.stringify(statuses)}`,
  );
  expect(kills).toBeGreaterThanOrEqual(FEWEST_KILLS);
}, 240_000);
