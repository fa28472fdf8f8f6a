import type { Fact } from '../domain/facts.ts';
import { SYSTEM_SCOPE as SYSTEM, type TenantId } from '../domain/ids.ts';
import { addMinutes, type Instant } from '../domain/time.ts';
import { deliverFact } from './deliver-fact.ts';
import { listAll, toCreate, toReplace } from './documents.ts';
import { fence, holdLease, type HeldLease } from './hold-lease.ts';
import { DELIVERY_CONSUMER } from './known-programmes.ts';
import type { Ports } from './ports.ts';
import type { TakenFacts, WorkerState } from './store-port.ts';
import { importScope, TENANT_IMPORT } from './tenant-copy.ts';

const FACTS_PER_TURN = 50;
/** A fact that fails this often waits for somebody to look at it; it is never thrown away. */
const ATTEMPTS = 8;

/** Somebody who reads the feed at their own pace: one that fails or lags holds up no other. */
export interface FactConsumer {
  /** Under which its place in the feed and its lease are kept. */
  readonly name: string;
  /** Idempotent by the fact's id. */
  readonly take: (ports: Ports, fact: Fact) => Promise<void>;
}
const DELIVERY: FactConsumer = { name: DELIVERY_CONSUMER, take: deliverFact };

/**
 * Works through the facts that were committed since the last time, in order, until there are none.
 * A fact that fails is set aside with its cause and tried again later, so one that cannot be
 * delivered holds up nobody else. One run at a time does it, of whatever process. `onTaken` hears of
 * each few dozen, whose messages may leave while the rest is taken. Returns how many were taken.
 */
export async function takeFacts(
  ports: Ports,
  onTaken: () => void = () => undefined,
  consumer: FactConsumer = DELIVERY,
): Promise<number> {
  if (!(await isAnythingToTake(ports, consumer))) return 0;
  const lease = await holdLease(ports, SYSTEM, consumer.name);
  if (lease === undefined) return 0;
  try {
    return await throughFacts(ports, lease, onTaken, consumer);
  } finally {
    await lease.release();
  }
}

/** Looked at before the lease is taken, which costs two writes: most of the time there is nothing. */
async function isAnythingToTake(ports: Ports, { name }: FactConsumer): Promise<boolean> {
  const state = (await ports.store.get('worker', SYSTEM, name))?.body;
  const now = ports.clock.now();
  if (state?.parked.some((entry) => isDue(entry, now))) return true;
  return (await ports.store.readFacts(state?.cursor ?? '', 1)).facts.length > 0;
}

async function throughFacts(
  ports: Ports,
  lease: HeldLease,
  onTaken: () => void,
  consumer: FactConsumer,
): Promise<number> {
  const { name } = consumer;
  let taken = 0;
  for (;;) {
    if (!(await lease.keep())) return taken;
    const stored = await ports.store.get('worker', SYSTEM, name);
    const state: WorkerState = stored?.body ?? {
      id: name,
      cursor: '',
      programmes: [],
      parked: [],
    };
    const { facts, cursor } = await ports.store.readFacts(state.cursor, FACTS_PER_TURN);
    const parked = [...state.parked];
    const retried = await retryParked(ports, parked, consumer);
    if (facts.length === 0 && !retried) return taken;
    const programmes = [...state.programmes];
    const imports: Imports = new Map();
    for (const fact of facts) {
      if (fact.body.kind === 'programme-created') programmes.push(fact.scope);
      if (await wasTaken(ports, fact, imports)) continue;
      const cause = await attempt(ports, fact, consumer);
      if (cause !== undefined) {
        parked.push({ fact, attempts: 1, notBefore: addMinutes(ports.clock.now(), 1), cause });
      }
    }
    taken += facts.length;
    const next: WorkerState = { id: name, cursor, programmes, parked };
    const change =
      stored === undefined ? toCreate('worker', name, next) : toReplace('worker', stored, next);
    const guard = await fence(ports, SYSTEM, name, lease.token);
    // A later holder moved the cursor: what was done here is idempotent, and the rest is theirs.
    if (guard === undefined || !(await ports.store.commit(SYSTEM, [change, guard])).ok) {
      return taken;
    }
    onTaken();
  }
}

/** What the imports of tenants say of their facts, as read for one page of the feed. */
type Imports = Map<TenantId, TakenFacts | undefined>;

/**
 * Whether a fact came with the import of a tenant and had been taken where it comes from: what
 * followed from it came with it.
 */
async function wasTaken(
  { store }: Pick<Ports, 'store'>,
  { id, at, scope: { tenantId } }: Fact,
  imports: Imports,
): Promise<boolean> {
  if (!imports.has(tenantId)) {
    const stored = await store.get('tenantImport', importScope(tenantId), TENANT_IMPORT);
    imports.set(tenantId, stored?.body.history);
  }
  const history = imports.get(tenantId);
  return at <= (history?.until ?? '') && !history?.waiting.includes(id);
}

/** How far each consumer has come; delivery is one even before its first turn. */
export async function cursorsOfConsumers(
  ports: Pick<Ports, 'store'>,
): Promise<readonly Pick<WorkerState, 'cursor' | 'parked'>[]> {
  const states = (await listAll(ports, 'worker', SYSTEM)).map(({ body }) => body);
  const hasBegun = states.some(({ id }) => id === DELIVERY_CONSUMER);
  return hasBegun ? states : [...states, { cursor: '', parked: [] }];
}

function isDue({ notBefore, attempts }: WorkerState['parked'][number], now: Instant): boolean {
  return notBefore <= now && attempts < ATTEMPTS;
}

async function retryParked(
  ports: Ports,
  parked: WorkerState['parked'][number][],
  consumer: FactConsumer,
): Promise<boolean> {
  const now = ports.clock.now();
  let tried = false;
  for (const entry of [...parked]) {
    if (!isDue(entry, now)) continue;
    tried = true;
    const cause = await attempt(ports, entry.fact, consumer);
    const index = parked.indexOf(entry);
    if (cause === undefined) {
      parked.splice(index, 1);
    } else {
      const attempts = entry.attempts + 1;
      parked[index] = { ...entry, attempts, notBefore: addMinutes(now, 2 ** attempts), cause };
    }
  }
  return tried;
}

async function attempt(
  ports: Ports,
  fact: Fact,
  { take }: FactConsumer,
): Promise<string | undefined> {
  try {
    await take(ports, fact);
    return undefined;
  } catch (error) {
    const cause = error instanceof Error ? error.message : 'unknown cause';
    ports.log.warn('fact-set-aside', { kind: fact.body.kind, fact: fact.id, cause });
    return cause;
  }
}
