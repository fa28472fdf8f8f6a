import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { FARTHEST_DAYS } from '../domain/session.ts';
import { addMinutes, instantOfLocal, isSkipped, millisOf, type Instant } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import type { AdmittedToPair } from './admit-to-pair.ts';
import type { Ports } from './ports.ts';
import { personOf, personOn, readerOf } from './views.ts';

/** A moment that was offered, or a date and time on the person's own clock. */
export type ChosenTime = { readonly instant: string } | { readonly local: string };

/** The moment somebody chose, if it lies ahead, not too far, and a clock shows it. */
export async function chosenInstant(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  { context, side }: AdmittedToPair,
  at: ChosenTime,
): Promise<Result<Instant, Refusal>> {
  const now = ports.clock.now();
  const read = 'instant' in at ? readInstant(at.instant) : await onOwnClock(at.local);
  if (!read.ok) return read;
  if (read.value <= now) return refuse({ code: 'in_the_past' });
  // The last of those days counts whole, wherever the person's midnight is.
  const farthest = addMinutes(now, (FARTHEST_DAYS + 1) * 24 * 60);
  return read.value > farthest ? refuse({ code: 'time_too_far' }) : read;

  async function onOwnClock(local: string): Promise<Result<Instant, Refusal>> {
    const person = await personOf(ports, actor.tenantId, actor.oid);
    const { timeZone } = readerOf(personOn(context, side), person);
    const instant = instantOfLocal(local, timeZone);
    if (instant === undefined) return refuse({ code: 'time_unreadable' });
    // Moved to the next hour that there is, it would not be what was asked for.
    return isSkipped(local, timeZone) ? refuse({ code: 'time_skipped' }) : ok(instant);
  }
}

function readInstant(text: string): Result<Instant, Refusal> {
  const millis = millisOf(text);
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(text) && Number.isFinite(millis)
    ? ok(addMinutes(text, 0))
    : refuse({ code: 'time_unreadable' });
}
