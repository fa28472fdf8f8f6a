import type { Scope } from '../domain/ids.ts';
import {
  isSuperseded,
  SOLVER_VERSION,
  supersede,
  type FinishedRun,
  type MatchRun,
} from '../domain/match-run.ts';
import { divide, matchWithCouples, type MatchOptions } from '../domain/matching/match.ts';
import type { Programme } from '../domain/programme.ts';
import { ok } from '../domain/result.ts';
import { readSnapshot, snapshotLines, takeSnapshot, toMatch } from '../domain/run-snapshot.ts';
import { addMinutes, type Instant } from '../domain/time.ts';
import { divideRun, handOutBlocks, solvedBlocks } from './divide-run.ts';
import { decide, listAll } from './documents.ts';
import type { Ports } from './ports.ts';
import { sealOf, textsOf } from './replay-run.ts';
import { keepLines, keptLines } from './run-parts.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock' | 'log' | 'jobs' | 'wait'>;
/** What the product never says and tests do: how much is solved at once. */
type Bounds = Pick<MatchOptions, 'blockCouples' | 'mostListed'>;
type Running = Extract<MatchRun, { status: 'running' }>;

/**
 * Computes a queued run, or one that somebody began and did not finish. First what it is computed
 * from is written down; from then on, whoever takes it up computes the same. A run too large for
 * one instance is divided over the queue, and called for again to be joined.
 */
export async function runMatching(
  ports: Needs,
  scope: Scope,
  runId: string,
  bounds: Bounds = {},
): Promise<void> {
  const begun = await begin(ports, scope, runId);
  if (begun?.status === 'running') await compute(ports, scope, begun, bounds);
  await supersedeOlder(ports, scope);
}

/** Queued → running: what the run is computed from is kept, and nothing later counts for it. */
async function begin(ports: Needs, scope: Scope, runId: string): Promise<MatchRun | undefined> {
  const stored = await ports.store.get('matchRun', scope, runId);
  if (stored?.body.status !== 'queued') return stored?.body;
  const [programme, participants, pairs] = await Promise.all([
    ports.store.get('programme', scope, scope.programmeId),
    listAll(ports, 'participant', scope),
    listAll(ports, 'pair', scope),
  ]);
  const lines = snapshotLines(
    takeSnapshot(
      stored.body,
      participants.map(({ body }) => body),
      pairs.map(({ body }) => body),
    ),
  );
  const startedAt = ports.clock.now();
  const snapshotUntil = keptUntil(startedAt, programme?.body);
  const snapshot = await keepLines(ports, scope, runId, lines, snapshotUntil);
  const begun = await decide(ports, 'matchRun', scope, runId, (run) =>
    ok({
      next:
        run.status === 'queued'
          ? { ...run, status: 'running', startedAt, snapshot, snapshotUntil }
          : run,
    }),
  );
  if (!begun.ok) throw new Error(`the run was not begun: ${begun.error.code}`);
  return begun.value;
}

/** How long what people answered is kept for replay and audit once the programme is over. */
const SNAPSHOT_DAYS = 90;

function keptUntil(startedAt: Instant, programme: Programme | undefined): Instant {
  const end = `${programme?.endsOn ?? startedAt.slice(0, 10)}T00:00:00.000Z`;
  return addMinutes(end > startedAt ? end : startedAt, SNAPSHOT_DAYS * 24 * 60);
}

async function compute(
  ports: Needs,
  scope: Scope,
  running: Running,
  bounds: Bounds,
): Promise<void> {
  const { id, requestedAt, rules, budget, snapshot, snapshotUntil } = running;
  const asked = { id, requestedAt, rules, ...(budget === undefined ? {} : { budget }) };
  const finish = async (next: MatchRun): Promise<void> => {
    const finished = await decide(ports, 'matchRun', scope, id, (run) =>
      ok({ next: run.status === 'running' ? next : run }),
    );
    if (!finished.ok) throw new Error(`the run was not finished: ${finished.error.code}`);
  };
  const lines = await keptLines(ports, scope, id, snapshot);
  if (lines === undefined) {
    return finish({ ...asked, status: 'failed', cause: 'snapshot_gone' });
  }
  const input = toMatch(readSnapshot(lines));
  const options = { ...input.options, ...bounds };
  let { divided } = running;
  if (divided === undefined && ports.jobs !== undefined) {
    const division = divide(input.volunteers, input.rules, options);
    if (typeof division === 'object') divided = await divideRun(ports, scope, running, division);
    // One giant component is one piece of work, bounded by docs/LIMITS.md: whoever runs this knows.
    else ports.log.info('match-run-undivided', { run: id, because: division ?? 'rules' });
  }
  if (divided !== undefined && (await handOutBlocks(ports, scope, id, divided))) return;
  const solved = divided === undefined ? {} : await solvedBlocks(ports, scope, id, divided);
  const matched = matchWithCouples(input.volunteers, input.rules, { ...options, ...solved });
  if (!matched.ok) {
    const { error: refusal } = matched;
    return finish({ ...asked, status: 'failed', cause: refusal.code, refusal });
  }
  const { outcome } = matched.value;
  const texts = textsOf(matched.value, snapshot.sha256, input.rules);
  const auditSha256 = sealOf(ports, texts.audit);
  const computed: FinishedRun = {
    ...asked,
    status: 'proposed',
    solver: SOLVER_VERSION,
    snapshot,
    snapshotUntil,
    result: await keepLines(ports, scope, id, texts.result),
    ...(texts.certificate === undefined
      ? {}
      : { certificate: await keepLines(ports, scope, id, texts.certificate) }),
    ...(auditSha256 === undefined ? {} : { auditSha256 }),
    summary: {
      volunteers: input.volunteers.length,
      cardinality: outcome.cardinality,
      total: outcome.total,
      eligibleCouples: outcome.eligibleCouples,
      unmatched: outcome.unmatched.length,
    },
    finishedAt: ports.clock.now(),
    publications: 0,
  };
  await finish(computed);
  ports.log.info('match-run-finished', {
    volunteers: input.volunteers.length,
    pairs: outcome.cardinality,
    total: outcome.total,
  });
}

/** Only the newest result can be published: the ones it replaces say so. */
async function supersedeOlder(ports: Pick<Ports, 'store'>, scope: Scope): Promise<void> {
  const runs = (await listAll(ports, 'matchRun', scope)).map(({ body }) => body);
  for (const older of runs) {
    if (older.status !== 'proposed' || !isSuperseded(older, runs)) continue;
    await decide(ports, 'matchRun', scope, older.id, (run) => ok({ next: supersede(run) }));
  }
}
