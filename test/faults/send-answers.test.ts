import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore, type SqliteStore } from '../../src/adapters/sqlite/open-store.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { Scope } from '../../src/domain/ids.ts';
import { deliverFacts } from '../../src/usecases/deliver-facts.ts';
import { listAll } from '../../src/usecases/documents.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { rememberConversation } from '../../src/usecases/remember-conversation.ts';
import { sendDuePrompts } from '../../src/usecases/send-due-prompts.ts';
import { testClock, type TestClock } from '../usecases/harness.ts';
import { startService, type Answer, type ConnectorService } from './connector-service.ts';
import { tell } from './figures.ts';
import { fillStore, portsFor, type Crowd } from './send-crowd.ts';
import { seededRandom } from './seeded-random.ts';

/** The real store and the real Teams adapter, a service of our own behind it, a clock we move. */
let clock: TestClock;
let service: ConnectorService;
let store: SqliteStore;
let ports: Ports;
let scope: Scope;
beforeEach(async () => {
  clock = testClock('2026-11-25T08:30:00.000Z');
  service = await startService(() => Date.parse(clock.now()));
  store = openSqliteStore(':memory:', clock);
  ports = portsFor(store, clock);
});
afterEach(async () => {
  store.close();
  await service.close();
});

async function crowd(parts: Partial<Crowd> = {}): Promise<void> {
  scope = await fillStore(store, {
    tenantId: 'contoso',
    programmeId: 'programme',
    serviceUrl: service.url,
    pairs: 1,
    startsAt: '2026-12-10T13:00:00.000Z',
    now: clock.now(),
    sessions: 'proposed',
    ...parts,
  });
}

async function tick(): Promise<void> {
  await sendDuePrompts(ports);
  await deliverFacts(ports);
}

async function days(count: number): Promise<void> {
  for (let hour = 0; hour < 24 * count; hour++) {
    clock.pass({ hours: 1 });
    await tick();
  }
}

async function ledger(): Promise<readonly Delivery[]> {
  return (await listAll({ store }, 'delivery', scope)).map(({ body }) => body);
}

const refused = (status: number, code: string): Answer => ({ status, code });
const MENTOR = { tenantId: 'contoso', oid: 'oid-contoso-mentor-0' };

describe('an answer that only a person can change', () => {
  test.each([
    ['BotNotInConversationRoster', 'not_installed', 'not_in_roster'],
    ['ForbiddenOperationException', 'not_installed', 'app_not_allowed'],
    ['BotDisabledByAdmin', 'not_installed', 'disabled_by_admin'],
    ['ConversationBlockedByUser', 'blocked', 'blocked_by_user'],
    ['MessageWritesBlocked', 'blocked', 'writes_blocked'],
  ])('403 %s: one attempt, stopped, back when the person is', async (code, status, cause) => {
    await crowd();
    service.answer = () => refused(403, code);
    await tick();
    await days(3);
    expect(service.requests).toHaveLength(1);
    expect(await ledger()).toMatchObject([{ status, cause, attempt: 1 }]);
    service.answer = () => ({ status: 201 });
    await back();
    expect(service.requests).toHaveLength(2);
    expect(await ledger()).toMatchObject([{ status: 'sent', attempt: 2 }]);
    tell({
      fault: `403 ${code}`,
      asked: 'one attempt, stopped, back after install or message',
      measured: '1 request in 3 days, sent when back',
    });
  });

  test('404: the conversation is forgotten, and a new one is used', async () => {
    await crowd();
    service.answer = () => refused(404, 'ConversationNotFound');
    await tick();
    await days(3);
    expect(await ledger()).toMatchObject([{ status: 'not_installed', cause: 'conversation_gone' }]);
    service.answer = () => ({ status: 201 });
    await back('a:new');
    expect(service.requests.map(({ conversation }) => conversation)).toEqual([
      `contoso:${MENTOR.oid}`,
      'a:new',
    ]);
  });

  /** An installation or a message: the bot learns of the conversation. */
  async function back(id = `contoso:${MENTOR.oid}`): Promise<void> {
    const who = { ...MENTOR, name: 'Lina', locale: 'fr' } as const;
    await rememberConversation(ports, who, { id, serviceUrl: service.url, botId: '28:bot' });
    await tick();
  }
});

describe('an answer that is final', () => {
  test('413: the words alone leave once more, and no third time', async () => {
    await crowd();
    service.answer = ({ text }) =>
      text.includes('attachments') ? refused(413, 'MessageSizeTooBig') : { status: 201 };
    await tick();
    expect(service.requests.map(({ status }) => status)).toEqual([413, 201]);
    expect(await ledger()).toMatchObject([{ status: 'sent', attempt: 1 }]);
  });

  test('413 again: failed, and not repeated', async () => {
    await crowd();
    service.answer = () => refused(413, 'MessageSizeTooBig');
    await tick();
    await days(2);
    expect(service.requests).toHaveLength(2);
    expect(await ledger()).toMatchObject([{ status: 'failed', cause: 'too_large' }]);
  });

  test.each([400, 401, 500])('%d is never sent again', async (status) => {
    await crowd();
    service.answer = () => refused(status, 'ServiceError');
    await tick();
    await days(2);
    expect(service.requests).toHaveLength(1);
    expect(await ledger()).toMatchObject([{ status: 'failed', cause: 'refused' }]);
  });
});

describe('an answer that asks for patience', () => {
  test.each([412, 429, 502, 503, 504])('%d: again, never before Retry-After', async (status) => {
    await crowd();
    service.answer = () => ({ status, retryAfter: 3_600 });
    await tick();
    service.answer = () => ({ status: 201 });
    for (let minute = 0; minute < 75; minute++) {
      clock.pass({ minutes: 1 });
      await tick();
    }
    expect(service.requests.map((request) => request.status)).toEqual([status, 201]);
    const [first, second] = service.requests;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(3_600_000);
  });

  test('without a time: again with growing patience, then given up', async () => {
    await crowd();
    service.answer = () => ({ status: 503 });
    await tick();
    await days(3);
    expect(service.requests).toHaveLength(12);
    expect(await ledger()).toMatchObject([{ status: 'failed', cause: 'gave_up' }]);
  });
});

test('a connection reset after one message in ten was accepted: unknown, and nothing is posted twice', async () => {
  const MESSAGES = process.env['BINOME_FAULTS'] === 'full' ? 4_000 : 400;
  await crowd({ pairs: MESSAGES });
  const random = seededRandom(10);
  let resets = 0;
  service.answer = () => {
    if (random() >= 0.1) return { status: 201 };
    resets++;
    return 'reset';
  };
  await tick();
  await days(2);
  expect(service.requests).toHaveLength(MESSAGES);
  expect([...service.accepted.values()].every((times) => times === 1)).toBe(true);
  const states = (await ledger()).map(({ status }) => status);
  expect(states.filter((status) => status === 'unknown')).toHaveLength(resets);
  expect(states.filter((status) => status === 'sent')).toHaveLength(MESSAGES - resets);
  tell({
    fault: `${MESSAGES} messages, connection reset after accept on 10 %`,
    asked: '0 reposts',
    measured: `${resets} resets, ${resets} unknown, 0 reposts`,
  });
}, 900_000);

describe('a change of the clocks', () => {
  test.each([
    // The night before has 23 hours, or 25, or half an hour less or more.
    ['Europe/Paris', '2026-03-30T08:00:00.000Z', '2026-03-27T16:59:00.000Z'],
    ['Europe/Paris', '2026-10-26T09:00:00.000Z', '2026-10-23T15:59:00.000Z'],
    ['America/New_York', '2026-03-09T14:00:00.000Z', '2026-03-06T22:59:00.000Z'],
    ['America/New_York', '2026-11-02T15:00:00.000Z', '2026-10-30T21:59:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-05T00:00:00.000Z', '2026-10-02T07:29:00.000Z'],
    ['Australia/Lord_Howe', '2026-04-06T00:30:00.000Z', '2026-04-03T06:59:00.000Z'],
  ])(
    'in %s: a session at %s is prepared at %s, in office hours',
    async (timeZone, startsAt, at) => {
      clock.set(new Date(Date.parse(startsAt) - 4 * 86_400_000).toISOString());
      await crowd({ timeZone, startsAt, sessions: 'planned' });
      while (clock.now() < at) {
        await tick();
        clock.pass({ minutes: 30 });
      }
      clock.set(new Date(Date.parse(at) - 60_000).toISOString());
      await tick();
      expect(service.requests).toHaveLength(0);
      clock.set(at);
      while (clock.now() < startsAt) {
        await tick();
        clock.pass({ minutes: 30 });
      }
      const told = service.requests.map((request) => new Date(request.at).toISOString());
      expect(told).toEqual([at, at]);
      const clockOf = new Intl.DateTimeFormat('fr', {
        timeZone,
        hour: '2-digit',
        minute: '2-digit',
      });
      const local = clockOf.format(new Date(at));
      expect(local.slice(0, 2)).toBe('17');
      tell({
        fault: `Change of the clocks before ${startsAt.slice(0, 10)}, ${timeZone}`,
        asked: 'at a good hour',
        measured: `both prepared at ${local} local time, once each`,
      });
    },
  );
});
