import {
  compareRuns as compare,
  type ComparedRun,
  type RunComparison,
} from '../domain/compare-runs.ts';
import type { Scope } from '../domain/ids.ts';
import { hasResult, type FinishedRun } from '../domain/match-run.ts';
import type { Participant } from '../domain/participant.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { readSnapshot } from '../domain/run-snapshot.ts';
import type { Actor } from './actor.ts';
import type { Ports } from './ports.ts';
import { outcomeOf, peopleOf } from './read-match-runs.ts';
import { keptLines } from './run-parts.ts';
import { admit } from './standing.ts';

export interface ComparisonView {
  readonly before: FinishedRun;
  readonly after: FinishedRun;
  readonly comparison: RunComparison;
  readonly people: ReadonlyMap<string, Participant>;
}

/**
 * What changes from one finished run to another: who gains, loses or changes a mentor. Why somebody is only
 * in one of them is told as long as its snapshot is kept.
 */
export async function compareRuns(
  ports: Pick<Ports, 'store' | 'ids'>,
  actor: Actor,
  input: { readonly programmeId: string; readonly runId: string; readonly otherId: string },
): Promise<Result<ComparisonView, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'matching.read');
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  const [before, after] = await Promise.all([
    ports.store.get('matchRun', scope, input.otherId),
    ports.store.get('matchRun', scope, input.runId),
  ]);
  if (before === undefined || after === undefined) return refuse({ code: 'not_found' });
  const [was, is] = [before.body, after.body];
  if (!hasResult(was) || !hasResult(is)) return refuse({ code: 'run_not_ready' });
  const [one, other] = [await readRun(ports, scope, was), await readRun(ports, scope, is)];
  const people = await peopleOf(ports, scope);
  return ok({ before: was, after: is, comparison: compare(one, other), people });
}

async function readRun(
  ports: Pick<Ports, 'store' | 'ids'>,
  scope: Scope,
  run: FinishedRun,
): Promise<ComparedRun> {
  const outcome = await outcomeOf(ports, scope, run);
  const lines = await keptLines(ports, scope, run.id, run.snapshot);
  return { outcome, snapshot: lines && readSnapshot(lines) };
}
