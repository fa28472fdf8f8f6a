import { expect } from 'vitest';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { Fact } from '../../src/domain/facts.ts';
import { peopleScope, type Scope } from '../../src/domain/ids.ts';
import { holdsSeat } from '../../src/domain/pair.ts';
import { KEY, listAll } from '../../src/usecases/documents.ts';
import type { Entities, Kind, Store } from '../../src/usecases/store-port.ts';
import { factsAfter } from '../contracts/store-fixtures.ts';
import { messageName, TENANT } from './story.ts';

/** How many people each fact is told to. */
const TOLD: Readonly<Partial<Record<Fact['body']['kind'], number>>> = {
  'charter-submitted': 1,
  'pair-proposed': 2,
  'pair-formed': 2,
  'pair-declined': 1,
  'session-proposed': 1,
  'session-planned': 2,
  'preparation-due': 1,
  'feedback-due': 1,
};

/** Told only if there is something to say by then; never to more people than this. */
const AT_MOST: Readonly<Partial<Record<Fact['body']['kind'], number>>> = {
  'start-due': 2,
  'pair-prompt-due': 1,
  'manager-digest-due': 1,
  'sponsor-summary-due': 1,
};

export async function scopeOf(store: Store): Promise<Scope> {
  const programmes = await store.find('programme', { tenantId: TENANT }, KEY.anyProgramme);
  expect(programmes).toHaveLength(1);
  return { tenantId: TENANT, programmeId: programmes[0]?.id ?? '' };
}

async function all<K extends Kind>(
  store: Store,
  kind: K,
  scope: Scope,
): Promise<readonly Entities[K][]> {
  return (await listAll({ store }, kind, scope)).map(({ body }) => body);
}

/** What each acknowledgement promised is there. */
export async function expectAcknowledged(
  store: Store,
  scope: Scope,
  acknowledged: readonly string[],
): Promise<void> {
  const people = peopleScope(TENANT);
  for (const line of acknowledged) {
    const [what = '', id = '', side = ''] = line.split(' ');
    const has = async (): Promise<boolean> => {
      switch (what) {
        case 'programme':
          return id === scope.programmeId;
        case 'approved':
          return (await store.get('programme', scope, id))?.body.approval !== undefined;
        case 'import':
          return (await store.get('import', scope, id))?.body.status === 'applied';
        case 'reachable':
          return (await store.get('person', people, id))?.body.conversation?.state === 'open';
        case 'run':
        case 'published':
          return (await store.get('matchRun', scope, id))?.body.status === 'published';
        case 'answer': {
          const answers = (await store.get('pair', scope, id))?.body.answers;
          return answers?.[side === 'mentor' ? 'mentor' : 'mentee'] !== undefined;
        }
        case 'planned':
        case 'confirmed':
          return (await store.get('session', scope, id))?.body.status === 'held';
        case 'feedback':
          return (await store.get('feedback', scope, id)) !== undefined;
        default:
          return false;
      }
    };
    expect(await has(), line).toBe(true);
  }
}

/** Every fact was worked through, none is set aside, and everybody it concerns has a delivery. */
export async function expectDelivered(store: Store, scope: Scope): Promise<number> {
  const system = { tenantId: '~system', programmeId: '~system' };
  const [worker] = await all(store, 'worker', system);
  expect((await store.readFacts(worker?.cursor ?? '', 1)).facts).toEqual([]);
  expect(worker?.parked.map(({ fact, cause }) => ({ ...fact.body, cause }))).toEqual([]);
  const { facts } = await factsAfter(store, '', 500);
  expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
  const deliveries = await all(store, 'delivery', scope);
  const open = deliveries.filter(({ status }) => status === 'sending' || status === 'held');
  expect(open).toEqual([]);
  expect(deliveries.filter(({ status }) => status === 'failed')).toEqual([]);
  for (const { id, body } of facts) {
    const told = deliveries.filter(({ fact }) => fact.id === id);
    const most = AT_MOST[body.kind];
    if (most === undefined) expect(told, body.kind).toHaveLength(TOLD[body.kind] ?? 0);
    else expect(told.length, body.kind).toBeLessThanOrEqual(most);
  }
  return facts.length;
}

/** Nobody learns in two pairs, nobody mentors more than they offered, no couple comes twice. */
export async function expectFairPairs(store: Store, scope: Scope): Promise<number> {
  const pairs = await all(store, 'pair', scope);
  const participants = await all(store, 'participant', scope);
  const couples = pairs.map(({ mentorId, menteeId }) => `${mentorId} ${menteeId}`);
  expect(new Set(couples).size).toBe(pairs.length);
  const mentees = pairs.map(({ menteeId }) => menteeId);
  expect(new Set(mentees).size).toBe(pairs.length);
  for (const { id, profile } of participants) {
    const taken = pairs.filter((pair) => pair.mentorId === id && holdsSeat(pair));
    expect(taken.length).toBeLessThanOrEqual(profile.seats);
  }
  const runs = await all(store, 'matchRun', scope);
  const proposed = runs.map((run) =>
    run.status === 'published' ? run.summary.cardinality - run.leftOut.length : 0,
  );
  expect(pairs.length).toBe(proposed.reduce((sum, count) => sum + count, 0));
  return pairs.length;
}

/**
 * Each message reached the connector as often as the ledger says it was sent: once. One whose
 * outcome is `unknown` may have arrived, once at most; a dropped one never did.
 */
export async function expectSentOnce(
  store: Store,
  scope: Scope,
  accepted: ReadonlyMap<string, number>,
): Promise<Readonly<Record<string, number>>> {
  const deliveries = await all(store, 'delivery', scope);
  const participants = await all(store, 'participant', scope);
  const programme = (await store.get('programme', scope, scope.programmeId))?.body;
  const conversations = new Map(participants.map(({ id, oid }) => [id, oid ?? '']));
  conversations.set('sponsor', programme?.sponsorOid ?? '');
  for (const oid of programme?.managers ?? []) conversations.set(`manager:${oid}`, oid);
  const promised = new Map<string, { sent: number; unknown: number }>();
  const statuses: Record<string, number> = {};
  for (const delivery of deliveries) {
    statuses[delivery.status] = (statuses[delivery.status] ?? 0) + 1;
    const conversation = conversations.get(delivery.to) ?? '';
    const name = messageName(conversation, delivery.kind, subjectOf(delivery));
    const counts = promised.get(name) ?? { sent: 0, unknown: 0 };
    promised.set(name, counts);
    if (delivery.status === 'sent') counts.sent++;
    if (delivery.status === 'unknown') counts.unknown++;
  }
  for (const [name, { sent, unknown }] of promised) {
    const times = accepted.get(name) ?? 0;
    expect(times, name).toBeGreaterThanOrEqual(sent);
    expect(times, name).toBeLessThanOrEqual(sent + unknown);
  }
  for (const name of accepted.keys()) expect(promised.has(name), name).toBe(true);
  return statuses;
}

function subjectOf({ kind, fact: { body } }: Delivery): string {
  if (kind === 'proposal-closed') return '';
  if ('pairId' in body) return body.pairId;
  return 'sessionId' in body ? body.sessionId : '';
}
