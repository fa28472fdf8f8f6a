import { waitsForPerson, type Delivery } from '../domain/delivery.ts';
import { MESSAGE_RULES } from '../domain/message-rules.ts';
import { inState, write, type State } from './ledger.ts';
import { linkOf } from './link-of-message.ts';
import type { Addressed } from './messages-of.ts';
import type { Ports } from './ports.ts';
import type { Stored } from './store-port.ts';

/**
 * Writes down that the bot cannot reach somebody, and says the message in Teams' activity feed
 * instead when it is of a kind that matters: once a delivery, as far as a notice can be known.
 */
export async function noticeInFeed(
  ports: Ports,
  stored: Stored<Delivery>,
  { oid, message, reader }: Addressed,
  state?: State,
): Promise<void> {
  const { scope, body } = stored;
  const { activityFeed } = ports;
  const at = ports.clock.now();
  const next = state === undefined ? body : inState(body, state, at);
  const isWorth =
    waitsForPerson(next) && MESSAGE_RULES[next.kind].matters && next.notice === undefined;
  if (!isWorth || activityFeed === undefined || oid === undefined || message === undefined) {
    if (state !== undefined) await write(ports, scope, stored, next);
    return;
  }
  if (!(await write(ports, scope, stored, { ...next, notice: 'sending' }))) return;
  const notice = await activityFeed.notify(
    { tenantId: scope.tenantId, oid },
    message,
    reader,
    linkOf(ports, message),
  );
  const noted = await ports.store.get('delivery', scope, stored.id);
  if (noted !== undefined) await write(ports, scope, noted, { ...noted.body, notice });
}
