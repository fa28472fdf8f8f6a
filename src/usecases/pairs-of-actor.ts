import { sideOf, type Side } from '../domain/pair.ts';
import type { Session } from '../domain/session.ts';
import type { Actor } from './actor.ts';
import { KEY } from './documents.ts';
import { sessionsOf } from './plan-session.ts';
import type { Ports } from './ports.ts';
import { pairContext, type PairContext } from './views.ts';

export interface MyPair {
  readonly context: PairContext;
  readonly side: Side;
  readonly sessions: readonly Session[];
}

/** Every pair of this person in every programme, newest proposal first. */
export async function pairsOfActor(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
): Promise<readonly MyPair[]> {
  const mine: MyPair[] = [];
  const enrolments = await ports.store.find(
    'participant',
    { tenantId: actor.tenantId },
    KEY.oid(actor.oid),
  );
  for (const { scope, id } of enrolments) {
    const pairs = await ports.store.find('pair', scope, KEY.participant(id));
    for (const { body } of pairs) {
      const context = await pairContext(ports, scope, body.id);
      const side = sideOf(body, id);
      if (context === undefined || side === undefined) continue;
      mine.push({ context, side, sessions: await sessionsOf(ports, context) });
    }
  }
  return mine.sort((a, b) => (a.context.pair.proposedAt < b.context.pair.proposedAt ? 1 : -1));
}
