import { remediesFor, type Remedy } from '../domain/matching/explore.ts';
import type { Unmatched } from '../domain/matching/match.ts';
import type { ParticipantId } from '../domain/participant.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import {
  exploreRun,
  type Exploration,
  type ExploreNeeds,
  type RunKey,
} from './explore-matching.ts';

export interface FoundRemedies {
  readonly exploration: Exploration;
  readonly unmatched: Unmatched;
  readonly remedies: readonly Remedy[];
}

/** Why somebody is in no pair of a run, and what would give them one. */
export async function findRemedies(
  ports: ExploreNeeds,
  actor: Actor,
  { personId, ...run }: RunKey & { readonly personId: ParticipantId },
): Promise<Result<FoundRemedies, Refusal>> {
  const explored = await exploreRun(ports, actor, run);
  if (!explored.ok) return explored;
  const { outcome, base, programme } = explored.value;
  const unmatched = outcome.unmatched.find(({ id }) => id === personId);
  if (unmatched === undefined) return refuse({ code: 'not_found' });
  const topics = programme.topics.map(({ id }) => id);
  const remedies = remediesFor(base, personId, topics);
  return ok({ exploration: explored.value, unmatched, remedies });
}
