import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { systemClock } from '../../src/adapters/node/clock.ts';
import { openSqliteStore } from '../../src/adapters/sqlite/open-store.ts';
import { addMinutes, type Instant } from '../../src/domain/time.ts';
import { LOCAL_TENANT } from '../../src/local/accounts.ts';
import { openDataFolder } from '../../src/local/data-folder.ts';
import { localTokens } from '../../src/local/tokens.ts';
import { sendDuePrompts } from '../../src/usecases/send-due-prompts.ts';
import { takeFacts } from '../../src/usecases/take-facts.ts';
import { startService } from '../faults/connector-service.ts';
import { fillStore, portsFor } from '../faults/send-crowd.ts';
import {
  DEEDS,
  manager,
  participant,
  type Deed,
  type LoadUser,
  type Target,
} from './load-users.ts';

const USAGE = `Usage: npm run --silent bench:load [-- --seconds 300 --users 200 --people 20000 --think 1000 --heap MB]
The server of \`npm start\` in a process of its own, on loopback, with a programme of so many people;
so many users at once, who wait about --think milliseconds after each answer. One in twenty is a
manager at the dashboard, the others tap cards and look at their tab. Answers one line of JSON: for each
kind of request count and milliseconds (p50, p99, most), the server's processor time a request, and its
memory in MB, minute by minute too. --heap bounds what the server's JavaScript may take: it must do with it.`;

const PROGRAMME = 'programme';
const MANAGERS_EVERY = 20;

function options() {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '300' },
      users: { type: 'string', default: '200' },
      people: { type: 'string', default: '20000' },
      think: { type: 'string', default: '1000' },
      // Node's own bound on a machine of 16 GB and more.
      heap: { type: 'string', default: '4096' },
    },
  });
  const [seconds = 0, users = 0, people = 0, think = 0, heap = 0] = [
    values.seconds,
    values.users,
    values.people,
    values.think,
    values.heap,
  ].map(Number);
  const all = [seconds, users, people, think, heap];
  const isBounded = seconds <= 3_600 && users <= 2_000 && people <= 100_000;
  if (!all.every(Number.isSafeInteger) || !all.every((n) => n > 0) || !isBounded) {
    throw new RangeError('numbers above 0: at most 3600 seconds, 2000 users, 100000 people');
  }
  return { seconds, users, people, think, heap };
}

/** A programme under way, every session in ten days' time, and nothing for the clock to do. */
async function prepare(folder: string, people: number, serviceUrl: string): Promise<void> {
  const store = openSqliteStore(openDataFolder(folder).store, systemClock);
  const ports = portsFor(store, systemClock);
  await fillStore(store, {
    tenantId: LOCAL_TENANT,
    programmeId: PROGRAMME,
    serviceUrl,
    pairs: Math.ceil(people / 2),
    startsAt: soon(systemClock.now()),
    now: systemClock.now(),
    sessions: 'planned',
    known: true,
  });
  await takeFacts(ports);
  await sendDuePrompts(ports);
  store.close();
}

const soon = (now: Instant): Instant => `${addMinutes(now, 10 * 24 * 60).slice(0, 13)}:00:00.000Z`;

async function serve(folder: string, heap: number) {
  const port = await freePort();
  const bound = `--max-old-space-size=${heap}`;
  const server = spawn(process.execPath, [bound, 'src/server.ts', '--empty'], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { PATH: process.env['PATH'] ?? '', PORT: String(port), BINOME_DATA: folder },
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600; tries += 1) {
    if (server.exitCode !== null) throw new Error('the server did not start');
    const isUp = await fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return { url, server, pid: server.pid ?? 0 };
    await sleep(100);
  }
  throw new Error('the server did not answer');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Resident memory in MB, as Linux tells it. */
function memoryOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes ?? 0) / 1024);
}

/** Processor time that a process has had, in milliseconds, as Linux tells it in hundredths of a second. */
function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
}

function usersFor(target: Target, count: number): Promise<readonly LoadUser[]> {
  return Promise.all(
    Array.from({ length: count }, (_, i) => {
      if (i % MANAGERS_EVERY === 0) return manager(target);
      return participant(target, i % 2 === 0 ? 'mentor' : 'mentee', Math.floor(i / 2));
    }),
  );
}

type Times = Record<Deed, number[]>;

async function drive(users: readonly LoadUser[], seconds: number, think: number) {
  const times = Object.fromEntries(DEEDS.map((deed) => [deed, []])) as unknown as Times;
  const errors = new Map<string, number>();
  const until = performance.now() + seconds * 1_000;
  await Promise.all(
    users.map(async (user, i) => {
      // They do not all come at the same moment.
      await sleep((think * i) / users.length);
      while (performance.now() < until) {
        const began = performance.now();
        try {
          times[await user.next()].push(performance.now() - began);
        } catch (error) {
          const cause = error instanceof Error ? error.message : 'unknown';
          errors.set(cause, (errors.get(cause) ?? 0) + 1);
        }
        await sleep(think / 2 + Math.random() * think);
      }
    }),
  );
  return { times, errors };
}

function summary(all: readonly number[]) {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) /
    10;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), most: at(1) };
}

async function main(): Promise<void> {
  const { seconds, users, people, think, heap } = options();
  const folder = mkdtempSync(join(tmpdir(), 'binome-load-'));
  const connector = await startService(() => Date.now(), false);
  await prepare(folder, people, connector.url);
  console.error(`${people} people are in place`);
  const { url, server, pid } = await serve(folder, heap);
  try {
    const tokens = localTokens(openDataFolder(folder).secret);
    const target: Target = {
      url,
      connectorUrl: connector.url,
      programmeId: PROGRAMME,
      token: (who) => tokens.issue({ ...who }),
    };
    const crowd = await usersFor(target, users);
    const before = memoryOf(pid);
    const processor = processorOf(pid);
    const seen: number[] = [before];
    const watch = setInterval(() => seen.push(memoryOf(pid)), 1_000);
    const { times, errors } = await drive(crowd, seconds, think);
    clearInterval(watch);
    const requests = DEEDS.reduce((sum, deed) => sum + times[deed].length, 0);
    for (const [cause, count] of errors) console.error(`${count} × ${cause}`);
    console.log(
      JSON.stringify({
        people,
        users,
        seconds,
        perSecond: Math.round((requests / seconds) * 10) / 10,
        errors: [...errors.values()].reduce((sum, count) => sum + count, 0),
        // What a request costs, however busy the machine is with other things.
        processorMsPerRequest: Math.round(((processorOf(pid) - processor) / requests) * 10) / 10,
        heap,
        memory: {
          before,
          most: Math.max(...seen),
          after: memoryOf(pid),
          minutes: seen.filter((_, second) => second > 0 && second % 60 === 0),
        },
        ...Object.fromEntries(DEEDS.map((deed) => [deed, summary(times[deed])])),
      }),
    );
  } finally {
    server.kill();
    if (server.exitCode === null) await once(server, 'exit');
    await connector.close();
    rmSync(folder, { recursive: true });
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : 'the load could not be run');
  console.error(USAGE);
  process.exitCode = 1;
}
