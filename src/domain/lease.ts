import { ok, refuse, type Result } from './result.ts';
import { instantFromMillis, millisAhead, millisOf, type Instant } from './time.ts';

/** Who alone may do a piece of work until when. */
export interface Lease {
  readonly id: string;
  readonly holder: string;
  /** Grows by one with each new holder and never falls: what an earlier holder writes is told by it. */
  readonly token: number;
  readonly until: Instant;
  readonly pace?: Pace;
}

/** What a holder knows of a tenant's pace; handed on, so that it outlives the holder. */
export interface Pace {
  /** From when the next request may leave. */
  readonly free?: Instant;
  /** Until when the service asked to be left alone. */
  readonly rest?: Instant;
}

/** A process that dies is missed for this long; work renews its lease well before. */
const LEASE_MILLIS = 30_000;

/**
 * Takes or renews: refused while somebody else's lease lasts. A holder who is late and whom nobody
 * succeeded goes on under the same token.
 */
export function takeLease(
  lease: Lease | undefined,
  id: string,
  holder: string,
  now: Instant,
): Result<Lease, 'taken'> {
  const until = instantFromMillis(millisOf(now) + LEASE_MILLIS);
  if (lease === undefined) return ok({ id, holder, token: 1, until });
  if (lease.holder === holder) return ok({ ...lease, until });
  if (millisAhead(lease.until, now) > 0) return refuse('taken');
  return ok({ ...lease, holder, token: lease.token + 1, until });
}

/** Given back: the next one may take it at once. */
export function releaseLease(lease: Lease, now: Instant): Lease {
  return { ...lease, until: now };
}

/** Whether half of a lease is gone, or the clock was set back, so that it is time to renew it. */
export function isHalfGone(lease: Lease, now: Instant): boolean {
  const left = millisOf(lease.until) - millisOf(now);
  return left < LEASE_MILLIS / 2 || left > LEASE_MILLIS;
}
