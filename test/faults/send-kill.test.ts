import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { openSqliteStore } from '../../src/adapters/sqlite/open-store.ts';
import { listAll } from '../../src/usecases/documents.ts';
import { startService } from './connector-service.ts';
import { tell } from './figures.ts';
import { fillStore, scaledClock } from './send-crowd.ts';
import { seededRandom } from './seeded-random.ts';

/** The whole of it: `npm run faults`, of as many prompts as BINOME_FAULTS_PROMPTS says; otherwise smaller. */
const IS_FULL = process.env['BINOME_FAULTS'] === 'full';
const PROMPTS = Number(process.env['BINOME_FAULTS_PROMPTS'] ?? (IS_FULL ? 10_000 : 400));
const KILLS = IS_FULL ? 50 : 8;
/** Wednesday, half past nine in Paris: a day and a half before the sessions, in office hours. */
const EPOCH = Date.UTC(2026, 10, 25, 8, 30);
const FACTOR = 20;

const folder = mkdtempSync(join(tmpdir(), 'binome-send-'));
const path = join(folder, 'binome.db');
const script = fileURLToPath(new URL('send-worker.ts', import.meta.url));
afterAll(() => rmSync(folder, { recursive: true }));

test(`${PROMPTS} prompts, two workers on one store, ${KILLS} times kill -9: none lost, none twice but in doubt`, async () => {
  const random = seededRandom(20_261_125);
  const began = Date.now();
  const clock = scaledClock(began, EPOCH, FACTOR);
  const service = await startService(clock.millis);
  const store = openSqliteStore(path, clock);
  const scope = await fillStore(store, {
    tenantId: 'contoso',
    programmeId: 'programme',
    serviceUrl: service.url,
    pairs: PROMPTS / 2,
    startsAt: '2026-11-26T08:45:00.000Z',
    now: clock.now(),
    sessions: 'planned',
  });

  function start(): ChildProcess {
    return spawn(process.execPath, [script, path, String(began), String(EPOCH), String(FACTOR)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'cache') },
    });
  }

  /** When so many more messages have been accepted, or the outbox has stood still for long. */
  function accepted(count: number): Promise<void> {
    return new Promise((resolve) => {
      let left = count;
      const patience = setTimeout(resolve, 20_000);
      service.onAccepted = () => {
        if (--left > 0) return;
        clearTimeout(patience);
        resolve();
      };
    });
  }

  const workers = [start(), start()];
  let kills = 0;
  while (kills < KILLS) {
    // Now and then while it decides or starts, mostly in the middle of sending.
    if (random() < 0.15) await sleep(random() * 1_500);
    else await accepted(1 + Math.floor(random() * 1.4 * (PROMPTS / KILLS)));
    await sleep(random() * 8);
    const victim = workers[kills % 2];
    victim?.kill('SIGKILL');
    if (victim !== undefined && victim.exitCode === null) await once(victim, 'exit');
    kills++;
    workers[(kills - 1) % 2] = start();
  }
  while (!(await isQuiet())) await sleep(500);
  for (const worker of workers) worker.kill('SIGKILL');

  async function isQuiet(): Promise<boolean> {
    const { items } = await store.list('outbox', scope, { limit: 1 });
    return items.length === 0 && (await isFiled());
  }
  async function isFiled(): Promise<boolean> {
    const sessions = await listAll({ store }, 'session', scope);
    const all = sessions.every(({ body }) => body.prompted.length === 2);
    return all && (await listAll({ store }, 'delivery', scope)).length >= PROMPTS;
  }

  const deliveries = (await listAll({ store }, 'delivery', scope)).map(({ body }) => body);
  const counts: Record<string, number> = {};
  let inDoubt = 0;
  for (const { id, status } of deliveries) {
    counts[status] = (counts[status] ?? 0) + 1;
    const times = service.accepted.get(id) ?? 0;
    if (status === 'sent') expect(times, id).toBe(1);
    else expect(times, id).toBeLessThanOrEqual(1);
    if (status === 'unknown' && times === 1) inDoubt++;
  }
  store.close();
  await service.close();
  const { sent = 0, unknown = 0 } = counts;
  tell({
    fault: `${PROMPTS} prompts by two workers, kill -9 ${kills} times`,
    asked: '0 lost, 0 twice but what is recorded unknown',
    measured:
      `${sent} sent, ${unknown} unknown (${inDoubt} of them arrived), ${PROMPTS - sent - unknown} lost, ` +
      `${[...service.accepted.values()].filter((times) => times > 1).length} twice; ` +
      `${Math.round((Date.now() - began) / 1000)} s`,
  });
  expect(deliveries).toHaveLength(PROMPTS);
  expect((counts['sent'] ?? 0) + (counts['unknown'] ?? 0)).toBe(PROMPTS);
  expect([...service.accepted.keys()].every((id) => id !== '')).toBe(true);
}, 3_600_000);
