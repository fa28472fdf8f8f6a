import { addMinutes, type Instant } from './time.ts';

/**
 * Why an act is not undone: there is none of this person's own, its time is over, a seat of it was
 * given to somebody else meanwhile, or the other of the two has left.
 */
export type UndoRefusal = 'undo_nothing' | 'undo_too_late' | 'seat_taken' | 'other_left';

/** A day: long enough to sleep on it, and short enough that nobody waits for what may come back. */
const UNDO_MINUTES = 24 * 60;

/** Until when an act of that moment may be undone. */
export function undoUntil(at: Instant): Instant {
  return addMinutes(at, UNDO_MINUTES);
}

export function isTooLate(at: Instant, now: Instant): boolean {
  return undoUntil(at) <= now;
}
