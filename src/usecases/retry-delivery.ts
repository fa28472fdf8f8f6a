import { mayRetry } from '../domain/delivery.ts';
import { MESSAGE_RULES } from '../domain/message-rules.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { inState, write } from './ledger.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

/**
 * Has a message tried again, from the first attempt on. It is built anew from the state of the day,
 * and told apart from those that may have arrived: those are never repeated.
 */
export async function retryDelivery(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  input: { readonly programmeId: string; readonly deliveryId: string },
): Promise<Result<undefined, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'deliveries.retry');
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  const stored = await ports.store.get('delivery', scope, input.deliveryId);
  if (stored === undefined || MESSAGE_RULES[stored.body.kind].discreet === true) {
    return refuse({ code: 'not_found' });
  }
  if (!mayRetry(stored.body)) return refuse({ code: 'delivery_not_retried' });
  const now = ports.clock.now();
  const next = inState({ ...stored.body, attempt: 0 }, { status: 'due', nextAt: now }, now);
  return (await write(ports, scope, stored, next)) ? ok(undefined) : refuse({ code: 'busy' });
}
