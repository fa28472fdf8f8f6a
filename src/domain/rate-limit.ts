import { instantFromMillis, millisAhead, millisOf, type Instant } from './time.ts';

/**
 * Requests a second to one tenant that we plan for. Teams allows 50 per app and tenant; leaving
 * one at a time, this far apart, never comes near the 45 that we forbid ourselves.
 */
const TENANT_PER_SECOND = 30;

/**
 * When a tenant's next request may leave, and from when the one after it: requests are spaced
 * evenly, and time lost is not made up for, so no second ever holds more than its share.
 */
export function paced(
  free: Instant | undefined,
  now: Instant,
  perSecond = TENANT_PER_SECOND,
): { readonly at: Instant; readonly free: Instant } {
  const at = instantFromMillis(millisOf(now) + millisAhead(free, now));
  return { at, free: instantFromMillis(millisOf(at) + Math.ceil(1000 / perSecond)) };
}

/** Teams' limits for one bot in one conversation: so many in any stretch of so many milliseconds. */
export const CONVERSATION_LIMITS = [
  { count: 7, millis: 1_000 },
  { count: 8, millis: 2_000 },
  { count: 60, millis: 30_000 },
  { count: 1_800, millis: 3_600_000 },
] as const;
const LONGEST_MILLIS = 3_600_000;

/**
 * What is sent apart may arrive closer together: our own windows are this much longer, in
 * milliseconds, so that the limits hold where they are counted.
 */
const SLACK_MILLIS = 250;

/** The first moment from `now` on at which one more message keeps all of a conversation's limits. */
export function conversationFree(sent: readonly Instant[], now: Instant): Instant {
  let at = millisOf(now);
  const times = sent
    .filter((one) => one <= now || millisAhead(one, now) > 0)
    .map(millisOf)
    .sort((a, b) => a - b);
  for (const { count, millis } of CONVERSATION_LIMITS) {
    const blocking = times[times.length - count];
    if (blocking !== undefined) at = Math.max(at, blocking + millis + SLACK_MILLIS);
  }
  return instantFromMillis(at);
}

/** What is worth remembering of a conversation after one more message. */
export function withSent(sent: readonly Instant[], at: Instant): readonly Instant[] {
  const oldest = instantFromMillis(millisOf(at) - LONGEST_MILLIS);
  return [...sent.filter((one) => one > oldest), at];
}
