import type { Fact } from '../domain/facts.ts';
import { follow } from '../domain/gathering.ts';
import { cancel, type Session } from '../domain/session.ts';
import { afterLoss, withRest } from './after-loss.ts';
import { gatheringMates } from './circle-of.ts';
import { factOf, toReplace } from './documents.ts';
import type { Ports } from './ports.ts';
import type { Change } from './store-port.ts';
import { pairContext, type PairContext } from './views.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;

/** What is written along with one session of a gathering, in the same batch. */
interface WithCircle {
  readonly facts: readonly Fact[];
  readonly also: readonly Change[];
}
export const ALONE: WithCircle = { facts: [], also: [] };

/** The mentor settled when the circle meets: the others are asked to come then. */
export async function othersFollow(
  ports: Needs,
  { scope, mates }: PairContext,
  settled: Session,
): Promise<WithCircle> {
  const facts: Fact[] = [];
  const also: Change[] = [];
  for (const stored of await gatheringMates(ports, scope, mates, settled)) {
    const next = follow(stored.body, settled, ports.clock.now());
    if (next === undefined) continue;
    const { id: sessionId, version } = next;
    also.push(toReplace('session', stored, next));
    facts.push(factOf(ports, scope, { kind: 'session-proposed', sessionId, version }));
  }
  return { facts, also };
}

/** The mentor cannot come: nobody meets. */
export async function othersCancelled(
  ports: Needs,
  { scope, mates }: PairContext,
  cancelled: Session,
): Promise<WithCircle> {
  const facts: Fact[] = [];
  const also: Change[] = [];
  const at = cancelled.status === 'cancelled' ? cancelled.closedAt : ports.clock.now();
  for (const stored of await gatheringMates(ports, scope, mates, cancelled)) {
    // One moment for all of them: by it the mentor's undoing finds them again.
    const lost = cancel(stored.body, 'mentor', at);
    const context = await pairContext(ports, scope, stored.body.pairId);
    if (!lost.ok || context === undefined) continue;
    const after = await afterLoss(ports, context, lost.value);
    const { id: sessionId, version } = stored.body;
    also.push(toReplace('session', stored, withRest(lost.value, after)), ...after.also);
    facts.push(
      factOf(ports, scope, { kind: 'session-cancelled', sessionId, version }),
      ...after.facts,
    );
  }
  return { facts, also };
}
