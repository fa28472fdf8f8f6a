import { expect, test } from 'vitest';
import { openSqliteStore } from '../../src/adapters/sqlite/open-store.ts';
import { CONVERSATION_LIMITS } from '../../src/domain/rate-limit.ts';
import { listAll } from '../../src/usecases/documents.ts';
import { makeWorker } from '../../src/worker.ts';
import { startService, type Request } from './connector-service.ts';
import { fillStore, portsFor } from './send-crowd.ts';
import { tell } from './figures.ts';
import { most } from './most.ts';
import { seededRandom } from './seeded-random.ts';
import { steppedClock } from './stepped-clock.ts';

const EPOCH = Date.UTC(2026, 10, 25, 8, 30);
/** `npm run faults` takes the five minutes; the everyday run a storm of the same kind, but shorter. */
const IS_FULL = process.env['BINOME_FAULTS'] === 'full';
const STORM_MILLIS = IS_FULL ? 5 * 60_000 : 20_000;
const LONGEST_RETRY_AFTER = IS_FULL ? 30 : 5;
const MESSAGES = IS_FULL ? 300 : 90;
/** So many messages go to each mentor: more than one conversation takes in a second. */
const EACH = IS_FULL ? 100 : 30;
const NEVER_PER_SECOND = 45;

interface Run {
  readonly stormy: readonly Request[];
  /** How long after it fell due each message of the other tenant was accepted, in milliseconds. */
  readonly calm: readonly number[];
  readonly states: readonly string[];
}

/** Two tenants with the same to say; Teams asks one of them for patience, for five minutes. */
async function run(storm: boolean): Promise<Run> {
  const random = seededRandom(429);
  let onTheirWay = 0;
  // What is counted by the second must not depend on the machine.
  const clock = steppedClock(EPOCH, () => onTheirWay > 0);
  const service = await startService(clock.millis);
  const store = openSqliteStore(':memory:', clock);
  service.answer = ({ at, conversation }) =>
    storm && conversation.startsWith('stormy') && at < EPOCH + STORM_MILLIS
      ? { status: 429, retryAfter: 1 + Math.floor(random() * LONGEST_RETRY_AFTER) }
      : { status: 201 };
  const scopes = [];
  for (const [tenantId, mentors] of [
    ['stormy', MESSAGES / EACH],
    ['calm', MESSAGES],
  ] as const) {
    scopes.push(
      await fillStore(store, {
        tenantId,
        programmeId: 'programme',
        serviceUrl: service.url,
        pairs: MESSAGES,
        mentors,
        startsAt: '2026-12-10T13:00:00.000Z',
        now: clock.now(),
        sessions: 'proposed',
      }),
    );
  }
  const ports = portsFor(store, clock, clock.wait);
  const { messenger } = ports;
  const worker = makeWorker({
    ...ports,
    messenger: {
      async send(...message) {
        onTheirWay++;
        try {
          return await messenger.send(...message);
        } finally {
          onTheirWay--;
        }
      },
    },
  });
  while (service.accepted.size < 2 * MESSAGES) {
    await Promise.race([worker.tick(), clock.wait(2_000)]);
    await clock.wait(500);
    if (clock.millis() > EPOCH + 40 * 60_000) break;
  }
  await worker.stop();
  clock.stop();
  const [stormy = [], calm = []] = await Promise.all(
    scopes.map(async (scope) => (await listAll({ store }, 'delivery', scope)).map((d) => d.body)),
  );
  const filed = calm.map(({ createdAt }) => createdAt).sort()[0] ?? '';
  const requests = [...service.requests];
  store.close();
  await service.close();
  return {
    stormy: requests.filter(({ conversation }) => conversation.startsWith('stormy')),
    calm: requests
      .filter(({ conversation }) => conversation.startsWith('calm'))
      .map(({ at }) => at - Date.parse(filed)),
    states: [...stormy, ...calm].map(({ status }) => status),
  };
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}

test('a storm of 429: no limit broken, Retry-After kept, nothing lost, and the neighbours unharmed', async () => {
  const quiet = await run(false);
  const { stormy, calm, states } = await run(true);
  const perSecond = most(
    stormy.map(({ at }) => at),
    1_000,
  );
  expect(perSecond).toBeLessThanOrEqual(NEVER_PER_SECOND);
  const byConversation = Map.groupBy(stormy, ({ conversation }) => conversation);
  let inOneSecond = 0;
  for (const requests of byConversation.values()) {
    const times = requests.map(({ at }) => at);
    for (const { count, millis } of CONVERSATION_LIMITS) {
      expect(most(times, millis)).toBeLessThanOrEqual(count);
    }
    inOneSecond = Math.max(inOneSecond, most(times, 1_000));
  }
  const byDelivery = Map.groupBy(stormy, ({ delivery }) => delivery);
  for (const requests of byDelivery.values()) {
    for (const [index, { at, retryAfter = 0 }] of requests.slice(0, -1).entries()) {
      expect((requests[index + 1]?.at ?? 0) - at).toBeGreaterThanOrEqual(retryAfter * 1_000);
    }
  }
  expect(states.every((status) => status === 'sent')).toBe(true);
  const before = percentile(quiet.calm, 0.95);
  const during = percentile(calm, 0.95);
  const fault = `429 storm of ${STORM_MILLIS / 1000} s, one tenant of two`;
  const refused = stormy.filter(({ status }) => status === 429).length;
  tell({
    fault,
    asked: `at most ${NEVER_PER_SECOND}/s a tenant, 7/s a conversation`,
    measured: `${perSecond}/s, ${inOneSecond}/s; ${stormy.length} requests, ${refused} refused`,
  });
  tell({ fault, asked: 'never before Retry-After', measured: `0 of ${stormy.length} too early` });
  tell({
    fault,
    asked: 'the other tenant’s 95th percentile at most 20 % slower',
    measured: `${(before / 1000).toFixed(2)} s without, ${(during / 1000).toFixed(2)} s with`,
  });
  expect(during).toBeLessThanOrEqual(before * 1.2);
}, 900_000);
