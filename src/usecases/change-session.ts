import type { Message } from '../domain/message.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { hasChangedSince, type SeenSession } from '../domain/seen-session.ts';
import { cancel, confirm, isOpen, isPending, move, type Session } from '../domain/session.ts';
import type { Actor } from './actor.ts';
import { admitToPair, type AdmittedToPair } from './admit-to-pair.ts';
import { afterLoss, aftermathOf, withRest } from './after-loss.ts';
import { assistantActed } from './assistant-acted.ts';
import { chosenInstant, type ChosenTime } from './chosen-time.ts';
import { decide, factOf } from './documents.ts';
import { isTaken, slotsOf } from './offered-slots.ts';
import { planningFor, sessionsOf } from './plan-session.ts';
import type { Ports } from './ports.ts';
import { ALONE, othersCancelled, othersFollow } from './with-circle.ts';
import { sessionView, withoutContent } from './views.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;

export interface NamedSession {
  readonly programmeId: string;
  readonly sessionId: string;
}

/** The session and the pair it belongs to, for those who may plan it. */
export async function admitToSession(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  { programmeId, sessionId }: NamedSession,
  action: 'session.plan' | 'feedback.give' | 'pair.live',
  to: 'change' | 'look' = 'change',
): Promise<Result<AdmittedToPair & { readonly session: Session }, Refusal>> {
  const scope = { tenantId: actor.tenantId, programmeId };
  const stored = await ports.store.get('session', scope, sessionId);
  if (stored === undefined) return refuse({ code: 'not_found' });
  const { pairId } = stored.body;
  const admitted = await admitToPair(ports, actor, { programmeId, pairId }, action, to);
  return admitted.ok ? ok({ ...admitted.value, session: stored.body }) : admitted;
}

/** The other side says yes to a proposed time: to `startsAt`, when it is said what was shown. */
export async function confirmSession(
  ports: Needs,
  actor: Actor,
  input: NamedSession & { readonly startsAt?: string },
): Promise<Result<Session, Refusal>> {
  const admitted = await admitToSession(ports, actor, input, 'session.plan');
  if (!admitted.ok) return admitted;
  const { context, side } = admitted.value;
  const { scope } = context;
  return decide(ports, 'session', scope, input.sessionId, async (session) => {
    const decided = confirm(session, side, ports.clock.now(), input.startsAt);
    if (!decided.ok) return refuse({ code: decided.error });
    const { next, changed } = decided.value;
    if (!changed) return ok({ next: session });
    const { id: sessionId, version } = next;
    const circle = side === 'mentor' ? await othersFollow(ports, context, next) : ALONE;
    return ok({
      next,
      facts: [
        factOf(ports, scope, { kind: 'session-planned', sessionId, version }),
        ...circle.facts,
      ],
      also: circle.also,
    });
  });
}

/** Another time; the other side confirms anew. `seen` is what is moved: nothing else is; `free` as `planSession` has it. */
export async function moveSession(
  ports: Needs,
  actor: Actor,
  input: NamedSession & {
    readonly at: ChosenTime;
    readonly seen?: SeenSession;
    readonly free?: boolean;
  },
): Promise<Result<Session, Refusal>> {
  const admitted = await admitToSession(ports, actor, input, 'session.plan');
  if (!admitted.ok) return admitted;
  const { context, planner } = admitted.value;
  const { scope } = context;
  const startsAt = await chosenInstant(ports, actor, admitted.value, input.at);
  if (!startsAt.ok) return startsAt;
  const { session: before } = admitted.value;
  if (input.free === true && (await isTaken(ports, context, startsAt.value, before))) {
    return refuse({ code: 'time_taken' });
  }
  return decide(ports, 'session', scope, input.sessionId, async (session) => {
    // The same move again, a card tapped twice, is the move that was made.
    const isSame = session.startsAt === startsAt.value && session.plannedBy === planner;
    if (isSame && session.status === 'proposed') return ok({ next: session });
    if (isOpen(session) && hasChangedSince(session, input.seen)) {
      return refuse({ code: 'session_changed' });
    }
    const moved = move(session, planner, startsAt.value, ports.clock.now());
    if (!moved.ok) return refuse({ code: moved.error });
    const { id: sessionId, version } = moved.value;
    const circle = planner === 'mentor' ? await othersFollow(ports, context, moved.value) : ALONE;
    return ok({
      next: moved.value,
      facts: [
        factOf(ports, scope, { kind: 'session-proposed', sessionId, version }),
        ...assistantActed(ports, actor, admitted.value, moved.value, 'moved'),
        ...circle.facts,
      ],
      also: circle.also,
    });
  });
}

/** Takes a session off. `seen` is what is cancelled: a time agreed on meanwhile stays. */
export async function cancelSession(
  ports: Needs,
  actor: Actor,
  input: NamedSession & { readonly seen?: SeenSession },
): Promise<Result<Session, Refusal>> {
  const admitted = await admitToSession(ports, actor, input, 'session.plan');
  if (!admitted.ok) return admitted;
  const { context, planner } = admitted.value;
  const { scope } = context;
  return decide(ports, 'session', scope, input.sessionId, async (session) => {
    if (session.status === 'cancelled') return ok({ next: session });
    if (isOpen(session) && hasChangedSince(session, input.seen)) {
      return refuse({ code: 'session_changed' });
    }
    const cancelled = cancel(session, planner, ports.clock.now());
    if (!cancelled.ok) return refuse({ code: cancelled.error });
    const { id: sessionId, version } = session;
    const after = await afterLoss(ports, context, cancelled.value);
    const circle =
      planner === 'mentor' ? await othersCancelled(ports, context, cancelled.value) : ALONE;
    return ok({
      next: withRest(cancelled.value, after),
      facts: [
        factOf(ports, scope, { kind: 'session-cancelled', sessionId, version }),
        ...assistantActed(ports, actor, admitted.value, session, 'cancelled'),
        ...after.facts,
        ...circle.facts,
      ],
      also: [...after.also, ...circle.also],
    });
  });
}

/** What a person chooses from when a session is to take place at another time. */
export async function viewMove(
  ports: Pick<Ports, 'store' | 'clock' | 'links'>,
  actor: Actor,
  input: NamedSession,
): Promise<Result<Message, Refusal>> {
  const admitted = await admitToSession(ports, actor, input, 'session.plan');
  if (!admitted.ok) return admitted;
  const { context, side, session, planner } = admitted.value;
  if (!isOpen(session)) return ok(sessionMessage(ports, admitted.value));
  const { topic: _topic, ...moving } = sessionView(ports, context, session, side);
  return ok({
    kind: 'plan-session',
    ...planningFor({ context, side, planner }),
    slots: await slotsOf(ports, context),
    moving,
  });
}

/** The session of a pair that is to come or to confirm, as it stands. */
export async function viewOpenSession(
  ports: Pick<Ports, 'store' | 'links' | 'clock'>,
  actor: Actor,
  input: { readonly programmeId: string; readonly pairId: string },
): Promise<Result<Message, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'session.plan', 'look');
  if (!admitted.ok) return admitted;
  const sessions = await sessionsOf(ports, admitted.value.context);
  const session = sessions.find((one) => isPending(one, ports.clock.now()));
  if (session === undefined) return refuse({ code: 'not_found' });
  return ok(sessionMessage(ports, { ...admitted.value, session }));
}

/** One session as it stands now, whatever an old card says. */
export async function viewSession(
  ports: Pick<Ports, 'store' | 'links'>,
  actor: Actor,
  input: NamedSession,
): Promise<Result<Message, Refusal>> {
  const admitted = await admitToSession(ports, actor, input, 'session.plan', 'look');
  return admitted.ok ? ok(sessionMessage(ports, admitted.value)) : admitted;
}

/** An assistant learns who and when, never what about. */
function sessionMessage(
  ports: Pick<Ports, 'links'>,
  { context, side, session, planner }: AdmittedToPair & { readonly session: Session },
): Message {
  const view = sessionView(ports, context, session, side);
  const shown = planner === 'delegate' ? withoutContent(view) : view;
  if (session.status === 'proposed') return { kind: 'session-proposed', session: shown };
  if (session.status === 'cancelled') {
    // What the two agreed is theirs; an assistant picks another time, that is all.
    const then = planner === 'delegate' ? {} : { then: aftermathOf(context) };
    return { kind: 'session-cancelled', session: shown, ...then };
  }
  return { kind: 'session-planned', session: shown };
}
