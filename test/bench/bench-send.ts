import { openSqliteStore } from '../../src/adapters/sqlite/open-store.ts';
import type { Clock } from '../../src/usecases/ports.ts';
import { sendDuePrompts } from '../../src/usecases/send-due-prompts.ts';
import { sendMessages } from '../../src/usecases/send-messages.ts';
import { takeFacts } from '../../src/usecases/take-facts.ts';
import { startService } from '../faults/connector-service.ts';
import { fillStore, portsFor } from '../faults/send-crowd.ts';

/**
 * `npm run --silent bench:send [-- PROMPTS]`: what deciding and sending prompts costs on this
 * machine, by the real store (in memory), the real Teams adapter, and HTTP to a service of our own.
 * The clock is virtual: it moves by what the pace makes sending wait, and by nothing else, so the
 * time until everybody has theirs is what Teams' limits impose and not what this machine adds. What
 * a busy machine does not change is what a part takes of the processor, which is told beside.
 */
const prompts = Number(process.argv[2] ?? 10_000);
if (!Number.isSafeInteger(prompts) || prompts < 2) {
  console.error(`Not a number of prompts: ${process.argv[2] ?? ''}. Give one, 2 or more.`);
  process.exit(1);
}

/** Half past nine in Paris, a day before the sessions: every prompt is due. */
const EPOCH = Date.UTC(2026, 10, 25, 8, 50);
let now = EPOCH;
const clock: Clock = { now: () => new Date(now).toISOString() };
const service = await startService(() => now, false);
const store = openSqliteStore(':memory:', clock);
const ports = portsFor(store, clock, (millis) => {
  now += millis;
  return Promise.resolve();
});
await fillStore(store, {
  tenantId: 'contoso',
  programmeId: 'programme',
  serviceUrl: service.url,
  pairs: Math.ceil(prompts / 2),
  startsAt: '2026-11-26T08:45:00.000Z',
  now: clock.now(),
  sessions: 'planned',
});

// The programme is heard of before its people are prompted.
await takeFacts(ports);

/** Memory in use, garbage collected first where the process may. */
function memory(): string {
  globalThis.gc?.();
  return `${(process.memoryUsage().heapUsed / 2 ** 20).toFixed(0)} MB`;
}

async function timed(what: string, count: number, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  const cpu = process.cpuUsage();
  await work();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const worked = (user + system) / 1e6;
  console.log(
    `${what}: ${count} in ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} a second; ` +
      `${worked.toFixed(1)} s of processor time, ${Math.round(count / worked)} a second of it; ` +
      `heap ${memory()}`,
  );
}

console.log(`${prompts} prompts, heap before ${memory()}`);
await timed('decided', prompts, () => sendDuePrompts(ports));
await timed('filed', prompts, () => takeFacts(ports));
const from = now;
let accepted = 0;
let last = from;
const tenth = Math.ceil(prompts / 10);
service.answer = ({ at }) => {
  accepted++;
  last = Math.max(last, at);
  if (accepted % tenth === 0) console.log(`  ${accepted} accepted: heap ${memory()}`);
  return { status: 201 };
};
await timed('sent', prompts, () => sendMessages(ports));
const seconds = (last - from) / 1000;
console.log(
  `accepted by the service: ${accepted}; on the virtual clock everybody had theirs after ` +
    `${seconds.toFixed(0)} s, at ${(accepted / seconds).toFixed(1)} a second`,
);
store.close();
await service.close();
