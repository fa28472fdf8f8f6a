import {
  impossibleLocks,
  whatIf,
  type Effect,
  type ImpossibleLock,
} from '../domain/matching/explore.ts';
import type { MatchRefusal, MatchRules } from '../domain/matching/match.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import {
  exploreRun,
  rulesWith,
  type Exploration,
  type ExploreNeeds,
  type RunKey,
} from './explore-matching.ts';

/** What other rules would give, or why nothing can be matched by them. */
export type RulesPreview = { readonly exploration: Exploration } & (
  | { readonly possible: true; readonly effect: Effect }
  | {
      readonly possible: false;
      readonly refusal: MatchRefusal;
      /** Locked couples that cannot be pairs, each with everything that forbids it. */
      readonly locks: readonly ImpossibleLock[];
    }
);

/**
 * The price of other rules (locked or forbidden pairs, weights, a floor, priorities, circles) for the
 * people of a run, before anything is confirmed; what is not named stays as in the run.
 */
export async function previewRules(
  ports: ExploreNeeds,
  actor: Actor,
  { changed, ...run }: RunKey & { readonly changed: Partial<MatchRules> },
): Promise<Result<RulesPreview, Refusal>> {
  const explored = await exploreRun(ports, actor, run);
  if (!explored.ok) return explored;
  const exploration = explored.value;
  const rules = rulesWith(exploration, changed);
  const solved = whatIf(exploration.base, { rules });
  if (solved.ok) return ok({ exploration, possible: true, effect: solved.value.effect });
  const locks = impossibleLocks(exploration.base, rules);
  return ok({ exploration, possible: false, refusal: solved.error, locks });
}
