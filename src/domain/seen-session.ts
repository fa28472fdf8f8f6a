import type { Session, SessionStatus } from './session.ts';
import type { Instant } from './time.ts';

/** A session as somebody had it before them when they chose: its time, and where it stood. */
export interface SeenSession {
  readonly startsAt: Instant;
  /** Absent on a card, which says the time alone. */
  readonly status?: SessionStatus;
}

/**
 * Whether a session is no longer what was seen: another time, or confirmed, cancelled or over
 * meanwhile. That it was prepared for, which nobody does by hand, changes nothing of it.
 */
export function hasChangedSince(session: Session, seen: SeenSession | undefined): boolean {
  if (seen === undefined) return false;
  const standing = (status: SessionStatus) => (status === 'prepared' ? 'planned' : status);
  const isSame = seen.status === undefined || standing(seen.status) === standing(session.status);
  return !isSame || seen.startsAt !== session.startsAt;
}
