import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteStore } from '../../src/adapters/sqlite/open-store.ts';
import { deliverFacts } from '../../src/usecases/deliver-facts.ts';
import { toCreate } from '../../src/usecases/documents.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import type { Store } from '../../src/usecases/store-port.ts';
import { recognise } from '../../src/usecases/recognise.ts';
import { rememberConversation } from '../../src/usecases/remember-conversation.ts';
import { rememberProgrammes } from '../../src/usecases/remember-programmes.ts';
import { sendDuePrompts } from '../../src/usecases/send-due-prompts.ts';
import { undoPublication } from '../../src/usecases/undo-publication.ts';
import { viewDashboard, viewSponsorPage } from '../../src/usecases/view-dashboard.ts';
import { withVisiblePairs } from '../../src/usecases/visible-pairs.ts';
import { countingStore } from './counting-store.ts';
import { done, found, reachedAt, someone, world, type World } from './harness.ts';
import { EXECUTIVE, formedPair, MANAGER, MENTOR, plannedSession, proposedPair } from './story.ts';

const MINUTE = 60_000;

let folder: string;
let opened: (() => void)[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'binome-remember-'));
  opened = [];
});
afterEach(() => {
  for (const close of opened) close();
  rmSync(folder, { recursive: true });
});

/** A world that remembers its programmes; `asIs` is what is in the file, hiding nothing. */
function remembering(onCommit: (ports: Ports) => Promise<void> = () => Promise.resolve()) {
  const path = join(folder, 'store');
  const at = world({ path });
  const asIs = openSqliteStore(path, at.clock);
  opened.push(at.close, () => asIs.close());
  const counting = countingStore(asIs);
  const remembered = rememberProgrammes(counting.store, { clock: at.clock, maxAgeMillis: MINUTE });
  const inner: Store = {
    ...remembered.store,
    async commit(...what) {
      const written = await remembered.store.commit(...what);
      await onCommit(ports);
      return written;
    },
  };
  const ports: Ports = {
    ...at.ports,
    store: withVisiblePairs(inner),
    readProgramme: remembered.read,
  };
  const seen: World = {
    ...at,
    store: ports.store,
    ports,
    install: async (...people) => {
      for (const who of people) {
        await recognise(ports, who);
        done(await rememberConversation(ports, who, reachedAt(who.oid)));
      }
      await deliverFacts(ports);
    },
    work: () => deliverFacts(ports),
    tick: async () => {
      await sendDuePrompts(ports);
      await deliverFacts(ports);
    },
  };
  return { at: seen, ports, asIs, take: counting.take };
}

/** The pages of sums, as remembered and as read anew. */
async function bothWays(ports: Ports, programmeId: string) {
  const { readProgramme: _remembered, ...anew } = ports;
  const [one, other] = await Promise.all(
    [ports, anew].map(async (each) => [
      await viewDashboard(each, MANAGER, programmeId),
      await viewSponsorPage(each, MANAGER, programmeId),
    ]),
  );
  return [one, other];
}

test('what is remembered is what is there, after every single write of a programme’s life', async () => {
  let programmeId = '';
  let compared = 0;
  const { at, ports } = remembering(async (seen) => {
    if (programmeId === '') return;
    const [remembered, anew] = await bothWays(seen, programmeId);
    expect(remembered).toEqual(anew);
    compared += 1;
  });
  const formed = await proposedPair(at);
  programmeId = formed.programmeId;
  await at.install(MENTOR, EXECUTIVE);
  const run = found((await ports.store.list('matchRun', scopeOf(programmeId))).items[0]);
  done(await undoPublication(ports, MANAGER, { programmeId, runId: run.id }));
  await at.work();
  const again = await formedPair(at);
  programmeId = again.programmeId;
  await plannedSession(at, again, '2026-11-26T13:00:00.000Z');
  at.clock.set('2026-11-26T15:00:00.000Z');
  await at.tick();
  expect(compared).toBeGreaterThan(50);
});

test('a page seen again reads only what changed', async () => {
  const { at, ports, take } = remembering();
  const formed = await formedPair(at);
  await viewDashboard(ports, MANAGER, formed.programmeId);
  take();
  await viewDashboard(ports, MANAGER, formed.programmeId);
  const idle = take();
  await at.install(someone('Chloé Nouvelle'));
  take();
  await viewDashboard(ports, MANAGER, formed.programmeId);
  const changed = take();
  // The door reads the programme and looks for the manager among participants and coaches.
  expect(idle.reads).toBe(1);
  expect(changed.queries).toBe(idle.queries);
  expect(changed.reads).toBeGreaterThan(idle.reads);
});

test('what another process wrote is seen when the memory is old, and no later', async () => {
  const { at, ports, asIs } = remembering();
  const { programmeId } = await formedPair(at);
  const scope = scopeOf(programmeId);
  const people = async () =>
    done(await viewDashboard(ports, MANAGER, programmeId)).dashboard.funnel[0]?.people;
  expect(await people()).toBe(2);
  const [one] = (await asIs.list('participant', scope)).items;
  const body = { ...found(one).body, id: 'zz' };
  await asIs.commit(scope, [toCreate('participant', 'zz', body)]);
  expect(await people()).toBe(2);
  at.clock.pass({ minutes: 2 });
  expect(await people()).toBe(3);
});

test('many who ask at once, while somebody writes, all see what was written before they asked', async () => {
  const { at, ports } = remembering();
  const { programmeId } = await formedPair(at);
  const scope = scopeOf(programmeId);
  const [one] = (await ports.store.list('participant', scope)).items;
  const asked: Promise<void>[] = [];
  for (let n = 0; n < 20; n++) {
    const body = { ...found(one).body, id: `p${n}` };
    await ports.store.commit(scope, [toCreate('participant', body.id, body)]);
    const seen = viewDashboard(ports, MANAGER, programmeId).then((view) => {
      expect(done(view).dashboard.funnel[0]?.people).toBeGreaterThanOrEqual(n + 3);
    });
    asked.push(seen);
  }
  await Promise.all(asked);
});

function scopeOf(programmeId: string) {
  return { tenantId: MANAGER.tenantId, programmeId };
}
