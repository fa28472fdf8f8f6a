import type { Scope } from '../domain/ids.ts';
import { unansweredBlocks, type DividedRun, type MatchRun } from '../domain/match-run.ts';
import { solvePart, type Division, type PartAnswer } from '../domain/matching/match.ts';
import { ok } from '../domain/result.ts';
import { answerLines, divisionLines, readAnswer, readDivision } from '../domain/run-division.ts';
import { readSnapshot, toMatch } from '../domain/run-snapshot.ts';
import { decide } from './documents.ts';
import type { Ports } from './ports.ts';
import { keepLines, keptLines } from './run-parts.ts';

type Needs = Pick<Ports, 'store' | 'ids'>;
type Running = Extract<MatchRun, { status: 'running' }>;

/** Many blocks may be done in one second, and each writes the run: later ones wait their turn. */
const TURNS = 20;
const TURN_MILLIS = 50;

/** Writes down the blocks of a run; whoever did so first is followed. */
export async function divideRun(
  ports: Needs,
  scope: Scope,
  { id, snapshotUntil }: Running,
  division: Division,
): Promise<DividedRun | undefined> {
  const plan = await keepLines(ports, scope, id, divisionLines(division), snapshotUntil);
  const divided: DividedRun = { plan, blocks: division.blocks.length, answers: {} };
  const written = await decide(ports, 'matchRun', scope, id, (run) =>
    ok({ next: run.status === 'running' && run.divided === undefined ? { ...run, divided } : run }),
  );
  if (!written.ok) throw new Error(`the run was not divided: ${written.error.code}`);
  return written.value.status === 'running' ? written.value.divided : undefined;
}

/** Puts every block that nobody has answered on the queue; false when all are answered. */
export async function handOutBlocks(
  { jobs }: Pick<Ports, 'jobs'>,
  scope: Scope,
  runId: string,
  divided: DividedRun,
): Promise<boolean> {
  const waiting = unansweredBlocks(divided);
  // Without a queue the run is computed here, whoever divided it.
  if (jobs === undefined || waiting.length === 0) return false;
  for (const block of waiting) await jobs.add({ kind: 'match-block', scope, runId, block });
  return true;
}

/** What is known of a divided run's blocks, for whoever joins them; the rest is solved there. */
export async function solvedBlocks(
  ports: Needs,
  scope: Scope,
  runId: string,
  { plan, blocks, answers }: DividedRun,
): Promise<{ readonly solved?: { division: Division; answers: readonly PartAnswer[] } }> {
  const lines = await keptLines(ports, scope, runId, plan);
  if (lines === undefined) return {};
  const read: PartAnswer[] = [];
  for (let block = 0; block < blocks; block++) {
    const kept = answers[String(block)];
    const text = kept === undefined ? undefined : await keptLines(ports, scope, runId, kept);
    if (text === undefined) return {};
    read.push(readAnswer(text));
  }
  return { solved: { division: readDivision(lines), answers: read } };
}

/**
 * Solves one block of a divided run and writes its answer down; the one who writes the last asks
 * for the run to be joined. Done twice, late, or after the run is finished, nothing changes: every
 * process finds the same answer, and the join proves it.
 */
export async function solveMatchBlock(
  ports: Needs & Pick<Ports, 'jobs' | 'wait' | 'log'>,
  scope: Scope,
  { runId, block }: { readonly runId: string; readonly block: number },
): Promise<void> {
  const run = (await ports.store.get('matchRun', scope, runId))?.body;
  if (run?.status !== 'running' || run.divided === undefined) return;
  const known = run.divided.answers[String(block)];
  const divided =
    known === undefined ? await answer(ports, scope, run, run.divided, block) : run.divided;
  if (divided === undefined || unansweredBlocks(divided).length > 0) return;
  await ports.jobs?.add({ kind: 'match-run', scope, runId });
}

/** The run's blocks with this one's answer; undefined when the run went on without it. */
async function answer(
  ports: Needs & Pick<Ports, 'wait' | 'log'>,
  scope: Scope,
  run: Running,
  { plan }: DividedRun,
  number: number,
): Promise<DividedRun | undefined> {
  const [snapshot, division] = [
    await keptLines(ports, scope, run.id, run.snapshot),
    await keptLines(ports, scope, run.id, plan),
  ];
  if (snapshot === undefined || division === undefined) throw new Error('a run without its input');
  const { volunteers, rules } = toMatch(readSnapshot(snapshot));
  const { blocks, isListed } = readDivision(division);
  const block = blocks[number];
  if (block === undefined) throw new Error(`the run has no block ${number}`);
  const solved = solvePart(volunteers, rules, { isListed }, block);
  if (!solved.ok) return fail(ports, scope, run, solved.error);
  const kept = await keepLines(ports, scope, run.id, answerLines(solved.value), run.snapshotUntil);
  ports.log.info('match-block-solved', { run: run.id, block: number, couples: block.couples });
  return write(ports, scope, run.id, (current) => {
    if (current.divided === undefined) return current;
    const answers = { ...current.divided.answers, [String(number)]: kept };
    return { ...current, divided: { ...current.divided, answers } };
  });
}

/** What one block refuses, the whole would: its classes of priority are too many to weigh. */
async function fail(
  ports: Needs & Pick<Ports, 'wait'>,
  scope: Scope,
  { id }: Running,
  refusal: NonNullable<Extract<MatchRun, { status: 'failed' }>['refusal']>,
): Promise<undefined> {
  await write(ports, scope, id, ({ requestedAt, rules, budget }) => ({
    id,
    requestedAt,
    rules,
    ...(budget === undefined ? {} : { budget }),
    status: 'failed',
    cause: refusal.code,
    refusal,
  }));
}

async function write(
  ports: Needs & Pick<Ports, 'wait'>,
  scope: Scope,
  runId: string,
  change: (run: Running) => MatchRun,
): Promise<DividedRun | undefined> {
  for (let turn = 1; ; turn++) {
    const written = await decide(ports, 'matchRun', scope, runId, (run) =>
      ok({ next: run.status === 'running' ? change(run) : run }),
    );
    if (written.ok) return written.value.status === 'running' ? written.value.divided : undefined;
    if (turn === TURNS) throw new Error(`a block's answer was not written: ${written.error.code}`);
    await ports.wait(TURN_MILLIS * turn);
  }
}
