import type { Scope } from '../domain/ids.ts';
import { afterFailure, covers, type RecordCause, type RecordLane } from '../domain/records.ts';
import { addMinutes, type Instant } from '../domain/time.ts';
import { toDelete, toReplace } from './documents.ts';
import { holdLease } from './hold-lease.ts';
import { changeLane, isResting, laneOf } from './lane.ts';
import type { Ports } from './ports.ts';
import type { Change, Entities, RecordOutboxEntry, Stored } from './store-port.ts';
import { RECORDS_CONSUMER } from './record-fact.ts';
import type { RecordsOutcome } from './records-port.ts';
import { knownProgrammes } from './known-programmes.ts';
import { takeFacts } from './take-facts.ts';

/** Two writes a statement and one of the lane: what one transactional batch holds. */
const BATCH = 45;
/** What was taken is kept as long as somebody may ask what was told of them. */
const KEPT_MINUTES = 365 * 24 * 60;

/** Everything about learning records: what happened is filed, what waits is sent. */
export async function keepRecords(ports: Ports): Promise<void> {
  if (ports.records === undefined) return;
  await takeFacts(ports, undefined, RECORDS_CONSUMER);
  await sendRecords(ports);
}

/** Sends what waits, oldest first; programmes whose store is slow or down hold up no other. */
async function sendRecords(ports: Ports): Promise<void> {
  const scopes = await knownProgrammes(ports);
  await Promise.all(scopes.map((scope) => sendOf(ports, scope)));
}

async function sendOf(ports: Ports, scope: Scope): Promise<void> {
  const { store, clock } = ports;
  const [first] = (await store.list('recordOutbox', scope, { limit: 1 })).items;
  if (first === undefined) return;
  if (isResting(await laneOf(ports, scope, scope.programmeId), clock.now())) return;
  const settings = (await store.get('recordSettings', scope, scope.programmeId))?.body;
  if (settings?.on !== true) return;
  const at: Scope = { tenantId: scope.tenantId, programmeId: '~records' };
  const lease = await holdLease(ports, at, scope.programmeId);
  if (lease === undefined) return;
  try {
    while ((await lease.keep()) && (await sendPage(ports, scope, settings.connection)));
  } finally {
    await lease.release();
  }
}

/** A statement that waits, with its entry in the outbox. */
interface Waiting {
  readonly entry: Stored<RecordOutboxEntry>;
  readonly record: Stored<Entities['learningRecord']>;
}

/** Whether there may be more to send now. */
async function sendPage(ports: Ports, scope: Scope, connection: string): Promise<boolean> {
  const page = await ports.store.list('recordOutbox', scope, { limit: BATCH });
  const waiting: Waiting[] = [];
  for (const entry of page.items) {
    const record = await ports.store.get('learningRecord', scope, entry.body.recordId);
    if (record === undefined) await ports.store.commit(scope, [toDelete('recordOutbox', entry)]);
    else if (await isCovered(ports, record)) waiting.push({ entry, record });
    else await settle(ports, scope, [{ entry, record }], { status: 'withheld' });
  }
  if (waiting.length > 0 && !(await sendBatch(ports, scope, connection, waiting))) return false;
  return page.continuation !== undefined;
}

/** The choice is looked at again as late as possible: who changed their mind is heard. */
async function isCovered(
  { store }: Pick<Ports, 'store'>,
  { scope, body }: Stored<Entities['learningRecord']>,
): Promise<boolean> {
  const consent = await store.get('recordConsent', scope, body.participantId);
  return covers(consent?.body, body.at);
}

/**
 * Sends a batch; one that is refused is halved until what nobody takes stands alone, for a store
 * takes all of a batch or nothing. False when the store is to be left alone.
 */
async function sendBatch(
  ports: Ports,
  scope: Scope,
  connection: string,
  batch: readonly Waiting[],
): Promise<boolean> {
  const texts = batch.map(({ record }) => record.body.statement);
  const outcome: RecordsOutcome = (await ports.records?.send(
    scope.tenantId,
    connection,
    texts,
  )) ?? { status: 'later', cause: 'not_connected' };
  if (outcome.status === 'later') {
    const now = ports.clock.now();
    await changeLane(ports, scope, scope.programmeId, (lane) => afterFailure(lane, now, outcome));
    ports.log.warn('records-later', { cause: outcome.cause, waiting: batch.length });
    return false;
  }
  if (outcome.status === 'accepted') return settle(ports, scope, batch, { status: 'sent' });
  if (batch.length === 1) {
    ports.log.warn('record-refused', { cause: outcome.cause });
    return settle(ports, scope, batch, { status: 'refused', cause: outcome.cause });
  }
  const half = Math.ceil(batch.length / 2);
  return (
    (await sendBatch(ports, scope, connection, batch.slice(0, half))) &&
    (await sendBatch(ports, scope, connection, batch.slice(half)))
  );
}

type Settled =
  | { readonly status: 'sent' | 'withheld' }
  | { readonly status: 'refused'; readonly cause: RecordCause };

/** Whether it was written; if not, the same texts go again, and a store knows them by their ids. */
async function settle(
  ports: Ports,
  scope: Scope,
  batch: readonly Waiting[],
  as: Settled,
): Promise<boolean> {
  const now = ports.clock.now();
  const forget = addMinutes(now, KEPT_MINUTES);
  const changes: Change[] = batch.flatMap(({ entry, record }) => {
    const { body } = record;
    // Nothing is kept of what somebody no longer wants told.
    const statement = as.status === 'withheld' ? '' : body.statement;
    const next = { ...body, ...as, statement, settledAt: now };
    return [toReplace('learningRecord', record, next, forget), toDelete('recordOutbox', entry)];
  });
  const written = await ports.store.commit(scope, changes);
  if (!written.ok) return false;
  const { status } = as;
  if (status !== 'withheld') {
    await changeLane(ports, scope, scope.programmeId, (lane) =>
      counted(lane, status, batch.length, now),
    );
  }
  return true;
}

function counted(
  { notBefore: _notBefore, cause: _cause, ...lane }: RecordLane,
  status: 'sent' | 'refused',
  count: number,
  now: Instant,
): RecordLane {
  if (status === 'refused') return { ...lane, failures: 0, refused: lane.refused + count };
  return { ...lane, failures: 0, sent: lane.sent + count, lastSentAt: now };
}
