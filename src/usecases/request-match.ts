import { DEFAULT_WEIGHTS } from '../domain/matching/match.ts';
import type { MatchRun } from '../domain/match-run.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { factOf, listAll, toCreate } from './documents.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

/** Asks for a match run; it is computed after the commit, and shows what it found when done. */
export async function requestMatch(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  programmeId: string,
): Promise<Result<MatchRun, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'matching.run');
  if (!admitted.ok) return admitted;
  const { scope, programme } = admitted.value;
  const people = await listAll(ports, 'participant', scope);
  if (!people.some(({ body }) => body.status === 'enrolled')) {
    return refuse({ code: 'nobody_to_match' });
  }
  const run: MatchRun = {
    id: ports.ids.fresh(),
    status: 'queued',
    requestedAt: ports.clock.now(),
    rules: { weights: DEFAULT_WEIGHTS, format: programme.body.format },
  };
  const written = await ports.store.commit(
    scope,
    [toCreate('matchRun', run.id, run)],
    [factOf(ports, scope, { kind: 'match-requested', runId: run.id })],
  );
  return written.ok ? ok(run) : refuse({ code: 'busy' });
}
