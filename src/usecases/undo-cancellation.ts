import type { Fact } from '../domain/facts.ts';
import { isUnderWay, resumeSeries } from '../domain/pair.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { confirmingSide, hasPassed, isPending, type Session } from '../domain/session.ts';
import { uncancel } from '../domain/uncancel.ts';
import type { Actor } from './actor.ts';
import { assistantActed } from './assistant-acted.ts';
import { admitToSession, type NamedSession } from './change-session.ts';
import { gatheringMates } from './circle-of.ts';
import { decide, factOf, toReplace } from './documents.ts';
import { sessionsOf } from './plan-session.ts';
import type { Ports } from './ports.ts';
import type { Change, Stored } from './store-port.ts';
import type { PairContext } from './views.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;

/**
 * Whoever cancelled a session takes that back, within a day and before it would begin: it is on
 * again as it was, and so is the series if it was put to rest by that; in a circle the mentor's
 * undoing brings back everybody's. The two hear of it. Refused besides: `session_already_planned`
 * when another time was found meanwhile.
 */
export async function undoCancellation(
  ports: Needs,
  actor: Actor,
  input: NamedSession,
): Promise<Result<Session, Refusal>> {
  const admitted = await admitToSession(ports, actor, input, 'session.plan');
  if (!admitted.ok) return admitted;
  const { context, side, planner } = admitted.value;
  const { scope } = context;
  if (!isUnderWay(context.pair)) return refuse({ code: 'pair_not_under_way' });
  const now = ports.clock.now();
  return decide(ports, 'session', scope, input.sessionId, async (session) => {
    const on = uncancel(session, side, now);
    if (!on.ok) return refuse({ code: on.error });
    if (on.value === session) return ok({ next: session });
    if (await isReplaced(ports, context, session)) {
      return refuse({ code: 'session_already_planned' });
    }
    const mates = planner === 'mentor' ? await othersOn(ports, context, session) : [];
    return ok({
      next: on.value,
      facts: [
        ...[on.value, ...mates.map(({ next }) => next)].map((one) => isOn(ports, context, one)),
        // Where both hear anyhow that it is on, or the executive has to confirm it, that says it.
        ...(on.value.status === 'proposed' && confirmingSide(on.value) === 'mentor'
          ? assistantActed(ports, actor, admitted.value, on.value, 'restored')
          : []),
      ],
      also: [
        ...(await takenUp(ports, context, session)),
        ...mates.map(({ stored, next }) => toReplace('session', stored, next)),
      ],
    });
  });
}

function isOn(ports: Needs, { scope }: PairContext, session: Session): Fact {
  const { id: sessionId, version, status } = session;
  const kind = status === 'proposed' ? 'session-proposed' : 'session-planned';
  return factOf(ports, scope, { kind, sessionId, version });
}

/** Whether another session has its place by now. */
async function isReplaced(
  ports: Needs,
  context: Pick<PairContext, 'scope' | 'pair'>,
  { id, number }: Session,
): Promise<boolean> {
  const now = ports.clock.now();
  return (await sessionsOf(ports, context)).some(
    (other) =>
      other.id !== id &&
      (isPending(other, now) || (other.number === number && hasPassed(other, now))),
  );
}

/** The sessions of a circle's other members that were off with the mentor's. */
async function othersOn(
  ports: Needs,
  { scope, mates }: PairContext,
  cancelled: Session,
): Promise<readonly { readonly stored: Stored<Session>; readonly next: Session }[]> {
  const on: { readonly stored: Stored<Session>; readonly next: Session }[] = [];
  const at = cancelled.status === 'cancelled' ? cancelled.closedAt : undefined;
  for (const stored of await gatheringMates(ports, scope, mates, cancelled)) {
    const { body } = stored;
    const next = uncancel(body, 'mentor', ports.clock.now());
    if (body.status !== 'cancelled' || body.closedAt !== at || !next.ok) continue;
    const mate = mates.find(({ pair }) => pair.id === body.pairId);
    if (mate === undefined || (await isReplaced(ports, { scope, pair: mate.pair }, body))) continue;
    on.push({ stored, next: next.value });
  }
  return on;
}

/** The series that the cancelling put to rest goes on. */
async function takenUp(
  ports: Needs,
  { scope, pair }: PairContext,
  cancelled: Session,
): Promise<readonly Change[]> {
  if (cancelled.status !== 'cancelled' || cancelled.rested !== true) return [];
  const stored = await ports.store.get('pair', scope, pair.id);
  if (stored === undefined) return [];
  const resumed = resumeSeries(stored.body);
  return resumed.ok && resumed.value !== stored.body
    ? [toReplace('pair', stored, resumed.value)]
    : [];
}
