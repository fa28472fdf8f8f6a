import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore, type SqliteStore } from '../../src/adapters/sqlite/open-store.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { Scope } from '../../src/domain/ids.ts';
import { CONVERSATION_LIMITS } from '../../src/domain/rate-limit.ts';
import { instantFromMillis, millisOf } from '../../src/domain/time.ts';
import { deliverFacts } from '../../src/usecases/deliver-facts.ts';
import { listAll } from '../../src/usecases/documents.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { rememberConversation } from '../../src/usecases/remember-conversation.ts';
import { takeFacts } from '../../src/usecases/take-facts.ts';
import { testClock, type TestClock } from '../usecases/harness.ts';
import { startService, type ConnectorService } from './connector-service.ts';
import { tell } from './figures.ts';
import { fillStore, portsFor } from './send-crowd.ts';
import { most } from './most.ts';

/** Several messages to one mentor, by the real store and the real Teams adapter, on a clock that waiting moves. */
let clock: TestClock;
let service: ConnectorService;
let store: SqliteStore;
let ports: Ports;
let scope: Scope;
const MENTOR = {
  tenantId: 'contoso',
  oid: 'oid-contoso-mentor-0',
  name: 'Lina',
  locale: 'fr',
} as const;
const CONVERSATION = `contoso:${MENTOR.oid}`;

beforeEach(async () => {
  clock = testClock('2026-11-25T08:30:00.000Z');
  service = await startService(() => millisOf(clock.now()));
  store = openSqliteStore(':memory:', clock);
  ports = portsFor(store, clock, (millis) => {
    pass(millis);
    return Promise.resolve();
  });
});
afterEach(async () => {
  store.close();
  await service.close();
});

function pass(millis: number): void {
  clock.set(instantFromMillis(millisOf(clock.now()) + millis));
}

async function messages(count: number): Promise<void> {
  scope = await fillStore(store, {
    tenantId: 'contoso',
    programmeId: 'programme',
    serviceUrl: service.url,
    pairs: count,
    mentors: 1,
    startsAt: '2026-12-10T13:00:00.000Z',
    now: clock.now(),
    sessions: 'proposed',
  });
}

/** Ticks every five seconds. */
async function seconds(count: number): Promise<void> {
  for (let passed = 0; passed < count; passed += 5) {
    await deliverFacts(ports);
    pass(5_000);
  }
}

async function ledger(): Promise<readonly Delivery[]> {
  return (await listAll({ store }, 'delivery', scope)).map(({ body }) => body);
}

function expectLimitsKept(): void {
  const times = service.requests.map(({ at }) => at);
  for (const { count, millis } of CONVERSATION_LIMITS) {
    expect(most(times, millis)).toBeLessThanOrEqual(count);
  }
}

test('asked for patience, a conversation is left alone for as long by all that waits for it', async () => {
  await messages(10);
  service.answer = () => ({ status: 429, retryAfter: 600 });
  await deliverFacts(ports);
  const asked = service.requests.length;
  const since = Math.max(...service.requests.map(({ at }) => at));
  service.answer = () => ({ status: 201 });
  await seconds(900);
  const after = service.requests.slice(asked).map(({ at }) => at);
  expect(after).toHaveLength(10);
  // What had left before the first answer came is no breach of it.
  expect(Math.min(...after)).toBeGreaterThanOrEqual(since + 600_000);
  expect((await ledger()).every(({ status }) => status === 'sent')).toBe(true);
  expectLimitsKept();
  tell({
    fault: '429 with Retry-After 600 s, ten messages to one conversation',
    asked: 'never before Retry-After',
    measured: `the next after ${Math.floor((Math.min(...after) - since) / 1000)} s, all ten sent`,
  });
});

test('a card that leaves again as words is a request like any other to its conversation', async () => {
  await messages(12);
  service.answer = ({ text }) =>
    text.includes('attachments') ? { status: 413, code: 'MessageSizeTooBig' } : { status: 201 };
  await seconds(600);
  expect((await ledger()).map(({ status }) => status)).toEqual(Array(12).fill('sent'));
  const taken = service.requests.filter(({ status }) => status === 201);
  expect(taken).toHaveLength(12);
  expectLimitsKept();
});

describe('what Teams says of a conversation', () => {
  test.each([
    ['BotDisabledByAdmin', 'not_installed', 'disabled_by_admin'],
    ['BotNotInConversationRoster', 'not_installed', 'not_in_roster'],
    ['MessageWritesBlocked', 'blocked', 'writes_blocked'],
  ])('%s is the cause of all that waits for it, and asked once', async (code, status, cause) => {
    await messages(10);
    service.answer = () => ({ status: 403, code });
    await seconds(600);
    const asked = service.requests.length;
    expect(asked).toBeLessThan(10);
    const states = await ledger();
    expect(states.filter(({ attempt }) => attempt === 1)).toHaveLength(asked);
    for (const delivery of states) expect(delivery).toMatchObject({ status, cause });
  });

  test('that the person has left meanwhile does not keep them from the new one', async () => {
    await messages(1);
    let coming: Promise<unknown> = Promise.resolve();
    service.answer = ({ conversation }) => {
      if (conversation !== CONVERSATION) return { status: 201 };
      const reached = { id: 'a:new', serviceUrl: service.url, botId: '28:bot' };
      coming = rememberConversation(ports, MENTOR, reached).then(() => takeFacts(ports));
      return { status: 404, code: 'ConversationNotFound' };
    };
    await deliverFacts(ports);
    await coming;
    await seconds(60);
    expect(service.requests.map(({ conversation }) => conversation)).toEqual([
      CONVERSATION,
      'a:new',
    ]);
    expect(await ledger()).toMatchObject([{ status: 'sent', attempt: 2 }]);
  });
});
