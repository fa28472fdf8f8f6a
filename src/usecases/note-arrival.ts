import type { Delivery } from '../domain/delivery.ts';
import type { Actor } from './actor.ts';
import { KEY } from './documents.ts';
import { inState, ledgerChanges } from './ledger.ts';
import type { Ports } from './ports.ts';
import type { Change, Stored } from './store-port.ts';

/**
 * Somebody acts on a card: whatever the service said when it left, it has arrived. The ledger says
 * `sent` from then on, and a retry that was still to come does not leave. `mark` is a claim: it
 * counts for the person the message was for, and for nobody else.
 */
export async function noteArrival(
  ports: Pick<Ports, 'store' | 'clock'>,
  { tenantId, oid }: Pick<Actor, 'tenantId' | 'oid'>,
  mark: string,
  activityId: string,
): Promise<void> {
  const end = mark.lastIndexOf('~');
  const scope = { tenantId, programmeId: mark.slice(0, end) };
  const named = await ports.store.get('delivery', scope, mark.slice(end + 1));
  if (named === undefined || named.body.oid !== oid || !isInDoubt(named.body)) return;
  const all = await ports.store.find('delivery', scope, KEY.deliveriesTo(named.body.to));
  // What became one message has one fate.
  const arrived = all.filter(
    ({ id, body }) => id === named.id || (isInDoubt(body) && body.card === named.id),
  );
  const changes: Change[] = [];
  for (const stored of arrived) changes.push(...(await toSent(ports, stored, activityId)));
  // Refused, another worker writes its outcome: the next tap says so again.
  await ports.store.commit(scope, changes);
}

/** Under way too: a tap may be faster than the answer to what it was tapped on. */
const IN_DOUBT: ReadonlySet<Delivery['status']> = new Set([
  'sending',
  'unknown',
  'throttled',
  'failed',
]);

function isInDoubt({ status, attempt }: Delivery): boolean {
  return attempt > 0 && IN_DOUBT.has(status);
}

function toSent(
  ports: Pick<Ports, 'store' | 'clock'>,
  stored: Stored<Delivery>,
  activityId: string,
): Promise<readonly Change[]> {
  const next = inState(stored.body, { status: 'sent', activityId }, ports.clock.now());
  return ledgerChanges(ports, stored.scope, stored, next);
}
