import { DEFAULT_WEIGHTS, SEED_BOUND, type MatchRules } from '../domain/matching/match.ts';
import type { MatchRun } from '../domain/match-run.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { factOf, listAll, toCreate } from './documents.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

/**
 * Asks for a match run; it is computed after the commit, and shows what it found when done. The
 * seed, which chooses among equally good matchings, follows from the programme unless it is given:
 * the same people matched again are matched alike.
 */
export async function requestMatch(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  programmeId: string,
  asked: Partial<MatchRules> = {},
): Promise<Result<MatchRun, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'matching.run');
  if (!admitted.ok) return admitted;
  const { scope, programme } = admitted.value;
  const people = await listAll(ports, 'participant', scope);
  if (!people.some(({ body }) => body.status === 'enrolled')) {
    return refuse({ code: 'nobody_to_match' });
  }
  const id = ports.ids.fresh();
  const run: MatchRun = {
    id,
    status: 'queued',
    requestedAt: ports.clock.now(),
    rules: {
      weights: DEFAULT_WEIGHTS,
      ...programme.body.options?.matching,
      format: programme.body.format,
      seed: seedFrom(ports, programmeId),
      ...asked,
    },
  };
  const written = await ports.store.commit(
    scope,
    [toCreate('matchRun', run.id, run)],
    [factOf(ports, scope, { kind: 'match-requested', runId: run.id })],
  );
  return written.ok ? ok(run) : refuse({ code: 'busy' });
}

function seedFrom(ports: Pick<Ports, 'ids'>, programmeId: string): number {
  return Number.parseInt(ports.ids.sha256([programmeId]).slice(0, 12), 16) % SEED_BOUND;
}
