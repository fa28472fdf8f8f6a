import { millisOf } from '../domain/time.ts';
import type { ApiParts } from './context.ts';

/** How many whole seconds somebody is to wait before they are answered; 0 is now. */
export type Pace = (who: { readonly tenantId: string; readonly oid: string }) => number;

/** Somebody whose bucket is full again is as good as new, and forgotten. */
const REMEMBERED = 50_000;

/**
 * A token bucket a person: a minute's worth at once, then as many as flow in. It is kept in this
 * process alone: several instances allow that many times the pace.
 */
export function makePace({
  ports,
  requestsPerMinute,
}: Pick<ApiParts, 'ports' | 'requestsPerMinute'>): Pace {
  if (requestsPerMinute === undefined) return () => 0;
  const most = requestsPerMinute;
  const perMilli = most / 60_000;
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  return ({ tenantId, oid }) => {
    const now = millisOf(ports.clock.now());
    const key = `${tenantId} ${oid}`;
    const { left, at } = buckets.get(key) ?? { left: most, at: now };
    const full = Math.min(most, left + (now - at) * perMilli);
    if (full < 1) return Math.ceil((1 - full) / perMilli / 1000);
    // Set anew, so that the map stays in the order of last use and the oldest goes first.
    buckets.delete(key);
    buckets.set(key, { left: full - 1, at: now });
    const [oldest] = buckets.keys();
    if (buckets.size > REMEMBERED && oldest !== undefined) buckets.delete(oldest);
    return 0;
  };
}
