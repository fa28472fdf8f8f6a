import type { Delivery, DeliveryCause } from '../domain/delivery.ts';
import type { Fact } from '../domain/facts.ts';
import { peopleScope, type Scope } from '../domain/ids.ts';
import type { Message, Reader } from '../domain/message.ts';
import type { Person } from '../domain/person.ts';
import { addMinutes, type Instant } from '../domain/time.ts';
import { KEY, toCreate, toReplace } from './documents.ts';
import type { Ports, SendOutcome, Stored } from './ports.ts';
import { forgetConversation } from './remember-conversation.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock' | 'messenger' | 'log'>;

export interface Recipient {
  /** What the delivery is filed under: a participant's id, or `oid:…` for a person. */
  readonly to: string;
  readonly person: Person | undefined;
  readonly reader: Reader;
}

/** Attempts before a message that the service keeps putting off is given up. */
const ATTEMPTS = 6;

/**
 * Sends one message to one person, at most once. The ledger says `sending` before the request
 * leaves, so a process that dies in between leaves a trace; what is then found is `unknown`, and
 * unknown is not repeated. The message is built now, from the present state, never stored.
 */
export async function deliverMessage(
  ports: Needs,
  fact: Fact,
  recipient: Recipient,
  message: Message | undefined,
  kind: Message['kind'],
): Promise<void> {
  const { scope } = fact;
  const id = ports.ids.hash(['delivery', fact.id, recipient.to, kind]);
  const stored = await ports.store.get('delivery', scope, id);
  if (stored !== undefined && stored.body.status !== 'held') {
    if (stored.body.status === 'sending') await settle(ports, stored, { status: 'unknown' });
    return;
  }
  if (stored?.body.status === 'held' && (stored.body.until ?? '') > ports.clock.now()) return;
  const base = {
    id,
    fact,
    kind,
    to: recipient.to,
    createdAt: stored?.body.createdAt ?? ports.clock.now(),
  };
  const at = ports.clock.now();
  const attempt = stored?.body.status === 'held' ? stored.body.attempt + 1 : 1;
  const write = (body: Delivery): Promise<boolean> => put(ports, scope, id, stored, body);
  if (message === undefined) {
    if (stored !== undefined) await write({ ...base, status: 'dropped', at, cause: 'out_of_date' });
    return;
  }
  const conversation = recipient.person?.conversation;
  if (conversation === undefined || conversation.state !== 'open') {
    const cause = conversation?.state === 'blocked' ? 'blocked' : 'not_installed';
    await write({ ...base, status: 'held', at, cause, attempt: 0 });
    return;
  }
  // Losing this write means that another process sends it: nothing is left to do here.
  if (!(await write({ ...base, status: 'sending', at, attempt }))) return;
  const outcome = await ports.messenger.send(
    scope.tenantId,
    conversation,
    message,
    recipient.reader,
  );
  await record(ports, scope, id, outcome);
  await heed(ports, scope, recipient, outcome);
}

/** What the service said is what counts, also when somebody took this sending for lost meanwhile. */
async function record(ports: Needs, scope: Scope, id: string, outcome: SendOutcome): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const stored = await ports.store.get('delivery', scope, id);
    if (stored === undefined || (await settle(ports, stored, outcome))) return;
  }
}

/** A sending that lasts this long has no process behind it any more. */
const ABANDONED_MINUTES = 10;

/** Finds what a process left behind when it died while sending: unknown, and not repeated. */
export async function settleAbandoned(ports: Needs, scope: Scope): Promise<void> {
  const latest = addMinutes(ports.clock.now(), -ABANDONED_MINUTES);
  for (const stored of await ports.store.find('delivery', scope, KEY.sending)) {
    if (stored.body.at <= latest) await settle(ports, stored, { status: 'unknown' });
  }
}

async function settle(
  ports: Needs,
  stored: Stored<Delivery>,
  outcome: SendOutcome,
): Promise<boolean> {
  const { id, fact, kind, to, createdAt } = stored.body;
  const base = { id, fact, kind, to, createdAt };
  const at = ports.clock.now();
  const attempt = stored.body.status === 'sending' ? stored.body.attempt : 1;
  const next: Delivery =
    outcome.status === 'sent'
      ? { ...base, status: 'sent', at, activityId: outcome.activityId }
      : outcome.status === 'unknown'
        ? { ...base, status: 'unknown', at }
        : outcome.status === 'failed' || attempt >= ATTEMPTS
          ? { ...base, status: 'failed', at, cause: outcome.cause }
          : { ...base, status: 'held', at, cause: outcome.cause, attempt, ...again(outcome) };
  const written = await put(ports, stored.scope, id, stored, next);
  if (written && next.status !== 'sent') {
    ports.log.warn('message-not-sent', { kind, status: next.status });
  }
  return written;

  /** When to try again; never, when it is a person who has to do something first. */
  function again({ cause, retryAfterSeconds }: Extract<SendOutcome, { status: 'held' }>): {
    readonly until?: Instant;
  } {
    if (retryAfterSeconds !== undefined) return { until: addMinutes(at, retryAfterSeconds / 60) };
    return WAITS_FOR_PERSON.has(cause) ? {} : { until: addMinutes(at, 2 ** attempt) };
  }
}

const WAITS_FOR_PERSON: ReadonlySet<DeliveryCause> = new Set([
  'not_installed',
  'paused',
  'blocked',
]);

/** What Teams said of the conversation is kept, so that the next message does not ask again. */
async function heed(
  ports: Needs,
  scope: Scope,
  { person }: Recipient,
  outcome: SendOutcome,
): Promise<void> {
  if (person === undefined || (outcome.status !== 'held' && outcome.status !== 'failed')) return;
  const who = { tenantId: peopleScope(scope.tenantId).tenantId, oid: person.oid };
  if (outcome.cause === 'blocked') await forgetConversation(ports, who, 'blocked');
  if (outcome.cause === 'not_installed') await forgetConversation(ports, who, 'gone');
}

async function put(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  id: string,
  stored: Stored<Delivery> | undefined,
  body: Delivery,
): Promise<boolean> {
  const change =
    stored === undefined ? toCreate('delivery', id, body) : toReplace('delivery', stored, body);
  return (await ports.store.commit(scope, [change])).ok;
}
