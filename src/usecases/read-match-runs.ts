import type { MatchRun } from '../domain/match-run.ts';
import type { Participant } from '../domain/participant.ts';
import type { Programme } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { listAll } from './documents.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

export interface RunView {
  readonly run: MatchRun;
  readonly programme: Programme;
  /** The people that the run speaks of, by id. */
  readonly people: ReadonlyMap<string, Participant>;
}

export async function readMatchRun(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  programmeId: string,
  runId: string,
): Promise<Result<RunView, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'matching.read');
  if (!admitted.ok) return admitted;
  const { scope, programme } = admitted.value;
  const run = await ports.store.get('matchRun', scope, runId);
  if (run === undefined) return refuse({ code: 'not_found' });
  const participants = await listAll(ports, 'participant', scope);
  const people = new Map(participants.map(({ body }) => [body.id, body]));
  return ok({ run: run.body, programme: programme.body, people });
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
