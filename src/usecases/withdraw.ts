import type { Scope } from '../domain/ids.ts';
import { leave, sideOf, type Pair, type Side } from '../domain/pair.ts';
import { ok } from '../domain/result.ts';
import { cancel, isOpen } from '../domain/session.ts';
import type { Instant } from '../domain/time.ts';
import { decide, factOf, KEY } from './documents.ts';
import { sessionsOf } from './plan-session.ts';
import type { Ports } from './ports.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;

/**
 * Somebody leaves the programme, and nobody waits for them any more: their open proposals close,
 * their pairs end without blame, their sessions to come are off. Done again, it changes nothing.
 * `leftAt` when they left by their own act in Binôme, which they may undo (`undoLeaving`).
 */
export async function withdraw(
  ports: Needs,
  scope: Scope,
  participantId: string,
  leftAt?: Instant,
): Promise<void> {
  const left = await decide(ports, 'participant', scope, participantId, (participant) => {
    if (participant.status === 'withdrawn') return ok({ next: participant });
    const { leftAt: _before, ...rest } = participant;
    const at = leftAt === undefined ? {} : { leftAt };
    return ok({ next: { ...rest, ...at, status: 'withdrawn' } });
  });
  if (!left.ok) return;
  await endWhatTheyAreIn(ports, scope, participantId);
}

/** Ends the pairs of somebody who was withdrawn, closes their proposals, puts their sessions off. */
export async function endWhatTheyAreIn(
  ports: Needs,
  scope: Scope,
  participantId: string,
): Promise<void> {
  for (const { body } of await ports.store.find('pair', scope, KEY.participant(participantId))) {
    const side = sideOf(body, participantId);
    if (side !== undefined) await leavePair(ports, scope, body, side);
  }
}

async function leavePair(ports: Needs, scope: Scope, pair: Pair, side: Side): Promise<void> {
  const now = ports.clock.now();
  for (const { id: sessionId } of await sessionsOf(ports, { scope, pair })) {
    await decide(ports, 'session', scope, sessionId, (session) => {
      if (!isOpen(session) || session.startsAt <= now) return ok({ next: session });
      const cancelled = cancel(session, side, now);
      if (!cancelled.ok) return ok({ next: session });
      const { version } = session;
      const off = factOf(ports, scope, { kind: 'session-cancelled', sessionId, version });
      return ok({ next: cancelled.value, facts: [off] });
    });
  }
  await decide(ports, 'pair', scope, pair.id, (current) => {
    const next = leave(current, now, side);
    if (next === current) return ok({ next });
    const kind = current.status === 'proposed' ? 'pair-declined' : 'pair-ended';
    const said = factOf(ports, scope, { kind, pairId: pair.id, by: side }, now);
    return ok({ next, facts: [said] });
  });
}
