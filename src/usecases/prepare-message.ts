import { isOpenDelivery, type Delivery } from '../domain/delivery.ts';
import { peopleScope, type Scope } from '../domain/ids.ts';
import type { Message } from '../domain/message.ts';
import { MESSAGE_RULES } from '../domain/message-rules.ts';
import type { Programme } from '../domain/programme.ts';
import type { WeeklyMessages } from '../domain/programme-options.ts';
import { spendQuota, weeklyQuota, type QuotaAnswer } from '../domain/quota.ts';
import {
  addMinutes,
  instantOfLocal,
  localDateOf,
  nextWorkingMoment,
  type Instant,
} from '../domain/time.ts';
import { bringApp } from './bring-app.ts';
import { afterRequest, freeAt } from './contacts.ts';
import { KEY, toCreate, toDelete, toReplace } from './documents.ts';
import { fence } from './hold-lease.ts';
import { inState, ledgerChanges, releaseIfBack, write, type State } from './ledger.ts';
import { messagesOf, type Addressed } from './messages-of.ts';
import { noticeInFeed } from './notice-in-feed.ts';
import type { Ports } from './ports.ts';
import type { Change, Contact, OutboxEntry, Stored } from './store-port.ts';
import type { Posting } from './post-message.ts';

/** A message is made of six parts at most: a card holds no more than six actions. */
const PARTS = 6;
/** A sending that lasts this long has no process behind it any more. */
const ABANDONED_MINUTES = 10;

/** What may leave now: one delivery, or several that become one message. */
export interface Ready {
  readonly scope: Scope;
  readonly deliveries: readonly Stored<Delivery>[];
  readonly addressed: Addressed;
  readonly oid: string;
  readonly message: Message;
  /** Places in the reader's week that it leaves free: none when a part of it is what they are for. */
  readonly reserved: number;
  /** What the programme leaves of the reader's week, where it says so. */
  readonly weekly?: WeeklyMessages;
}

/**
 * Looks at a delivery whose moment has come. `moved`: it waits for something else now, or is over;
 * `lost`: somebody else was faster. Otherwise it may leave, by itself or with others due together.
 */
export async function prepare(
  ports: Ports,
  entry: Stored<OutboxEntry>,
): Promise<Ready | 'moved' | 'lost'> {
  const { scope } = entry;
  const stored = await ports.store.get('delivery', scope, entry.body.deliveryId);
  if (stored?.body.nextAt !== entry.body.at) {
    // The delivery has moved on and its entry was left behind.
    const removed = await ports.store.commit(scope, [toDelete('outbox', entry)]);
    return removed.ok ? 'moved' : 'lost';
  }
  const settle = async (state: State): Promise<'moved' | 'lost'> => {
    const next = inState(stored.body, state, ports.clock.now());
    return (await write(ports, scope, stored, next)) ? 'moved' : 'lost';
  };
  if (stored.body.status === 'sending') return settle({ status: 'unknown' });
  const programme = (await ports.store.get('programme', scope, scope.programmeId))?.body;
  const addressed = await composed(ports, stored.body);
  if (addressed?.message === undefined || programme?.status === 'archived') {
    return settle({ status: 'dropped', cause: 'out_of_date' });
  }
  const unreachable = reachOf(addressed);
  if (unreachable !== undefined) {
    await noticeInFeed(ports, stored, addressed, unreachable);
    await releaseIfBack(ports, scope, stored.id, addressed.oid ?? stored.body.oid);
    // Only now: what the app's arrival releases must be written down as waiting.
    if (unreachable.status === 'not_installed' && unreachable.cause === 'never_installed') {
      await bringApp(ports, scope, addressed);
    }
    return 'moved';
  }
  const held = holdOf(addressed, stored.body, ports.clock.now());
  if (held !== undefined) return settle(held);
  const ready = await together(ports, stored, addressed, programme);
  const wait = await waitOf(ports, ready);
  return wait === undefined ? ready : settle(wait);
}

async function composed(ports: Ports, delivery: Delivery): Promise<Addressed | undefined> {
  const all = await messagesOf(ports, delivery.fact);
  return all.find(({ to, kind }) => to === delivery.to && kind === delivery.kind);
}

/** Why the bot cannot write to somebody, as far as is known; undefined when it can. */
function reachOf({ person }: Addressed): State | undefined {
  const conversation = person?.conversation;
  switch (conversation?.state) {
    case 'open':
      return undefined;
    case 'blocked':
      return { status: 'blocked', cause: conversation.cause ?? 'blocked_by_user' };
    case 'gone':
      return { status: 'not_installed', cause: conversation.cause ?? 'app_removed' };
    case undefined:
      return isGuest(person?.mail)
        ? { status: 'guest', cause: 'guest_account' }
        : { status: 'not_installed', cause: 'never_installed' };
  }
}

/** A guest's account in a tenant is named after its home: `ana_fabrikam.com#EXT#@contoso…`. */
function isGuest(mail: string | undefined): boolean {
  return mail?.toLowerCase().includes('#ext#') ?? false;
}

/** What a prompt waits for: the end of a pause, then working hours, unless it would come too late. */
function holdOf({ person, reader, before }: Addressed, { kind }: Delivery, now: Instant) {
  if (!MESSAGE_RULES[kind].officeHours) return undefined;
  const { timeZone } = reader;
  const pausedUntil = person?.pausedUntil;
  if (pausedUntil !== undefined && localDateOf(now, timeZone) < pausedUntil) {
    const back = instantOfLocal(`${pausedUntil}T00:00`, timeZone) ?? now;
    const nextAt = nextWorkingMoment(back, timeZone, person?.workingHours);
    return { status: 'held', cause: 'paused', nextAt } as const;
  }
  const nextAt = nextWorkingMoment(now, timeZone, person?.workingHours);
  if (nextAt === now || (before !== undefined && nextAt >= before)) return undefined;
  return { status: 'held', cause: 'working_hours', nextAt } as const;
}

/** The delivery, with the others to the same person that may leave now and may be one with it. */
async function together(
  ports: Ports,
  first: Stored<Delivery>,
  addressed: Addressed,
  programme: Programme | undefined,
): Promise<Ready> {
  const { scope } = first;
  const now = ports.clock.now();
  const deliveries = [first];
  let { reserved = 0 } = addressed;
  const parts = [addressed.message as Message];
  const mates = MESSAGE_RULES[first.body.kind].merge
    ? await ports.store.find('delivery', scope, KEY.openFor(first.body.to))
    : [];
  for (const mate of mates.toSorted((a, b) => (a.body.createdAt < b.body.createdAt ? -1 : 1))) {
    const { id, status, nextAt, kind, cause } = { cause: '', ...mate.body };
    const isDue = status !== 'sending' && nextAt !== undefined && nextAt <= now;
    if (id === first.id || !MESSAGE_RULES[kind].merge || deliveries.length === PARTS) continue;
    // What waits for the same week goes along once the week allows.
    if (!isDue && cause !== 'quota') continue;
    const other = await composed(ports, mate.body);
    if (other?.message === undefined || holdOf(other, mate.body, now) !== undefined) continue;
    deliveries.push(mate);
    parts.push(other.message);
    reserved = Math.min(reserved, other.reserved ?? 0);
  }
  const [only] = parts;
  const weekly = programme?.options?.weeklyMessages;
  return {
    scope,
    deliveries,
    addressed,
    oid: addressed.person?.oid ?? '',
    message: only !== undefined && parts.length === 1 ? only : { kind: 'digest', parts },
    reserved,
    ...(weekly === undefined ? {} : { weekly }),
  };
}

/** What the reader's week, and Teams' limits on one conversation, make a message wait for. */
async function waitOf(ports: Ports, ready: Ready): Promise<State | undefined> {
  const now = ports.clock.now();
  const contact = (await contactOf(ports, ready))?.body;
  const nextAt = freeAt(contact, now);
  if (nextAt > now) return { status: 'due', cause: 'busy_conversation', nextAt };
  const quota = quotaOf(ready, contact, now);
  if (quota === undefined || quota.allowed) return undefined;
  const { timeZone } = ready.addressed.reader;
  const opening = nextWorkingMoment(quota.until, timeZone, ready.addressed.person?.workingHours);
  return { status: 'held', cause: 'quota', nextAt: opening };
}

function contactOf(ports: Ports, { scope, oid }: Ready): Promise<Stored<Contact> | undefined> {
  return ports.store.get('contact', peopleScope(scope.tenantId), oid);
}

function quotaOf(
  { deliveries, addressed, reserved, weekly }: Ready,
  contact: Contact | undefined,
  at: Instant,
): QuotaAnswer | undefined {
  const [first] = deliveries;
  if (first === undefined || !MESSAGE_RULES[first.body.kind].unsolicited) return undefined;
  return spendQuota(
    contact?.unsolicited ?? [],
    { delivery: first.id, at },
    Math.max(0, weeklyQuota(addressed.profile, weekly) - reserved),
    addressed.reader.timeZone,
  );
}

/**
 * Makes a message ours to send: first it is counted, so that two programmes never share one place
 * in a week, then the ledger says `sending`, under the fence of this run's lease. Undefined when
 * somebody else was faster, or holds the lease by now: then nothing of it may leave from here.
 */
export async function claim(
  ports: Ports,
  ready: Ready,
  token: number,
): Promise<Posting | undefined> {
  const { scope, deliveries, addressed, message } = ready;
  const conversation = addressed.person?.conversation;
  if (conversation === undefined || !(await count(ports, ready))) return undefined;
  const guard = await fence(ports, scope, 'sending', token);
  if (guard === undefined) return undefined;
  const now = ports.clock.now();
  const changes: Change[] = [guard];
  const card = deliveries[0]?.id;
  for (const stored of deliveries) {
    if (!isOpenDelivery(stored.body)) return undefined;
    const { attempt } = stored.body;
    const again = { ...stored.body, oid: ready.oid, attempt: attempt + 1, ...(card && { card }) };
    const nextAt = addMinutes(now, ABANDONED_MINUTES);
    const next = inState(again, { status: 'sending', token, nextAt }, now);
    changes.push(...(await ledgerChanges(ports, scope, stored, next)));
  }
  if (!(await ports.store.commit(scope, changes)).ok) return undefined;
  const ids = deliveries.map(({ id }) => id);
  return { scope, ids, addressed, conversation, message };
}

/** Writes the message into the reader's week and their conversation's last hour. */
async function count(ports: Ports, ready: Ready): Promise<boolean> {
  const people = peopleScope(ready.scope.tenantId);
  const stored = await contactOf(ports, ready);
  const now = ports.clock.now();
  const quota = quotaOf(ready, stored?.body, now);
  if (quota?.allowed === false || freeAt(stored?.body, now) > now) return false;
  const before = stored?.body ?? { oid: ready.oid, sent: [], unsolicited: [] };
  const next = {
    ...afterRequest(before, now),
    unsolicited: quota?.spent ?? before.unsolicited,
  };
  const change =
    stored === undefined
      ? toCreate('contact', ready.oid, next)
      : toReplace('contact', stored, next);
  return (await ports.store.commit(people, [change])).ok;
}
