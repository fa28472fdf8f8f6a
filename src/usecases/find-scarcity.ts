import {
  scarcityOf,
  welcoming,
  type Effect,
  type Newcomer,
  type Scarcity,
} from '../domain/matching/explore.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import {
  exploreRun,
  type Exploration,
  type ExploreNeeds,
  type RunKey,
} from './explore-matching.ts';

export interface FoundScarcity {
  readonly exploration: Exploration;
  readonly scarcity: Scarcity;
}

/** What is scarce in a run, and which mentors are worth looking for. */
export async function findScarcity(
  ports: ExploreNeeds,
  actor: Actor,
  run: RunKey,
): Promise<Result<FoundScarcity, Refusal>> {
  const explored = await exploreRun(ports, actor, run);
  if (!explored.ok) return explored;
  const { base, programme } = explored.value;
  const topics = programme.topics.map(({ id }) => id);
  return ok({ exploration: explored.value, scarcity: scarcityOf(base, topics) });
}

/** What one more mentor with these answers would change in a run. */
export async function priceNewcomer(
  ports: ExploreNeeds,
  actor: Actor,
  { newcomer, ...run }: RunKey & { readonly newcomer: Newcomer },
): Promise<Result<{ readonly exploration: Exploration; readonly effect: Effect }, Refusal>> {
  const explored = await exploreRun(ports, actor, run);
  if (!explored.ok) return explored;
  const effect = welcoming(explored.value.base, newcomer);
  if (!effect.ok) return refuse({ code: 'too_large_to_price' });
  return ok({ exploration: explored.value, effect: effect.value });
}
