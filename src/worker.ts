import { deliverFacts } from './usecases/deliver-facts.ts';
import type { Ports } from './usecases/ports.ts';
import { sendDuePrompts } from './usecases/send-due-prompts.ts';

export interface Worker {
  /** From now on the clock is looked at every few seconds. */
  readonly start: () => void;
  /** Works through what was committed; answers when done, or after a short while if it is long. */
  readonly wake: () => Promise<void>;
  /** What the clock asks for, then what follows from it. */
  readonly tick: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const TICK_MILLIS = 15_000;
/** Whoever asked is answered by then; the work goes on behind them. */
const PATIENCE_MILLIS = 2_000;

/** One thing at a time, in this process: facts as they come, and the clock every few seconds. */
export function makeWorker(ports: Ports): Worker {
  let queue: Promise<void> = Promise.resolve();
  let stopped = false;
  const enqueue = (work: () => Promise<unknown>): Promise<void> => {
    queue = queue.then(async () => {
      if (stopped) return;
      try {
        await work();
      } catch (error) {
        // The next turn takes up the same work: nothing is lost, but somebody should know.
        ports.log.warn('worker-failed', {
          cause: error instanceof Error ? error.message : 'unknown',
        });
      }
    });
    return queue;
  };
  const tick = (): Promise<void> =>
    enqueue(async () => {
      await sendDuePrompts(ports);
      await deliverFacts(ports);
    });
  let timer: NodeJS.Timeout | undefined;
  return {
    start() {
      timer = setInterval(() => void tick(), TICK_MILLIS);
      void tick();
    },
    async wake() {
      let patience: NodeJS.Timeout | undefined;
      const tired = new Promise<void>((resolve) => {
        patience = setTimeout(resolve, PATIENCE_MILLIS);
      });
      await Promise.race([enqueue(() => deliverFacts(ports)), tired]);
      clearTimeout(patience);
    },
    tick,
    async stop() {
      clearInterval(timer);
      stopped = true;
      await queue;
    },
  };
}
