import { DEFAULT_WEIGHTS, rehearse, type Rehearsal } from '../domain/matching/match.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { takeSnapshot, toMatch } from '../domain/run-snapshot.ts';
import type { Actor } from './actor.ts';
import { listAll } from './documents.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

/** Beyond this a rehearsal, which is answered while the manager waits, would take too long. */
const MOST_VOLUNTEERS = 2500;

/**
 * Four ways to pair the people whom a match run would pair now, side by side. Keeps nothing and
 * proposes nothing to anybody.
 */
export async function rehearseMatching(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  programmeId: string,
): Promise<Result<Rehearsal, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'matching.read');
  if (!admitted.ok) return admitted;
  const { scope, programme } = admitted.value;
  const [participants, pairs] = await Promise.all([
    listAll(ports, 'participant', scope),
    listAll(ports, 'pair', scope),
  ]);
  const { volunteers, rules } = toMatch(
    takeSnapshot(
      { rules: { weights: DEFAULT_WEIGHTS, format: programme.body.format } },
      participants.map(({ body }) => body),
      pairs.map(({ body }) => body),
    ),
  );
  if (volunteers.length === 0) return refuse({ code: 'nobody_to_match' });
  if (volunteers.length > MOST_VOLUNTEERS) return refuse({ code: 'rehearsal_too_large' });
  const rehearsal = rehearse(volunteers, rules);
  return rehearsal.ok ? ok(rehearsal.value) : refuse({ code: 'rehearsal_too_large' });
}
