import { instantFromMillis, millisOf, type Instant } from './time.ts';

/** The answers after which Teams may be asked again; never 500, which may have done its work. */
export const RETRIED_STATUSES: ReadonlySet<number> = new Set([412, 429, 502, 503, 504]);

/** Requests for one message before it is given up: half a day of growing patience. */
export const ATTEMPTS = 12;
const FIRST_SECONDS = 15;
const LONGEST_SECONDS = 3_600;

/**
 * When to try again after request number `attempt`: never before the `retryAfter` seconds that
 * were asked for, else after twice the last wait, at most an hour. `chance` in 0…1 spreads those
 * who were put off together: over the second half of a wait of ours, or the tenth after one asked for.
 */
export function retryAt(
  now: Instant,
  attempt: number,
  chance: number,
  retryAfter?: number,
): Instant {
  const own = Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** Math.max(0, attempt - 1));
  const seconds =
    retryAfter === undefined ? own * (0.5 + chance / 2) : retryAfter * (1 + chance / 10);
  return instantFromMillis(Math.ceil(millisOf(now) + seconds * 1000));
}
