import { whyNot, type CoupleVerdict } from '../domain/matching/explore.ts';
import type { Couple } from '../domain/matching/match.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import {
  exploreRun,
  type Exploration,
  type ExploreNeeds,
  type RunKey,
} from './explore-matching.ts';

export interface ExplainedCouple {
  readonly exploration: Exploration;
  readonly verdict: CoupleVerdict;
}

/** Why two people are a pair in a run, cannot be one, or what it would cost that they are. */
export async function explainCouple(
  ports: ExploreNeeds,
  actor: Actor,
  { mentorId, menteeId, ...run }: RunKey & Couple,
): Promise<Result<ExplainedCouple, Refusal>> {
  const explored = await exploreRun(ports, actor, run);
  if (!explored.ok) return explored;
  const verdict = whyNot(explored.value.base, { mentorId, menteeId });
  if (!verdict.ok) {
    return refuse({
      code: verdict.error.code === 'too_large' ? 'too_large_to_price' : 'not_found',
    });
  }
  return ok({ exploration: explored.value, verdict: verdict.value });
}
