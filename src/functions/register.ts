import { app, type InvocationContext } from '@azure/functions';
import { z } from 'zod';
import { deliverFacts } from '../usecases/deliver-facts.ts';
import { doJob } from '../usecases/do-job.ts';
import { askForGrades } from '../usecases/lti-grades.ts';
import { JOB_QUEUES, type Job, type Ports } from '../usecases/ports.ts';
import { sendDuePrompts } from '../usecases/send-due-prompts.ts';
import { keepCatalogue } from '../usecases/send-catalogue.ts';
import { keepRecords } from '../usecases/send-records.ts';

export interface FunctionParts {
  readonly ports: Ports;
  /** Keeps a job that failed too often until somebody replays it: `npm run poison`. */
  readonly park: (queue: string, text: string, at: string) => Promise<void>;
  /** Forgets what has been kept as long as its programme promised. */
  readonly forget: () => Promise<unknown>;
  /** Does the work of one call under its name, and sends what was observed before it answers. */
  readonly observe?: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

/** Settings of the function app: `JOBS__queueServiceUri`, `COSMOS__accountEndpoint` and the like. */
const CONNECTION = { jobs: 'JOBS', cosmos: 'COSMOS' } as const;
const EVERY_MINUTE = '0 * * * * *';
const EVERY_NIGHT = '0 30 2 * * *';

const Scope = z.object({ tenantId: z.string().min(1), programmeId: z.string().min(1) });
const JobShape: z.ZodType<Job> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('match-run'), scope: Scope, runId: z.string().min(1) }),
  z.object({
    kind: z.literal('match-block'),
    scope: Scope,
    runId: z.string().min(1),
    block: z.int().nonnegative(),
  }),
  z.object({ kind: z.literal('lms-sync'), scope: Scope }),
  z.object({
    kind: z.literal('publication'),
    scope: Scope,
    runId: z.string().min(1),
    publication: z.int().positive(),
  }),
]);

/**
 * Every function, by its trigger. Each only wakes a use case that takes up whatever is to be done,
 * under a lease or by idempotent steps: called twice, late, or cut short, nothing is done twice and
 * nothing is lost.
 */
export function registerFunctions({ ports, park, forget, observe }: FunctionParts): void {
  const seen = <Args extends readonly unknown[]>(
    name: string,
    handler: (...args: Args) => Promise<unknown>,
  ) =>
    observe === undefined
      ? handler
      : (...args: Args): Promise<unknown> => observe(`function ${name}`, () => handler(...args));
  const takeJob = async (message: unknown, context: InvocationContext): Promise<void> => {
    const job = JobShape.safeParse(message);
    // Thrown, so that the host tries again, and after five times sends it to the poison queue.
    if (!job.success) throw new Error(`the message is no job: ${z.prettifyError(job.error)}`);
    const { kind } = job.data;
    const run = 'runId' in job.data ? { run: job.data.runId } : {};
    ports.log.info('job-taken', { job: kind, ...run, ...attemptOf(context) });
    await doJob(ports, job.data);
  };
  for (const [name, queue] of [
    ['matchRun', JOB_QUEUES['match-run']],
    ['matchBlock', JOB_QUEUES['match-block']],
    ['publication', JOB_QUEUES.publication],
    ['lmsSync', JOB_QUEUES['lms-sync']],
  ] as const) {
    app.storageQueue(name, {
      queueName: queue,
      connection: CONNECTION.jobs,
      handler: seen(name, takeJob),
    });
    app.storageQueue(`${name}Poison`, {
      queueName: `${queue}-poison`,
      connection: CONNECTION.jobs,
      handler: seen(`${name}Poison`, async (message: unknown) => {
        const text = typeof message === 'string' ? message : JSON.stringify(message);
        await park(queue, text, ports.clock.now());
        // The alert "jobs parked" of infra/alerts.bicep looks for this name.
        ports.log.warn('job-parked', { queue });
      }),
    });
  }
  app.cosmosDB('factFeed', {
    connection: CONNECTION.cosmos,
    databaseName: '%COSMOS_DATABASE%',
    containerName: '%COSMOS_CONTAINER%',
    leaseContainerName: 'leases',
    handler: seen('factFeed', async (documents: unknown[]) => {
      // The feed only wakes: which facts are new, the cursor in the store tells.
      if (documents.some(isFact)) await deliverFacts(ports);
    }),
  });
  const timers: readonly (readonly [string, string, () => Promise<unknown>])[] = [
    ['factSweep', EVERY_MINUTE, () => deliverFacts(ports)],
    ['learningRecords', EVERY_MINUTE, () => keepRecords(ports)],
    ['learningCatalogue', EVERY_MINUTE, () => keepCatalogue(ports)],
    ['lmsGrades', EVERY_MINUTE, () => askForGrades(ports)],
    ['duePrompts', EVERY_MINUTE, () => sendDuePrompts(ports).then(() => deliverFacts(ports))],
    ['retention', EVERY_NIGHT, forget],
  ];
  for (const [name, schedule, work] of timers) {
    const run = seen(name, work);
    app.timer(name, {
      schedule,
      handler: async () => {
        await run();
      },
    });
  }
}

function isFact(document: unknown): boolean {
  return (
    typeof document === 'object' &&
    document !== null &&
    'kind' in document &&
    document.kind === 'fact'
  );
}

function attemptOf({ triggerMetadata }: InvocationContext): { readonly attempt?: number } {
  const count = Number(triggerMetadata?.['dequeueCount']);
  return Number.isFinite(count) ? { attempt: count } : {};
}
