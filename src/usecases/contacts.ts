import { conversationFree, withSent } from '../domain/rate-limit.ts';
import { instantFromMillis, millisOf, type Instant } from '../domain/time.ts';
import { ok, refuse } from '../domain/result.ts';
import { peopleScope, type TenantId } from '../domain/ids.ts';
import { decide } from './documents.ts';
import type { Ports } from './ports.ts';
import type { Contact } from './store-port.ts';

type Needs = Pick<Ports, 'store' | 'clock'>;

/** What is sent a second time in one go waits for its conversation as long as this, not longer. */
const PATIENCE_MILLIS = 3_000;

/** From when one more request keeps Teams' limits on a conversation, and what Teams asked of it. */
export function freeAt(contact: Contact | undefined, now: Instant): Instant {
  const free = conversationFree(contact?.sent ?? [], now);
  const rest = contact?.rest ?? free;
  return rest > free ? rest : free;
}

/** The same contact after one more request to it. */
export function afterRequest({ rest, ...contact }: Contact, at: Instant): Contact {
  return {
    ...contact,
    sent: withSent(contact.sent, at),
    ...(rest === undefined || rest <= at ? {} : { rest }),
  };
}

/**
 * Counts one more request to a conversation that is about to get it, and answers in how many
 * milliseconds it may leave; undefined, uncounted, when that is too long to wait for.
 */
export async function reserveRequest(
  ports: Needs,
  tenantId: TenantId,
  oid: string,
): Promise<number | undefined> {
  let wait = 0;
  const counted = await decide(ports, 'contact', peopleScope(tenantId), oid, (contact) => {
    const now = ports.clock.now();
    const at = freeAt(contact, now);
    wait = millisOf(at) - millisOf(now);
    if (wait > PATIENCE_MILLIS) return refuse({ code: 'busy' });
    return ok({ next: afterRequest(contact, at) });
  });
  return counted.ok ? wait : undefined;
}

/** Teams asked for patience in a conversation: whatever else waits for it waits as long. */
export async function restConversation(
  ports: Needs,
  tenantId: TenantId,
  oid: string,
  seconds: number,
): Promise<void> {
  const rest = instantFromMillis(millisOf(ports.clock.now()) + seconds * 1000);
  await decide(ports, 'contact', peopleScope(tenantId), oid, (contact) =>
    ok({ next: rest > (contact.rest ?? '') ? { ...contact, rest } : contact }),
  );
}
