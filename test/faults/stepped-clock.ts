import type { ScaledClock } from './send-crowd.ts';

export interface SteppedClock extends ScaledClock {
  /** Nobody is woken any more; who waits, waits for ever. */
  readonly stop: () => void;
}

/** Turns of the event loop without anything on its way, after which nothing more comes of itself. */
const QUIET_TURNS = 50;

/**
 * Time that stands still while anything is being done, and then goes to the next moment for which
 * somebody waits: what is counted by its seconds is the same on a fast and on a slow machine.
 * `isBusy` says whether something is on its way that the event loop does not show.
 */
export function steppedClock(epoch: number, isBusy: () => boolean): SteppedClock {
  let now = epoch;
  let stopped = false;
  let waiting: readonly { readonly at: number; readonly wake: () => void }[] = [];

  async function quiet(): Promise<void> {
    for (let turns = 0; turns < QUIET_TURNS && !stopped; turns = isBusy() ? 0 : turns + 1) {
      await new Promise((resolve) => void setImmediate(resolve));
    }
  }

  async function run(): Promise<void> {
    while (!stopped) {
      await quiet();
      const next = waiting.toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined) continue;
      waiting = waiting.filter((one) => one !== next);
      now = Math.max(now, next.at);
      next.wake();
    }
  }
  void run();

  return {
    millis: () => now,
    now: () => new Date(now).toISOString(),
    wait: (millis) =>
      new Promise((wake) => {
        waiting = [...waiting, { at: now + millis, wake }];
      }),
    stop() {
      stopped = true;
    },
  };
}
