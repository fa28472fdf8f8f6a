import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CosmosClient } from '@azure/cosmos';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCosmosStore } from '../../src/adapters/cosmos/open-store.ts';
import { openSqliteStore } from '../../src/adapters/sqlite/open-store.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import { askErasure, erasureOf } from '../../src/usecases/ask-erasure.ts';
import { putAway } from '../../src/usecases/change-programme.ts';
import { deliverFacts } from '../../src/usecases/deliver-facts.ts';
import { enrol as enrolMyself } from '../../src/usecases/enrol.ts';
import { viewMyMentoring } from '../../src/usecases/my-mentoring.ts';
import type { CopyableStore } from '../../src/usecases/store-port.ts';
import { readMatchRun } from '../../src/usecases/read-match-runs.ts';
import { replayRun } from '../../src/usecases/replay-run.ts';
import { viewDashboard } from '../../src/usecases/view-dashboard.ts';
import { startCosmosService } from '../contracts/cosmos-service.ts';
import { DECLINER, FORMER, LONELY, SECRET } from '../api/living-programme.ts';
import { MENTEES_ANSWERS } from './answers.ts';
import { NOTES, TELLER, tellingTenant, TOGETHER, WROTE } from './erasure-programme.ts';
import { codeOf, done, mailOf, someone, testClock, world, type World } from './harness.ts';
import { ASSISTANT, EXECUTIVE, MANAGER, MENTOR, SPONSOR } from './story.ts';

const PEOPLE = [MENTOR, EXECUTIVE, ASSISTANT, MANAGER, SPONSOR, DECLINER, LONELY, FORMER, TELLER];

let store: CopyableStore;
let at: World;
beforeEach(() => {
  const clock = testClock();
  store = openSqliteStore(':memory:', clock);
  at = world({ clock, store });
});
afterEach(() => at.close());

/** Every record of the store, of every tenant and of none: documents with their keys, and facts. */
async function everything(): Promise<string> {
  const all: unknown[] = [];
  for (const tenantId of [MANAGER.tenantId, '~system', '~lti', '~badges']) {
    let continuation: string | undefined;
    do {
      const from = continuation === undefined ? {} : { continuation };
      const page = await store.scan(tenantId, { limit: 200, ...from });
      all.push(...page.items);
      continuation = page.continuation;
    } while (continuation !== undefined);
  }
  for (let cursor = '', before; cursor !== before;) {
    before = cursor;
    const read = await store.readFacts(cursor, 500);
    all.push(...read.facts);
    ({ cursor } = read);
  }
  return JSON.stringify(all);
}

function tracesOf(who: Actor, where: string): readonly string[] {
  const words = [who.name, mailOf(who.name), who.oid, ...(WROTE.get(who) ?? [])];
  const text = where.toLowerCase();
  return words.filter((word) => text.includes(word.toLowerCase()));
}

async function erase(who: Actor): Promise<void> {
  done(await askErasure(at.ports, who));
  await at.work();
  expect(await erasureOf(at.ports, who)).toBeUndefined();
}

describe('somebody who asks to be erased', () => {
  test.each(PEOPLE.map((who) => [who.name, who] as const))(
    '%s is nowhere in the store afterwards, and everybody else still is',
    async (_name, who) => {
      await tellingTenant(at);
      const others = PEOPLE.filter((other) => other !== who);
      expect(tracesOf(who, await everything())).toContain(who.name);
      await erase(who);
      expect(tracesOf(who, await everything())).toEqual([]);
      for (const other of others) expect(tracesOf(other, await everything())).toContain(other.name);
    },
  );

  test('is not even in the pages of the file that nothing uses any more', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'binome-erasure-'));
    const path = join(folder, 'store.sqlite');
    at.close();
    at = world({ path });
    await tellingTenant(at);
    await erase(MENTOR);
    at.close();
    const bytes = readFileSync(path, 'latin1');
    rmSync(folder, { recursive: true });
    expect(bytes).toContain(EXECUTIVE.oid);
    expect([MENTOR.oid, mailOf(MENTOR.name)].filter((word) => bytes.includes(word))).toEqual([]);
    at = world();
  });

  test('goes while the programme is archived as well', async () => {
    const { programmeId } = await tellingTenant(at);
    done(await putAway(at.ports, MANAGER, { programmeId, archived: true }));
    await erase(EXECUTIVE);
    expect(tracesOf(EXECUTIVE, await everything())).toEqual([]);
  });

  test('asks twice and is erased once; a stranger has nothing to lose and may ask too', async () => {
    await tellingTenant(at);
    const first = done(await askErasure(at.ports, MENTOR));
    expect(done(await askErasure(at.ports, MENTOR))).toEqual(first);
    await erase(someone('Stéphane Inconnu'));
    expect(tracesOf(MENTOR, await everything())).toEqual([]);
  });

  test('cut short at any commit, it is finished by whoever comes next', async () => {
    await tellingTenant(at);
    done(await askErasure(at.ports, MENTOR));
    const { store: sound } = at.ports;
    let left = 0;
    const dying = {
      ...sound,
      commit: (...asked: Parameters<typeof sound.commit>) =>
        left-- > 0 ? sound.commit(...asked) : Promise.reject(new Error('the process dies here')),
    };
    for (let commits = 0; commits < 60; commits += 3) {
      left = commits;
      await deliverFacts({ ...at.ports, store: dying }).catch(() => undefined);
      at.clock.pass({ minutes: 6 });
    }
    for (let turn = 0; turn < 4; turn++) {
      at.clock.pass({ days: 1 });
      await at.work();
    }
    expect(tracesOf(MENTOR, await everything())).toEqual([]);
  });

  test('may come back by their own act, as somebody new', async () => {
    const { programmeId } = await tellingTenant(at);
    await erase(LONELY);
    expect(
      codeOf(await enrolMyself(at.ports, LONELY, { programmeId, answers: MENTEES_ANSWERS })),
    ).toBe('done');
    expect((await viewMyMentoring(at.ports, LONELY)).pairs).toEqual([]);
  });
});

describe('whoever they leave behind', () => {
  test('hears that it is over, keeps what is theirs, and reads no name', async () => {
    const { pairId } = await tellingTenant(at);
    await erase(MENTOR);
    expect(at.kinds(EXECUTIVE)).toContain('pair-ended');
    const mine = await viewMyMentoring(at.ports, EXECUTIVE);
    const view = mine.pairs.find(({ pair }) => pair.pairId === pairId);
    expect(view?.status).toBe('ended');
    expect(view?.pair.other).toEqual({ name: 'Personne partie', entity: '', site: '' });
    expect(view?.sessions.map(({ view: { status } }) => status)).toEqual(['held', 'cancelled']);
    const kept = await everything();
    expect(kept).toContain(SECRET.line);
    expect(kept).toContain('mémo de la dirigeante');
    // Written together: nobody can tell whose sentence is whose.
    expect(kept).not.toContain(TOGETHER);
    expect(kept).not.toContain(NOTES);
  });

  test('manages on: runs are read with nobody in that place, and are not played anew', async () => {
    const { programmeId, runId } = await tellingTenant(at);
    const before = done(await viewDashboard(at.ports, MANAGER, programmeId));
    await erase(MENTOR);
    const run = done(await readMatchRun(at.ports, MANAGER, programmeId, runId));
    expect(run.outcome?.cardinality).toBeDefined();
    for (const { mentorId } of run.outcome?.pairs ?? []) {
      expect(run.people.get(mentorId)).toBeDefined();
    }
    const { oid } = MANAGER;
    expect(codeOf(await replayRun(at.ports, { ...MANAGER, oid }, { programmeId, runId }))).toBe(
      'snapshot_gone',
    );
    const after = done(await viewDashboard(at.ports, MANAGER, programmeId));
    expect(JSON.stringify(after)).not.toContain(MENTOR.name);
    expect(Object.keys(after)).toEqual(Object.keys(before));
  });
});

test('Cosmos DB forgets as the file does', async () => {
  const service = await startCosmosService();
  const client = new CosmosClient({
    endpoint: service.endpoint,
    key: 'a2V5',
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  const clock = testClock();
  store = openCosmosStore(client.database('binome').container('documents'), clock);
  at.close();
  at = world({ clock, store });
  await tellingTenant(at);
  expect(tracesOf(EXECUTIVE, await everything())).toContain(EXECUTIVE.name);
  await erase(EXECUTIVE);
  expect(tracesOf(EXECUTIVE, await everything())).toEqual([]);
  expect(tracesOf(MENTOR, await everything())).toContain(MENTOR.oid);
  client.dispose();
  await service.close();
});
