import type { Delivery } from '../domain/delivery.ts';
import type { Scope } from '../domain/ids.ts';
import type { Message } from '../domain/message.ts';
import type { Conversation } from '../domain/person.ts';
import { ATTEMPTS, retryAt } from '../domain/retry.ts';
import { reserveRequest, restConversation } from './contacts.ts';
import { inState, ledgerChanges, releaseIfBack, type State } from './ledger.ts';
import type { Addressed } from './messages-of.ts';
import { noticeInFeed } from './notice-in-feed.ts';
import type { Ports, SendOutcome } from './ports.ts';
import type { Change, Stored } from './store-port.ts';
import { forgetConversation } from './remember-conversation.ts';

/** A message whose deliveries say `sending`. */
export interface Posting {
  readonly scope: Scope;
  readonly ids: readonly string[];
  readonly addressed: Addressed;
  readonly conversation: Conversation;
  readonly message: Message;
}

/** A service that asks for patience is left alone for so long at most by those it did not answer. */
const LONGEST_REST_SECONDS = 120;
/** How often an outcome is written anew because somebody else wrote first. */
const WRITES = 6;

/**
 * Posts one message, once, and writes down what became of it. A card found too large leaves once
 * more as its words alone, when its conversation may take another request. Answers for how many
 * seconds the service wants the tenant left alone.
 */
export async function post(
  ports: Ports,
  posting: Posting,
  turn: () => Promise<boolean>,
): Promise<number> {
  const { scope, conversation, message, addressed, ids } = posting;
  const { messenger } = ports;
  const { tenantId } = scope;
  const mark = markOf(scope, ids[0] ?? '');
  let outcome = await messenger.send(tenantId, conversation, message, addressed.reader, { mark });
  if (outcome.status === 'too_large') {
    const wait = (await turn())
      ? await reserveRequest(ports, tenantId, addressed.person?.oid ?? '')
      : undefined;
    if (wait === undefined) {
      outcome = { status: 'throttled', cause: 'too_many_requests' };
    } else {
      if (wait > 0) await ports.wait(wait);
      const short = { mark, short: true };
      outcome = await messenger.send(tenantId, conversation, message, addressed.reader, short);
    }
  }
  await heed(ports, posting, outcome);
  await record(ports, posting, outcome);
  if (outcome.status !== 'throttled') return 0;
  return Math.min(outcome.retryAfterSeconds ?? 0, LONGEST_REST_SECONDS);
}

/** Names a delivery on its card. */
function markOf({ programmeId }: Scope, deliveryId: string): string {
  return `${programmeId}~${deliveryId}`;
}

/** What Teams said of the conversation is kept, so that the next message does not ask again. */
async function heed(
  ports: Ports,
  { scope: { tenantId }, addressed, conversation }: Posting,
  outcome: SendOutcome,
): Promise<void> {
  const oid = addressed.person?.oid;
  if (oid === undefined) return;
  const who = { tenantId, oid };
  switch (outcome.status) {
    case 'blocked':
      await forgetConversation(
        ports,
        who,
        { state: 'blocked', cause: outcome.cause },
        conversation,
      );
      return;
    case 'not_installed': {
      const cause = outcome.cause === 'never_installed' ? 'app_removed' : outcome.cause;
      await forgetConversation(ports, who, { state: 'gone', cause }, conversation);
      return;
    }
    case 'throttled':
      await restConversation(ports, tenantId, oid, outcome.retryAfterSeconds ?? 0);
      return;
    default:
  }
}

/** What the service said is what counts, also when somebody took this sending for lost meanwhile. */
async function record(ports: Ports, posting: Posting, outcome: SendOutcome): Promise<void> {
  const { scope, ids, addressed } = posting;
  for (let write = 0; write < WRITES; write++) {
    const changes: Change[] = [];
    const written: Stored<Delivery>[] = [];
    const now = ports.clock.now();
    for (const id of ids) {
      const stored = await ports.store.get('delivery', scope, id);
      const status = stored?.body.status;
      if (stored === undefined || (status !== 'sending' && status !== 'unknown')) continue;
      const next = inState(stored.body, stateAfter(ports, stored.body, outcome), now);
      changes.push(...(await ledgerChanges(ports, scope, stored, next)));
      written.push({ ...stored, body: next });
    }
    if (changes.length > 0 && !(await ports.store.commit(scope, changes)).ok) continue;
    for (const { id, body } of written) {
      if (body.status === 'sent') continue;
      ports.log.warn('message-not-sent', { kind: body.kind, status: body.status });
      const current = await ports.store.get('delivery', scope, id);
      if (current !== undefined) await noticeInFeed(ports, current, addressed);
      await releaseIfBack(ports, scope, id, addressed.person?.oid);
    }
    return;
  }
}

function stateAfter(ports: Ports, { id, attempt }: Delivery, outcome: SendOutcome): State {
  switch (outcome.status) {
    case 'sent':
    case 'unknown':
    case 'failed':
      return outcome;
    case 'blocked':
    case 'not_installed':
      return outcome;
    case 'too_large':
      return { status: 'failed', cause: 'too_large' };
    case 'throttled': {
      if (attempt >= ATTEMPTS) return { status: 'failed', cause: 'gave_up' };
      const chance = parseInt(ports.ids.hash(['wait', id, String(attempt)]).slice(0, 1), 36) / 36;
      const now = ports.clock.now();
      const nextAt = retryAt(now, attempt, chance, outcome.retryAfterSeconds);
      return { status: 'throttled', cause: outcome.cause, nextAt };
    }
  }
}
