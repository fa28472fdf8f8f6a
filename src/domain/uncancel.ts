import type { Side } from './pair.ts';
import { ok, refuse, type Result } from './result.ts';
import { isOpen, type Session, type SessionRefusal } from './session.ts';
import type { Instant } from './time.ts';
import { isTooLate, type UndoRefusal } from './undo.ts';

/** Whether this side, or the assistant for the mentee, cancelled it. */
export function isCancelledFrom(session: Session, side: Side): boolean {
  if (session.status !== 'cancelled' || session.cancelledFrom === undefined) return false;
  return (session.cancelledBy === 'delegate' ? 'mentee' : session.cancelledBy) === side;
}

/** Whether this side cancelled it and may undo that now: for a day, and until it would begin. */
export function mayUncancel(session: Session, side: Side, now: Instant): boolean {
  if (session.status !== 'cancelled' || !isCancelledFrom(session, side)) return false;
  return session.startsAt > now && !isTooLate(session.closedAt, now);
}

/**
 * The session as it was before it was cancelled, under a version of its own: whoever heard that it
 * is off hears that it is on. One that is open is left as it is.
 */
export function uncancel(
  session: Session,
  side: Side,
  now: Instant,
): Result<Session, SessionRefusal | UndoRefusal> {
  if (isOpen(session)) return ok(session);
  if (session.status !== 'cancelled') return refuse('session_closed');
  if (session.startsAt <= now) return refuse('in_the_past');
  if (isTooLate(session.closedAt, now)) return refuse('undo_too_late');
  if (!isCancelledFrom(session, side)) return refuse('undo_nothing');
  const {
    closedAt,
    cancelledBy: _by,
    cancelledFrom = 'proposed',
    confirmedAt,
    rested: _rested,
    ...rest
  } = session;
  const version = session.version + 1;
  if (cancelledFrom === 'proposed') return ok({ ...rest, version, status: 'proposed' });
  return ok({
    ...rest,
    version,
    status: cancelledFrom,
    confirmedAt: confirmedAt ?? closedAt,
  });
}
