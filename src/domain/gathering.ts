import { hasPassed, isOpen, isPending, move, type Session } from './session.ts';
import type { Instant } from './time.ts';

/**
 * A gathering: a circle meets once, and each of its pairs has a session of its own there, with its
 * own confirmation and feedback, under one `gatheringId`.
 *
 * What becomes of another member's session when the mentor settles when the circle meets: it is the
 * mentor's proposal for that time, unless it stands there already. Undefined: nothing changes.
 */
export function follow(
  session: Session,
  to: Pick<Session, 'startsAt' | 'version'>,
  now: Instant,
): Session | undefined {
  if (!isOpen(session)) return undefined;
  const isAsked = session.status === 'proposed' && session.plannedBy !== 'mentor';
  if (session.startsAt === to.startsAt && !isAsked) return undefined;
  const moved = move(session, 'mentor', to.startsAt, now);
  // One version for all: the mentor's calendar knows the gathering as a single entry.
  return moved.ok
    ? { ...moved.value, version: Math.max(moved.value.version, to.version) }
    : undefined;
}

/** What the mentor is told of once, for the whole circle. */
export type SaidOnce = 'planned' | 'ahead' | 'over';

/**
 * The one session of a gathering that the mentor is spoken to about: of those that count for what is
 * said, the one that was confirmed first, else the first by id.
 */
export function voiceOf(
  gathering: readonly Session[],
  about: SaidOnce,
  now: Instant,
): Session | undefined {
  const counts = (session: Session): boolean => {
    if (about === 'over') {
      return hasPassed(session, now) || session.status === 'held' || session.status === 'missed';
    }
    return session.status === 'planned' || session.status === 'prepared';
  };
  const [first] = gathering
    .filter((session) => counts(session))
    .toSorted((a, b) => (orderOf(a, about) < orderOf(b, about) ? -1 : 1));
  return first;
}

function orderOf(session: Session, about: SaidOnce): string {
  const since = about === 'planned' && 'confirmedAt' in session ? session.confirmedAt : '';
  return `${since} ${session.id}`;
}

/** The open gathering that a member who has nothing planned can join, if there is one ahead. */
export function toJoin(sessions: readonly Session[], now: Instant): Session | undefined {
  return sessions
    .filter((one) => one.gatheringId !== undefined && isPending(one, now) && one.startsAt > now)
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0];
}
