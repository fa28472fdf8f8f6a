import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MatchRun } from '../../src/domain/match-run.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { doJob } from '../../src/usecases/do-job.ts';
import type { Job, Ports } from '../../src/usecases/ports.ts';
import { requestMatch } from '../../src/usecases/request-match.ts';
import { runMatching } from '../../src/usecases/run-matching.ts';
import { cutStore } from '../faults/cut-store.ts';
import { done, found, world, type World } from './harness.ts';
import { approvedProgramme, enrol, MANAGER, TWO, type Row } from './story.ts';

const TOPICS = [
  'Automatiser sans coder',
  'IA générative au quotidien',
  'Gérer et exploiter les données',
];
/** Of three topics, five mentors and five mentees each: 75 couples, 25 that hang together. */
const BOUNDS = { blockCouples: 25 };
const ROWS: readonly Row[] = TOPICS.flatMap((topic) =>
  Array.from({ length: 10 }, (_, n): Row => {
    const as = n % 2 === 0 ? 'mentor' : 'mentee';
    return { name: `${as} ${topic.slice(0, 4)} n${n}`, as, topic };
  }),
);

/** A queue that gives anything in any order, and forgets nothing that was not done. */
function queueOf(): { readonly waiting: Job[]; readonly jobs: NonNullable<Ports['jobs']> } {
  const waiting: Job[] = [];
  return { waiting, jobs: { add: (job) => Promise.resolve(void waiting.push(job)) } };
}

async function asked(at: World, programme: Programme): Promise<string> {
  at.clock.pass({ minutes: 1 });
  return done(await requestMatch(at.ports, MANAGER, programme.id)).id;
}

const scopeOf = ({ tenantId, id }: Programme) => ({ tenantId, programmeId: id });
const runOf = async (at: World, programme: Programme, id: string): Promise<MatchRun> =>
  found(await at.store.get('matchRun', scopeOf(programme), id)).body;

/** What tells one run's bytes from another's. */
function sealsOf(run: MatchRun) {
  if (run.status !== 'proposed' && run.status !== 'superseded') throw new Error(run.status);
  const { result, certificate, auditSha256, summary, snapshot } = run;
  return { result, certificate, auditSha256, summary, snapshot };
}

const work = (ports: Ports, job: Job): Promise<void> =>
  job.kind === 'match-run' ? runMatching(ports, job.scope, job.runId, BOUNDS) : doJob(ports, job);

describe('a run over the queue', () => {
  test('gives the bytes of the run in one process: any order, parts twice, killed, resumed', async () => {
    const at = world();
    const programme = await approvedProgramme(at);
    await enrol(at, programme, ROWS);
    const alone = await asked(at, programme);
    await runMatching(at.ports, scopeOf(programme), alone, BOUNDS);
    const expected = sealsOf(await runOf(at, programme, alone));
    expect(expected.summary).toMatchObject({ cardinality: 15, eligibleCouples: 75 });

    const turn = fc.record({
      pick: fc.nat(99),
      fate: fc.constantFrom('done', 'done', 'done', 'twice', 'killed'),
      call: fc.integer({ min: 1, max: 12 }),
      isWritten: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 30 }), async (turns) => {
        const { waiting, jobs } = queueOf();
        const ports = { ...at.ports, jobs };
        const runId = await asked(at, programme);
        waiting.push({ kind: 'match-run', scope: scopeOf(programme), runId });
        const fates = [...turns];
        while (waiting.length > 0) {
          const { pick, fate, call, isWritten } = fates.shift() ?? LAST;
          const job = found(waiting[pick % waiting.length]);
          if (fate === 'killed') {
            const cut = cutStore(at.store, { at: call, done: isWritten }, () => Promise.resolve());
            await Promise.race([cut.pulled, work({ ...ports, store: cut.store }, job)]);
            continue;
          }
          await work(ports, job);
          if (fate === 'done') waiting.splice(waiting.indexOf(job), 1);
        }
        expect(sealsOf(await runOf(at, programme, runId))).toEqual(expected);
      }),
      { numRuns: 15 },
    );
    at.close();
  });

  test('hands out a block each and joins once all are there; what comes late changes nothing', async () => {
    const at = world();
    const programme = await approvedProgramme(at);
    await enrol(at, programme, ROWS);
    const runId = await asked(at, programme);
    const { waiting, jobs } = queueOf();
    const ports = { ...at.ports, jobs };
    await runMatching(ports, scopeOf(programme), runId, BOUNDS);
    expect(waiting.map(({ kind }) => kind)).toEqual(['match-block', 'match-block', 'match-block']);
    const blocks = waiting.splice(0);
    for (const job of blocks) {
      expect(waiting).toEqual([]);
      await doJob(ports, job);
    }
    expect(waiting.map(({ kind }) => kind)).toEqual(['match-run']);
    expect((await runOf(at, programme, runId)).status).toBe('running');
    for (const job of waiting.splice(0)) await work(ports, job);
    const finished = await runOf(at, programme, runId);
    expect(finished.status).toBe('proposed');
    for (const job of blocks) await doJob(ports, job);
    expect(waiting).toEqual([]);
    expect(await runOf(at, programme, runId)).toEqual(finished);
    at.close();
  });

  test('finishes without the queue what was begun with one', async () => {
    const at = world();
    const programme = await approvedProgramme(at);
    await enrol(at, programme, ROWS);
    const runId = await asked(at, programme);
    const { waiting, jobs } = queueOf();
    await runMatching({ ...at.ports, jobs }, scopeOf(programme), runId, BOUNDS);
    await doJob({ ...at.ports, jobs }, found(waiting[0]));
    await runMatching(at.ports, scopeOf(programme), runId, BOUNDS);
    expect((await runOf(at, programme, runId)).status).toBe('proposed');
    at.close();
  });

  test('says why it is one piece of work when all hang together', async () => {
    const said: unknown[] = [];
    const log = {
      info: (event: string, fields?: unknown) => void said.push([event, fields]),
      warn: () => undefined,
    };
    const at = world({ log });
    const programme = await approvedProgramme(at);
    await enrol(at, programme, TWO);
    const runId = await asked(at, programme);
    const { waiting, jobs } = queueOf();
    await runMatching({ ...at.ports, jobs }, scopeOf(programme), runId, { blockCouples: 0 });
    expect(waiting).toEqual([]);
    expect((await runOf(at, programme, runId)).status).toBe('proposed');
    expect(said).toContainEqual(['match-run-undivided', { run: runId, because: 'one_component' }]);
    at.close();
  });
});

const LAST = { pick: 0, fate: 'done', call: 1, isWritten: false } as const;
