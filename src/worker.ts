import type { Scope, TenantId } from './domain/ids.ts';
import { millisOf } from './domain/time.ts';
import type { Ports } from './usecases/ports.ts';
import { sendGrades } from './usecases/lti-grades.ts';
import { keepCatalogue } from './usecases/send-catalogue.ts';
import { sendDuePrompts } from './usecases/send-due-prompts.ts';
import { keepRecords } from './usecases/send-records.ts';
import { sendToTenant, tenantsWithProgrammes } from './usecases/send-messages.ts';
import { takeFacts } from './usecases/take-facts.ts';

export interface Worker {
  /** From now on the clock is looked at every few seconds. */
  readonly start: () => void;
  /** Works through what was committed; answers when done, or after a short while if it is long. */
  readonly wake: () => Promise<void>;
  /** What the clock asks for, then what follows from it. */
  readonly tick: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What is done once a day. */
interface Night {
  /** Forgets what has been kept as long as its programme promised; absent where somebody else does. */
  readonly forget?: () => Promise<unknown>;
}

const TICK_MILLIS = 15_000;
/** Whoever asked is answered by then; the work goes on behind them. */
const PATIENCE_MILLIS = 2_000;

/** The sending to one tenant: the run that is on, and the one that waits for it. */
interface Lane {
  last: Promise<unknown>;
  next?: Promise<unknown>;
}

/**
 * One thing at a time, in this process: facts as they come, and the clock every few seconds.
 * Sending has a lane of its own for each tenant, so that nobody waits for another's ten thousand
 * messages, and facts go on being taken meanwhile.
 */
export function makeWorker(ports: Ports, { forget }: Night = {}): Worker {
  let queue: Promise<unknown> = Promise.resolve();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const lanes = new Map<TenantId, Lane>();
  const soon = new Set<NodeJS.Timeout>();
  /** Learning records have a lane of their own: whoever waits for a message never waits for them. */
  let records: Promise<unknown> | undefined;

  /** Whether it was done: what fails is said, and never stops the worker. */
  async function safely(job: () => Promise<unknown>): Promise<boolean> {
    if (stopped) return false;
    try {
      await job();
      return true;
    } catch (error) {
      // The next turn takes up the same work: nothing is lost, but somebody should know.
      ports.log.warn('worker-failed', {
        cause: error instanceof Error ? error.message : 'unknown',
      });
      return false;
    }
  }

  /** Facts one after another; what follows from them leaves while the rest is taken. */
  async function work(first: () => Promise<unknown>): Promise<void> {
    const turn = queue.then(() => safely(first));
    queue = turn;
    // What stopped the facts is said already, and would stop the sending too.
    if (await turn) await safely(send);
  }

  /** A turn that has not begun will see all that is committed by now: whoever comes shares it. */
  let turn: Promise<void> | undefined;
  function nextTurn(): Promise<void> {
    turn ??= work(() => {
      turn = undefined;
      return facts();
    });
    return turn;
  }

  function record(): void {
    records ??= safely(() => keepRecords(ports)).finally(() => {
      records = undefined;
    });
  }

  /** And so has the learning catalogue. */
  let catalogue: Promise<unknown> | undefined;
  function publish(): void {
    if (ports.catalogue === undefined) return;
    catalogue ??= safely(() => keepCatalogue(ports)).finally(() => {
      catalogue = undefined;
    });
  }

  const facts = (): Promise<unknown> => takeFacts(ports, () => void safely(send));

  /** Sends what is due; a tenant whose lane is busy is served by it, and once more afterwards. */
  async function send(): Promise<void> {
    const tenants = await tenantsWithProgrammes(ports);
    await Promise.all([...tenants].map(([tenantId, scopes]) => onLane(tenantId, scopes)));
  }

  function onLane(tenantId: TenantId, scopes: readonly Scope[]): Promise<unknown> {
    const lane = lanes.get(tenantId) ?? { last: Promise.resolve() };
    lanes.set(tenantId, lane);
    // One run waits for the one that is on; whoever comes meanwhile waits for the same.
    lane.next ??= lane.last.then(() => {
      delete lane.next;
      lane.last = safely(async () => {
        const due = await sendToTenant(ports, tenantId, scopes);
        if (due !== undefined) sendAt(millisOf(due) - millisOf(ports.clock.now()));
      });
      return lane.last;
    });
    return lane.next;
  }

  /** What is due before the next tick does not wait for it. */
  function sendAt(millis: number): void {
    if (millis >= TICK_MILLIS || stopped || timer === undefined || soon.size > 0) return;
    const once = setTimeout(
      () => {
        soon.delete(once);
        void safely(send);
      },
      Math.max(millis, 50),
    );
    soon.add(once);
  }

  /** Gradebooks have a lane of their own: a platform that is down slows nobody. */
  let grading: Promise<unknown> = Promise.resolve();
  let gradingWaits = false;
  function grades(): void {
    if (gradingWaits || ports.lms === undefined) return;
    gradingWaits = true;
    grading = grading.then(() => {
      gradingWaits = false;
      return safely(() => sendGrades(ports));
    });
  }

  /** Once a day by the clock, and once after a start: what was erased before is not there again. */
  let forgotten = '';
  async function retain(): Promise<void> {
    const day = ports.clock.now().slice(0, 10);
    if (forgotten === day || forget === undefined) return;
    await forget();
    forgotten = day;
  }

  const tick = (): Promise<void> =>
    work(async () => {
      await sendDuePrompts(ports);
      await facts();
      await safely(retain);
      grades();
      record();
      publish();
    });
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
      await Promise.race([nextTurn(), tired]);
      clearTimeout(patience);
    },
    tick,
    async stop() {
      clearInterval(timer);
      for (const once of soon) clearTimeout(once);
      stopped = true;
      await queue;
      await records;
      await catalogue;
      await grading;
      await Promise.all([...lanes.values()].map(({ next, last }) => next ?? last));
    },
  };
}
