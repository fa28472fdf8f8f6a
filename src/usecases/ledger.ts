import { waitsForPerson, type Delivery } from '../domain/delivery.ts';
import type { Fact } from '../domain/facts.ts';
import { peopleScope, type Scope } from '../domain/ids.ts';
import type { MessageKind } from '../domain/message.ts';
import type { Instant } from '../domain/time.ts';
import { KEY, toCreate, toDelete, toReplace } from './documents.ts';
import type { Addressed } from './addressed.ts';
import type { Ports } from './ports.ts';
import type { Change, Stored } from './store-port.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;

type Base = Pick<
  Delivery,
  'id' | 'fact' | 'kind' | 'to' | 'oid' | 'createdAt' | 'attempt' | 'card' | 'notice'
>;
/** A state of a delivery, without what stays the same from state to state. */
export type State = Delivery extends infer D
  ? D extends Delivery
    ? Omit<D, keyof Base | 'at'>
    : never
  : never;

/** The same delivery in another state, from now on. */
export function inState(
  { id, fact, kind, to, oid, createdAt, attempt, card, notice }: Base,
  state: State,
  at: Instant,
): Delivery {
  return {
    id,
    fact,
    kind,
    to,
    createdAt,
    attempt,
    ...(oid === undefined ? {} : { oid }),
    ...(card === undefined ? {} : { card }),
    ...(notice === undefined ? {} : { notice }),
    ...state,
    at,
  };
}

/** The changes that write a delivery and its place in the outbox, together or not at all. */
export async function ledgerChanges(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  stored: Stored<Delivery> | undefined,
  next: Delivery,
): Promise<readonly Change[]> {
  const before = placeOf(stored?.body);
  const after = placeOf(next);
  const changes: Change[] = [
    stored === undefined
      ? toCreate('delivery', next.id, next)
      : toReplace('delivery', stored, next),
  ];
  if (before === after) return changes;
  const entry = before === undefined ? undefined : await ports.store.get('outbox', scope, before);
  if (entry !== undefined) changes.push(toDelete('outbox', entry));
  if (after !== undefined && next.nextAt !== undefined) {
    const due = { id: after, at: next.nextAt, deliveryId: next.id };
    changes.push(toCreate('outbox', after, due));
  }
  return changes;
}

function placeOf(delivery: Delivery | undefined): string | undefined {
  return delivery?.nextAt === undefined ? undefined : `${delivery.nextAt}~${delivery.id}`;
}

/** False: somebody else wrote first, and what they wrote stands. */
export async function write(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  stored: Stored<Delivery> | undefined,
  next: Delivery,
): Promise<boolean> {
  const changes = await ledgerChanges(ports, scope, stored, next);
  return (await ports.store.commit(scope, changes)).ok;
}

/** The same message to the same person is one delivery, however often its fact is delivered. */
export function deliveryId(
  ports: Pick<Ports, 'ids'>,
  fact: Fact,
  to: string,
  kind: MessageKind,
): string {
  return ports.ids.hash(['delivery', fact.id, to, kind]);
}

/** The changes that leave nothing of a delivery. */
export async function removalOf(
  ports: Pick<Ports, 'store'>,
  stored: Stored<Delivery>,
): Promise<readonly Change[]> {
  const place = placeOf(stored.body);
  const entry =
    place === undefined ? undefined : await ports.store.get('outbox', stored.scope, place);
  return [
    toDelete('delivery', stored),
    ...(entry === undefined ? [] : [toDelete('outbox', entry)]),
  ];
}

/** A message that still waits is not to leave any more. */
export async function dropDelivery(
  ports: Pick<Ports, 'store' | 'clock'>,
  stored: Stored<Delivery>,
): Promise<boolean> {
  const state = { status: 'dropped', cause: 'out_of_date' } as const;
  return write(ports, stored.scope, stored, inState(stored.body, state, ports.clock.now()));
}

/** Files what a fact says to whom, once: the sending follows from the ledger alone. */
export async function fileDeliveries(
  ports: Needs,
  fact: Fact,
  addressed: readonly Addressed[],
): Promise<void> {
  for (const { to, oid, kind, message } of addressed) {
    if (message === undefined) continue;
    const id = deliveryId(ports, fact, to, kind);
    if ((await ports.store.get('delivery', fact.scope, id)) !== undefined) continue;
    const now = ports.clock.now();
    const base = { id, fact, kind, to, createdAt: now, attempt: 0, ...(oid && { oid }) };
    await write(ports, fact.scope, undefined, inState(base, { status: 'due', nextAt: now }, now));
  }
}

/** Somebody can be reached again: what waited for them is due, and is built anew when it leaves. */
export async function releaseDeliveries(
  ports: Needs,
  tenantId: string,
  oid: string,
): Promise<void> {
  const where = { tenantId };
  const { store } = ports;
  const mail = (await store.get('person', peopleScope(tenantId), oid))?.body.mail;
  const [own, principals, sponsored, managed, coached, invited] = await Promise.all([
    store.find('participant', where, KEY.oid(oid)),
    store.find('participant', where, KEY.delegate(oid)),
    store.find('programme', where, KEY.sponsor(oid)),
    store.find('programme', where, KEY.manager(oid)),
    store.find('coaching', where, KEY.coach(oid)),
    mail === undefined ? [] : store.find('invitation', where, KEY.mail(mail)),
  ]);
  const names = [
    ...own.map(({ scope, id }) => ({ scope, to: id })),
    ...principals.map(({ scope, id }) => ({ scope, to: `delegate:${id}` })),
    ...sponsored.map(({ scope }) => ({ scope, to: 'sponsor' })),
    ...managed.map(({ scope }) => ({ scope, to: `manager:${oid}` })),
    ...coached.map(({ scope, id }) => ({ scope, to: `coach:${id}` })),
    ...invited.map(({ scope, id }) => ({ scope, to: `invited:${id}` })),
  ];
  for (const { scope, to } of names) {
    for (const stored of await store.find('delivery', scope, KEY.openFor(to))) {
      if (!waitsForPerson(stored.body)) continue;
      // Due since it was filed: what waited leaves in the order in which it was said.
      const state = { status: 'due', nextAt: stored.body.createdAt } as const;
      await write(ports, scope, stored, inState({ ...stored.body, oid }, state, ports.clock.now()));
    }
  }
}

/** Whoever came back while it was written down that they cannot be reached finds it due. */
export async function releaseIfBack(
  ports: Pick<Ports, 'store' | 'clock'>,
  scope: Scope,
  id: string,
  oid: string | undefined,
): Promise<void> {
  const stored = await ports.store.get('delivery', scope, id);
  if (stored === undefined || oid === undefined || !waitsForPerson(stored.body)) return;
  const person = await ports.store.get('person', peopleScope(scope.tenantId), oid);
  if (person?.body.conversation?.state !== 'open') return;
  const state = { status: 'due', nextAt: stored.body.createdAt } as const;
  await write(ports, scope, stored, inState({ ...stored.body, oid }, state, ports.clock.now()));
}
