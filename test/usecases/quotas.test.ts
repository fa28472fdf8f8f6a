import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore, type SqliteStore } from '../../src/adapters/sqlite/open-store.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { peopleScope, type Scope } from '../../src/domain/ids.ts';
import { factKey } from '../../src/domain/facts.ts';
import { MESSAGE_RULES } from '../../src/domain/message-rules.ts';
import { deliverFacts } from '../../src/usecases/deliver-facts.ts';
import { decide, listAll } from '../../src/usecases/documents.ts';
import { noteArrival } from '../../src/usecases/note-arrival.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { sendDuePrompts } from '../../src/usecases/send-due-prompts.ts';
import { ok } from '../../src/domain/result.ts';
import { instantFromMillis, millisOf } from '../../src/domain/time.ts';
import { fillStore, portsFor } from '../faults/send-crowd.ts';
import { testClock, world, type TestClock, type World } from './harness.ts';

/** One mentor of several executives, all with a session at the same time. */
let clock: TestClock;
let store: SqliteStore;
let at: World;
let ports: Ports;
let scope: Scope;
beforeEach(() => {
  clock = testClock('2026-11-23T09:00:00.000Z');
  at = world({ clock });
  store = openSqliteStore(':memory:', clock);
  ports = { ...portsFor(store, clock), messenger: at.messenger };
});
afterEach(() => {
  at.close();
  store.close();
});

async function pairs(count: number): Promise<void> {
  scope = await fillStore(store, {
    tenantId: 'contoso',
    programmeId: 'programme',
    serviceUrl: 'https://smba.example/',
    pairs: count,
    mentors: 1,
    startsAt: '2026-11-26T13:00:00.000Z',
    now: clock.now(),
    sessions: 'planned',
  });
}

/** Ticks by the quarter of an hour until then. */
async function until(instant: string): Promise<void> {
  while (clock.now() < instant) {
    clock.pass({ minutes: 15 });
    await sendDuePrompts(ports);
    await deliverFacts(ports);
  }
}

/** What this person got without having asked for it. */
function to(person: string) {
  return at.messenger.sent.filter(
    ({ to: { id }, message: { kind } }) =>
      id === `contoso:oid-contoso-${person}` && MESSAGE_RULES[kind].unsolicited,
  );
}

async function ledger(): Promise<readonly Delivery[]> {
  return (await listAll({ store }, 'delivery', scope)).map(({ body }) => body);
}

/** Another prompt to the same executive, as a session of another pair would bring it. */
async function feedbackDue(occurrence: string): Promise<void> {
  const body = { kind: 'feedback-due', sessionId: 'session-0', version: 1, to: 'mentee' } as const;
  const id = ports.ids.hash(factKey(scope, body, occurrence));
  await store.commit(scope, [], [{ id, scope, at: clock.now(), body }]);
  await deliverFacts(ports);
}

describe('what is due together', () => {
  test('to one person becomes one message, with every part in the ledger', async () => {
    await pairs(3);
    await until('2026-11-25T14:00:00.000Z');
    expect(to('mentor-0').map(({ message }) => message.kind)).toEqual(['digest']);
    expect(to('mentor-0')[0]?.message).toMatchObject({
      parts: [{ kind: 'preparation' }, { kind: 'preparation' }, { kind: 'preparation' }],
    });
    const mine = (await ledger()).filter((delivery) => delivery.to === 'mentor-0');
    expect(mine.map(({ status }) => status)).toEqual(['sent', 'sent', 'sent']);
    expect(new Set(mine.map((d) => d.status === 'sent' && d.activityId)).size).toBe(1);
  });

  test('holds six parts at most', async () => {
    await pairs(8);
    await until('2026-11-25T14:00:00.000Z');
    const parts = to('mentor-0').map(({ message }) =>
      message.kind === 'digest' ? message.parts.length : 1,
    );
    expect(parts).toEqual([6, 2]);
  });
});

describe('the quota of a week', () => {
  test('lets an executive have two unsolicited messages, then waits for the week', async () => {
    await pairs(1);
    await until('2026-11-26T15:00:00.000Z');
    expect(to('mentee-0').map(({ message }) => message.kind)).toEqual([
      'preparation',
      'feedback-request',
    ]);
    await feedbackDue('another');
    expect(to('mentee-0')).toHaveLength(2);
    const held = (await ledger()).filter(({ status }) => status === 'held');
    // Wednesday's preparation counts until Tuesday is over.
    expect(held).toMatchObject([{ cause: 'quota', nextAt: '2026-12-02T08:00:00.000Z' }]);
    await until('2026-12-02T07:45:00.000Z');
    expect(to('mentee-0')).toHaveLength(2);
    await until('2026-12-02T08:00:00.000Z');
    expect(to('mentee-0')).toHaveLength(3);
  });

  test('drops what has become out of date meanwhile', async () => {
    await pairs(1);
    await until('2026-11-26T15:00:00.000Z');
    await feedbackDue('another');
    await decide(ports, 'session', scope, 'session-0', (session) =>
      ok({ next: { ...session, version: 2 } }),
    );
    await until('2026-12-02T08:00:00.000Z');
    expect(to('mentee-0')).toHaveLength(2);
    expect((await ledger()).map(({ status }) => status)).toContain('dropped');
  });

  test('is one for all programmes of a person', async () => {
    await pairs(1);
    const spent = ['one', 'two'].map((delivery) => ({ delivery, at: clock.now() }));
    const oid = 'oid-contoso-mentee-0';
    await store.commit(peopleScope('contoso'), [
      {
        op: 'create',
        kind: 'contact',
        id: oid,
        body: { oid, sent: [], unsolicited: spent },
      },
    ]);
    await until('2026-11-25T14:00:00.000Z');
    expect(to('mentee-0')).toHaveLength(0);
    expect(to('mentor-0')).toHaveLength(1);
  });
});

describe('a card that is tapped', () => {
  test('has arrived, whatever was known: for its reader, and for nobody else', async () => {
    await pairs(1);
    at.messenger.answer({ status: 'unknown' }, { status: 'unknown' });
    await until('2026-11-25T14:00:00.000Z');
    const mine = (await ledger()).find((delivery) => delivery.to === 'mentee-0');
    const mark = `programme~${mine?.id ?? ''}`;
    const state = async () => (await ledger()).find((delivery) => delivery.id === mine?.id)?.status;
    const reader = { tenantId: 'contoso', oid: 'oid-contoso-mentee-0' };
    await noteArrival(ports, { ...reader, oid: 'oid-contoso-mentor-0' }, mark, 'activity');
    await noteArrival(ports, { ...reader, tenantId: 'fabrikam' }, mark, 'activity');
    await noteArrival(ports, reader, 'nonsense', 'activity');
    expect(await state()).toBe('unknown');
    await noteArrival(ports, reader, mark, 'activity');
    expect(await state()).toBe('sent');
    const other = (await ledger()).find((delivery) => delivery.to === 'mentor-0');
    expect(other?.status).toBe('unknown');
  });

  test('has arrived with all of its parts, each wherever it stands, and with nothing else', async () => {
    await pairs(3);
    at.messenger.answer(...Array.from({ length: 4 }, () => ({ status: 'unknown' }) as const));
    await until('2026-11-25T14:00:00.000Z');
    const mine = (await ledger()).filter(({ to: whose }) => whose === 'mentor-0');
    const named = mine.find(({ id, card }) => id === card);
    const parts = mine.filter(({ card }) => card === named?.id);
    expect(parts.length).toBeGreaterThan(1);
    // Each part was given up by itself, at a moment of its own.
    for (const [index, part] of parts.entries()) {
      const later = instantFromMillis(millisOf(clock.now()) + index);
      await decide(ports, 'delivery', scope, part.id, (body) =>
        ok({ next: { ...body, at: later } }),
      );
    }
    const reader = { tenantId: 'contoso', oid: 'oid-contoso-mentor-0' };
    await noteArrival(ports, reader, `programme~${named?.id ?? ''}`, 'activity');
    for (const { id, to: whose, status } of await ledger()) {
      const isPart = parts.some((part) => part.id === id);
      expect(status === 'sent', `${whose} ${id}`).toBe(isPart);
    }
  });

  test('before the service has answered is not taken for lost afterwards', async () => {
    await pairs(1);
    const reader = { tenantId: 'contoso', oid: 'oid-contoso-mentee-0' };
    at.messenger.answer({ status: 'unknown' }, { status: 'unknown' });
    at.messenger.during = async ({ to: conversation }) => {
      if (!conversation.id.endsWith(reader.oid)) return;
      const mine = (await ledger()).find((delivery) => delivery.to === 'mentee-0');
      await noteArrival(ports, reader, `programme~${mine?.id ?? ''}`, 'activity');
    };
    await until('2026-11-25T14:00:00.000Z');
    const mine = (await ledger()).find((delivery) => delivery.to === 'mentee-0');
    expect(mine).toMatchObject({ status: 'sent', activityId: 'activity' });
  });
});
