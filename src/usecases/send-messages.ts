import type { Scope, TenantId } from '../domain/ids.ts';
import type { Pace } from '../domain/lease.ts';
import { paced } from '../domain/rate-limit.ts';
import {
  addMinutes,
  instantFromMillis,
  millisAhead,
  millisOf,
  type Instant,
} from '../domain/time.ts';
import { knownProgrammes } from './known-programmes.ts';
import { holdLease, type HeldLease } from './hold-lease.ts';
import { inState, write } from './ledger.ts';
import { claim, prepare } from './prepare-message.ts';
import type { Ports } from './ports.ts';
import type { OutboxEntry, Stored } from './store-port.ts';
import { post, type Posting } from './post-message.ts';

const PAGE = 50;
/**
 * Requests under way at once to one tenant: enough for its pace when an answer takes a third of a
 * second, and as many as a process that dies leaves in doubt.
 */
const IN_FLIGHT = 10;
/** A tenant that is to be left alone for longer than this is left until the next run. */
const PATIENCE_MILLIS = 1_000;
/** What could not be looked at is looked at again after this. */
const LATER_MINUTES = 1;

/** Where the lease on sending to a tenant lies, apart from its programmes. */
function laneScope(tenantId: TenantId): Scope {
  return { tenantId, programmeId: '~sending' };
}

/** Sends what is due in every tenant, each on a lane of its own: see `sendToTenant`. */
export async function sendMessages(ports: Ports): Promise<void> {
  const lanes = await tenantsWithProgrammes(ports);
  await Promise.all([...lanes].map(([tenantId, scopes]) => sendToTenant(ports, tenantId, scopes)));
}

/** The programmes of each tenant, as the feed of facts told. */
export async function tenantsWithProgrammes(
  ports: Pick<Ports, 'store'>,
): Promise<ReadonlyMap<TenantId, readonly Scope[]>> {
  const lanes = new Map<TenantId, Scope[]>();
  for (const scope of await knownProgrammes(ports)) {
    lanes.set(scope.tenantId, [...(lanes.get(scope.tenantId) ?? []), scope]);
  }
  return lanes;
}

/**
 * Sends what is due in one tenant, at the pace Teams allows, until nothing is or the tenant is to
 * be left alone. One run at a time holds the tenant's lease; tenants do not wait for each other.
 * Answers when there will be something to do, as far as is known.
 */
export async function sendToTenant(
  ports: Ports,
  tenantId: TenantId,
  scopes: readonly Scope[],
): Promise<Instant | undefined> {
  const next = await earliest(ports, scopes);
  if (next === undefined || next > ports.clock.now()) return next;
  const lease = await holdLease(ports, laneScope(tenantId), 'sending');
  // Somebody else is at it, and sends what is due.
  if (lease === undefined) return undefined;
  const lane = new Lane(ports, lease);
  try {
    for (let isMore = true; isMore;) isMore = await lane.sweep(scopes);
  } finally {
    await lane.settled();
    await lease.release(lane.pace);
  }
  const later = await earliest(ports, scopes);
  const { rest } = lane.pace;
  return later !== undefined && rest !== undefined && rest > later ? rest : later;
}

/** When the first delivery of these programmes is to be looked at. */
async function earliest(
  ports: Pick<Ports, 'store'>,
  scopes: readonly Scope[],
): Promise<Instant | undefined> {
  const firsts: Instant[] = [];
  for (const scope of scopes) {
    const [first] = (await ports.store.list('outbox', scope, { limit: 1 })).items;
    if (first !== undefined) firsts.push(first.body.at);
  }
  return firsts.sort()[0];
}

/** One run of sending to one tenant. Deliveries are claimed one after another and posted side by side. */
class Lane {
  pace: Pace;
  readonly #ports: Ports;
  readonly #lease: HeldLease;
  readonly #underWay = new Set<Promise<void>>();
  /** What this run could not move is not looked at again and again. */
  readonly #seen = new Set<string>();

  constructor(ports: Ports, lease: HeldLease) {
    this.#ports = ports;
    this.#lease = lease;
    this.pace = lease.pace;
  }

  /** Goes once through what is due, a page of each programme in turn; true when it did something. */
  async sweep(scopes: readonly Scope[]): Promise<boolean> {
    let hasWorked = false;
    let open = scopes.map((scope): { scope: Scope; continuation?: string } => ({ scope }));
    while (open.length > 0) {
      const rest: typeof open = [];
      for (const { scope, continuation } of open) {
        const page = await this.#ports.store.list('outbox', scope, {
          limit: PAGE,
          ...(continuation === undefined ? {} : { continuation }),
        });
        const due = page.items.filter(({ body }) => body.at <= this.#ports.clock.now());
        for (const entry of due) {
          if (this.#seen.has(placeOf(entry))) continue;
          if (!(await this.#mayGoOn())) return false;
          if (await this.#handle(entry)) hasWorked = true;
          else this.#seen.add(placeOf(entry));
        }
        if (due.length === page.items.length && page.continuation !== undefined) {
          rest.push({ scope, continuation: page.continuation });
        }
      }
      open = rest;
    }
    return hasWorked;
  }

  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  /** Still the holder, and the tenant not asked for more patience than a run has. */
  async #mayGoOn(): Promise<boolean> {
    return !this.#isAtRest() && (await this.#lease.keep());
  }

  #isAtRest(): boolean {
    return millisAhead(this.pace.rest, this.#ports.clock.now()) > PATIENCE_MILLIS;
  }

  /** Whether the entry is where it was no more. */
  async #handle(entry: Stored<OutboxEntry>): Promise<boolean> {
    try {
      const ready = await prepare(this.#ports, entry);
      if (ready === 'moved' || ready === 'lost') return ready === 'moved';
      if (!(await this.#turn()) || !(await this.#mayGoOn())) return false;
      const posting = await claim(this.#ports, ready, this.#lease.token);
      if (posting === undefined) return false;
      await this.#start(posting);
      return true;
    } catch (error) {
      const cause = error instanceof Error ? error.message : 'unknown cause';
      this.#ports.log.warn('left-for-the-next-turn', { work: 'send', cause });
      return this.#postpone(entry);
    }
  }

  /** Waits for this tenant's turn; false when it is to be left alone for longer than a run waits. */
  async #turn(): Promise<boolean> {
    if (this.#isAtRest()) return false;
    const now = this.#ports.clock.now();
    const { free: next, rest } = this.pace;
    const { at, free } = paced(rest !== undefined && rest > (next ?? '') ? rest : next, now);
    this.pace = { ...this.pace, free };
    if (at > now) await this.#ports.wait(millisOf(at) - millisOf(now));
    return !this.#isAtRest();
  }

  async #start(posting: Posting): Promise<void> {
    const { log } = this.#ports;
    const sending: Promise<void> = post(this.#ports, posting, () => this.#turn())
      .then((restSeconds) => this.#rest(restSeconds))
      .catch((error: unknown) => {
        // The ledger says `sending`: what became of it is unknown, and will be said so.
        log.warn('sending-cut-short', { cause: error instanceof Error ? error.message : '' });
      })
      .finally(() => this.#underWay.delete(sending));
    this.#underWay.add(sending);
    if (this.#underWay.size >= IN_FLIGHT) await Promise.race(this.#underWay);
  }

  /** The service asked for patience: nothing leaves to this tenant meanwhile. */
  async #rest(seconds: number): Promise<void> {
    if (seconds === 0) return;
    const until = instantFromMillis(millisOf(this.#ports.clock.now()) + seconds * 1000);
    if (until <= (this.pace.rest ?? '')) return;
    this.pace = { ...this.pace, rest: until };
    await this.#lease.note(this.pace);
  }

  async #postpone({ scope, body: { deliveryId } }: Stored<OutboxEntry>): Promise<boolean> {
    try {
      const stored = await this.#ports.store.get('delivery', scope, deliveryId);
      if (stored === undefined || stored.body.status === 'sending') return false;
      const now = this.#ports.clock.now();
      const state = { status: 'due', nextAt: addMinutes(now, LATER_MINUTES) } as const;
      return await write(this.#ports, scope, stored, inState(stored.body, state, now));
    } catch {
      // The store itself fails: the entry stays where it is, for the next run.
      return false;
    }
  }
}

function placeOf({ scope, id }: Stored<OutboxEntry>): string {
  return `${scope.programmeId} ${id}`;
}
