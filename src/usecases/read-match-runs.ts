import type { Scope } from '../domain/ids.ts';
import { hasResult, type FinishedRun, type MatchRun } from '../domain/match-run.ts';
import type { MatchOutcome } from '../domain/matching/match.ts';
import type { Participant } from '../domain/participant.ts';
import type { Programme } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { readResult } from '../domain/run-result.ts';
import type { Actor } from './actor.ts';
import { listAll } from './documents.ts';
import type { Ports } from './ports.ts';
import { keptLines } from './run-parts.ts';
import { admit } from './standing.ts';

export interface RunView {
  readonly run: MatchRun;
  /** Absent until the run has finished. */
  readonly outcome?: MatchOutcome;
  readonly programme: Programme;
  /** The people that the run speaks of, by id. */
  readonly people: ReadonlyMap<string, Participant>;
}

export async function readMatchRun(
  ports: Pick<Ports, 'store' | 'ids'>,
  actor: Actor,
  programmeId: string,
  runId: string,
): Promise<Result<RunView, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'matching.read');
  if (!admitted.ok) return admitted;
  const { scope, programme } = admitted.value;
  const stored = await ports.store.get('matchRun', scope, runId);
  if (stored === undefined) return refuse({ code: 'not_found' });
  const { body: run } = stored;
  const people = await peopleOf(ports, scope);
  if (!hasResult(run)) return ok({ run, programme: programme.body, people });
  const outcome = await outcomeOf(ports, scope, run);
  return ok({ run, outcome, programme: programme.body, people });
}

/** The run itself, without what it found pair by pair. */
export async function readMatchRunRecord(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  programmeId: string,
  runId: string,
): Promise<Result<MatchRun, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'matching.read');
  if (!admitted.ok) return admitted;
  const stored = await ports.store.get('matchRun', admitted.value.scope, runId);
  return stored === undefined ? refuse({ code: 'not_found' }) : ok(stored.body);
}

/** Newest first. */
export async function listMatchRuns(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  programmeId: string,
): Promise<Result<readonly MatchRun[], Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'matching.read');
  if (!admitted.ok) return admitted;
  const runs = await listAll(ports, 'matchRun', admitted.value.scope);
  return ok(runs.map(({ body }) => body).sort((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1)));
}

/** The result of a finished run, pair by pair. Throws when the store has lost it: a bug. */
export async function outcomeOf(
  ports: Pick<Ports, 'store' | 'ids'>,
  scope: Scope,
  { id, result }: FinishedRun,
): Promise<MatchOutcome> {
  const lines = await keptLines(ports, scope, id, result);
  if (lines === undefined) throw new Error(`the result of run ${id} is not there`);
  return readResult(lines);
}

export async function peopleOf(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
): Promise<ReadonlyMap<string, Participant>> {
  const participants = await listAll(ports, 'participant', scope);
  return new Map(participants.map(({ body }) => [body.id, body]));
}
