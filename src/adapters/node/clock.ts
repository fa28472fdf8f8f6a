import { instantFromMillis } from '../../domain/time.ts';
import type { Clock } from '../../usecases/ports.ts';

export const systemClock: Clock = { now: () => instantFromMillis(Date.now()) };

export interface AdjustableClock extends Clock {
  /** Goes forward by so many milliseconds; never back, since what happened stays in the past. */
  advance(millis: number): void;
  /** How far ahead of the system's clock, in milliseconds: what to keep across a restart. */
  offset(): number;
}

/** The clock of local mode: it runs like the system's, and a person may move it ahead. */
export function adjustableClock(offsetMillis = 0): AdjustableClock {
  let offset = 0;
  const advance = (millis: number): void => {
    if (!Number.isFinite(millis) || millis < 0) {
      throw new RangeError(`a clock moves forward by a number of milliseconds, not ${millis}`);
    }
    offset += millis;
  };
  advance(offsetMillis);
  return { now: () => instantFromMillis(Date.now() + offset), advance, offset: () => offset };
}
