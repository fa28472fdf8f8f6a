import type { Scope } from '../domain/ids.ts';
import type { Side } from '../domain/pair.ts';
import { nextLook } from '../domain/next-look.ts';
import { promptsDue, type Reachability } from '../domain/prompts.ts';
import type { Instant } from '../domain/time.ts';
import { toCreate } from './documents.ts';
import type { Ports } from './ports.ts';
import type { Change } from './store-port.ts';
import { pairContext, personOf, personOn, readerOf, type PairContext } from './views.ts';

/** A session was agreed on: the clock looks at it when its first prompt may fall due. */
export async function watchSession(
  ports: Pick<Ports, 'store' | 'clock'>,
  scope: Scope,
  sessionId: string,
): Promise<void> {
  const session = (await ports.store.get('session', scope, sessionId))?.body;
  const context = session && (await pairContext(ports, scope, session.pairId));
  if (session === undefined || context === undefined) return;
  const people = await bothReachable(ports, context);
  const now = ports.clock.now();
  const at = promptsDue(session, people, now).length > 0 ? now : nextLook(session, people, now);
  // Said before, the entry is there: a fact may be delivered twice.
  if (at !== undefined) await ports.store.commit(scope, [toLook(sessionId, at)]);
}

export function toLook(sessionId: string, at: Instant): Change {
  const id = `${at}~${sessionId}`;
  return toCreate('agenda', id, { id, at, sessionId });
}

export async function bothReachable(
  ports: Pick<Ports, 'store'>,
  context: PairContext,
): Promise<Readonly<Record<Side, Reachability>>> {
  return {
    mentor: await reachability(ports, context, 'mentor'),
    mentee: await reachability(ports, context, 'mentee'),
  };
}

async function reachability(
  ports: Pick<Ports, 'store'>,
  context: PairContext,
  side: Side,
): Promise<Reachability> {
  const participant = personOn(context, side);
  const person = await personOf(ports, context.scope.tenantId, participant.oid);
  const { timeZone } = readerOf(participant, person);
  return {
    timeZone,
    ...(person?.workingHours === undefined ? {} : { workingHours: person.workingHours }),
    ...(person?.pausedUntil === undefined ? {} : { pausedUntil: person.pausedUntil }),
  };
}
