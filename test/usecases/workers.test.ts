import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Ports } from '../../src/usecases/ports.ts';
import { deliverFacts } from '../../src/usecases/deliver-facts.ts';
import { knownProgrammes } from '../../src/usecases/known-programmes.ts';
import { publishRun } from '../../src/usecases/publish-run.ts';
import { sendDuePrompts } from '../../src/usecases/send-due-prompts.ts';
import { makeWorker } from '../../src/worker.ts';
import { recognise } from '../../src/usecases/recognise.ts';
import { rememberConversation } from '../../src/usecases/remember-conversation.ts';
import { done, reachedAt, someone, testClock, world, type World } from './harness.ts';
import {
  approvedProgramme,
  enrol,
  EXECUTIVE,
  formedPair,
  MANAGER,
  matched,
  MENTOR,
  pairsOf,
  plannedSession,
  published,
  TWO,
  type Row,
} from './story.ts';

/** A store in which reading one kind of document fails while `broken` says so. */
function failing(ports: Ports, broken: { kind?: string; scope?: string }): Ports {
  const { store } = ports;
  return {
    ...ports,
    store: {
      ...store,
      get: (kind, scope, id) => {
        const hit =
          kind === broken.kind && (broken.scope ?? scope.programmeId) === scope.programmeId;
        return hit ? Promise.reject(new Error('disk on fire')) : store.get(kind, scope, id);
      },
    },
  };
}

describe('a fact that cannot be delivered', () => {
  let at: World;
  beforeEach(() => {
    at = world();
  });
  afterEach(() => at.close());

  test('is set aside, holds up nobody else, and is tried again later', async () => {
    const programme = await approvedProgramme(at);
    await at.install(MENTOR);
    await enrol(at, programme, TWO);
    const run = await matched(at, programme);
    done(await publishRun(at.ports, MANAGER, { programmeId: programme.id, runId: run.id }));
    const broken: { kind?: string } = { kind: 'matchRun' };
    const ports = failing(at.ports, broken);
    await deliverFacts(ports);
    const other = await approvedProgramme(at, { name: 'Another' });
    expect((await knownProgrammes(at.ports)).map(({ programmeId }) => programmeId)).toContain(
      other.id,
    );
    expect(await pairsOf(at, programme)).toEqual([]);
    delete broken.kind;
    await deliverFacts(ports);
    expect(await pairsOf(at, programme)).toEqual([]);
    at.clock.pass({ minutes: 1 });
    await deliverFacts(ports);
    expect(await pairsOf(at, programme)).toHaveLength(1);
    expect(at.kinds(MENTOR)).toEqual(['proposal']);
  });

  test('is given up after some attempts, and still kept for somebody to look at', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, TWO);
    const run = await matched(at, programme);
    done(await publishRun(at.ports, MANAGER, { programmeId: programme.id, runId: run.id }));
    const ports = failing(at.ports, { kind: 'matchRun' });
    for (let day = 0; day < 20; day++) {
      await deliverFacts(ports);
      at.clock.pass({ days: 1 });
    }
    const system = { tenantId: '~system', programmeId: '~system' };
    const state = (await at.store.get('worker', system, 'facts'))?.body;
    expect(state?.parked).toMatchObject([{ attempts: 8, cause: 'disk on fire' }]);
  });

  test('of one programme does not silence the prompts of the others', async () => {
    const broken = await approvedProgramme(at, { name: 'Broken' });
    const formed = await formedPair(at);
    await plannedSession(at, formed, '2026-11-26T13:00:00.000Z');
    at.clock.set('2026-11-25T14:00:00.000Z');
    const { store } = at.ports;
    const ports: Ports = {
      ...at.ports,
      store: {
        ...store,
        find: (kind, where, key) =>
          where.programmeId === broken.id
            ? Promise.reject(new Error('disk on fire'))
            : store.find(kind, where, key),
      },
    };
    await sendDuePrompts(ports);
    await at.work();
    expect(at.kinds(MENTOR)).toContain('preparation');
  });
});

describe('a message that cannot be built', () => {
  test('holds up none of the others that wait for the same person', async () => {
    const at = world();
    const programme = await approvedProgramme(at);
    await enrol(at, programme, [
      { name: MENTOR.name, as: 'mentor', seats: '2' },
      { name: EXECUTIVE.name, as: 'mentee' },
      { name: 'Rose Cadre', as: 'mentee' },
    ]);
    const pairs = await published(at, programme);
    const { store } = at.ports;
    const broken = Object.assign(
      { ...store },
      {
        get: (...[kind, scope, id]: Parameters<typeof store.get>) =>
          id === pairs[0]?.id
            ? Promise.reject(new Error('disk on fire'))
            : store.get(kind, scope, id),
      },
    );
    const half = { ...at, ports: { ...at.ports, store: broken } };
    await recognise(at.ports, MENTOR);
    done(await rememberConversation(at.ports, MENTOR, reachedAt(MENTOR.oid)));
    await deliverFacts(half.ports);
    expect(at.kinds(MENTOR)).toEqual(['proposal']);
    at.clock.pass({ minutes: 1 });
    await at.work();
    expect(at.kinds(MENTOR)).toEqual(['proposal', 'proposal']);
    expect(new Set(at.inbox(MENTOR).map((message) => JSON.stringify(message))).size).toBe(2);
    at.close();
  });
});

describe('two workers on one store', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'binome-workers-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('deliver nobody twice and forget nobody', async () => {
    const clock = testClock();
    const path = join(folder, 'binome.sqlite');
    const one = world({ clock, path });
    const two = world({ clock, path });
    const rows: readonly Row[] = Array.from({ length: 24 }, (_, i) => ({
      name: `${i % 2 === 0 ? 'Mentor' : 'Cadre'} ${String.fromCodePoint(65 + i)}`,
      as: i % 2 === 0 ? 'mentor' : 'mentee',
    }));
    const people = rows.map(({ name }) => someone(name));
    const programme = await approvedProgramme(one);
    await one.install(...people);
    await enrol(one, programme, rows);
    const run = await matched(one, programme);
    done(await publishRun(one.ports, MANAGER, { programmeId: programme.id, runId: run.id }));
    for (const at of [one, two]) {
      // Sending takes its time: the other worker gets its turn meanwhile.
      at.messenger.during = () => new Promise((resolve) => setImmediate(resolve));
    }
    for (let turn = 0; turn < 4; turn++) {
      await Promise.all([one.tick(), two.tick()]);
      clock.pass({ minutes: 20 });
    }
    const sentTo = [...one.messenger.sent, ...two.messenger.sent].map(({ to }) => to.id);
    expect(new Set(sentTo).size).toBe(24);
    expect(sentTo).toHaveLength(24);
    one.close();
    two.close();
  });
});

describe('the worker of one process', () => {
  test('takes one thing at a time, answers who wakes it, and stops for good', async () => {
    const at = world();
    const programme = await approvedProgramme(at);
    await at.install(MENTOR, EXECUTIVE);
    await enrol(at, programme, TWO);
    const worker = makeWorker(at.ports);
    const run = await matched(at, programme);
    done(await publishRun(at.ports, MANAGER, { programmeId: programme.id, runId: run.id }));
    await Promise.all([worker.wake(), worker.tick(), worker.wake()]);
    expect(at.messenger.sent).toHaveLength(2);
    await worker.stop();
    const later = await approvedProgramme(at, { name: 'Later' });
    await published(at, programme).catch(() => undefined);
    await worker.tick();
    expect(later.status).toBe('draft');
    at.close();
  });

  test('forgets once a day what is to be forgotten, and again on the next when it failed', async () => {
    const at = world();
    let asked = 0;
    const forget = () => Promise.resolve((asked += 1));
    const worker = makeWorker(at.ports, { forget });
    await worker.tick();
    await worker.tick();
    expect(asked).toBe(1);
    at.clock.pass({ days: 1 });
    await worker.tick();
    expect(asked).toBe(2);
    await worker.stop();
    let failed = 0;
    const poorly = makeWorker(at.ports, {
      forget: () => Promise.reject(new Error(`down ${(failed += 1)}`)),
    });
    await poorly.tick();
    await poorly.tick();
    expect(failed).toBe(2);
    await poorly.stop();
    at.close();
  });

  test('says so and goes on when a turn fails', async () => {
    const said: string[] = [];
    const at = world({ log: { info: () => undefined, warn: (event) => void said.push(event) } });
    const broken = { kind: 'worker' };
    const worker = makeWorker(failing(at.ports, broken));
    await worker.tick();
    expect(said).toEqual(['worker-failed']);
    broken.kind = 'none';
    await approvedProgramme(at);
    await worker.tick();
    expect(said).toEqual(['worker-failed']);
    await worker.stop();
    at.close();
  });
});
