import type { Fact } from '../domain/facts.ts';
import type { Aftermath } from '../domain/message-parts.ts';
import { isUnderWay, pauseSeries } from '../domain/pair.ts';
import { failTwice, type Session } from '../domain/session.ts';
import { factOf, toReplace } from './documents.ts';
import { sessionsOf } from './plan-session.ts';
import type { Ports } from './ports.ts';
import type { Change } from './store-port.ts';
import type { PairContext } from './views.ts';

/** What is written along with a session that does not take place. */
interface AfterLoss {
  readonly facts: readonly Fact[];
  readonly also: readonly Change[];
}
export const NOTHING_FOLLOWS: AfterLoss = { facts: [], also: [] };

/**
 * What follows when a session was missed or cancelled: the series rests when the two agreed so, and
 * a second failure in a row is said, for a manager to hear of without blame.
 */
export async function afterLoss(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  context: PairContext,
  lost: Session,
): Promise<AfterLoss> {
  const { scope, course } = context;
  const pair = await ports.store.get('pair', scope, lost.pairId);
  if (pair === undefined || !isUnderWay(pair.body)) return NOTHING_FOLLOWS;
  const others = (await sessionsOf(ports, context)).filter(({ id }) => id !== lost.id);
  const { pairId, id: sessionId } = lost;
  const facts = failTwice([...others, lost])
    ? [factOf(ports, scope, { kind: 'sessions-fail', pairId, sessionId })]
    : [];
  const paused = pauseSeries(pair.body);
  const rests = course.afterMissed === 'pause-the-series' && paused.ok;
  const also = rests && paused.value !== pair.body ? [toReplace('pair', pair, paused.value)] : [];
  return { facts, also };
}

/** The session that was lost, knowing that the series rests because of it. */
export function withRest(lost: Session, { also }: AfterLoss): Session {
  return lost.status === 'cancelled' && also.length > 0 ? { ...lost, rested: true } : lost;
}

/** What the two agreed should follow when a session does not take place. */
export function aftermathOf({ course, pair }: PairContext): Aftermath {
  return { afterMissed: course.afterMissed, paused: pair.status === 'paused' };
}
