import { ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { match } from '../match.ts';
import type {
  Couple,
  MatchedPair,
  MatchOutcome,
  MatchRefusal,
  MatchRules,
  Volunteer,
} from '../match.ts';
import { effectBetween } from './effect.ts';
import type { Effect } from './effect.ts';

/** A matching that stands, to ask "what if" about: the people, the rules, and their optimum. */
export interface Base {
  readonly volunteers: readonly Volunteer[];
  readonly rules: MatchRules;
  readonly outcome: MatchOutcome;
}

/**
 * The optimum for these people that keeps as many of the pairs that stand as it may: all of them,
 * unless answers or rules have changed since. Refuses what `match` refuses.
 */
export function baseOf(
  volunteers: readonly Volunteer[],
  rules: MatchRules,
  standing: readonly Couple[],
): Result<Base, MatchRefusal> {
  const outcome = match(volunteers, keeping(rules, standing));
  return outcome.ok ? ok({ volunteers, rules, outcome: outcome.value }) : outcome;
}

export interface WhatIf {
  readonly pairs: readonly MatchedPair[];
  readonly effect: Effect;
}

/**
 * Solves again with other people or other rules. Among the optima it takes the one closest to what
 * stands, so that whoever is named as concerned really is.
 */
export function whatIf(
  base: Base,
  changed: { readonly volunteers?: readonly Volunteer[]; readonly rules?: MatchRules },
): Result<WhatIf, MatchRefusal> {
  const rules = keeping(changed.rules ?? base.rules, base.outcome.pairs);
  const outcome = match(changed.volunteers ?? base.volunteers, rules);
  if (!outcome.ok) return outcome;
  const { pairs } = outcome.value;
  return ok({ pairs, effect: effectBetween(base.outcome.pairs, pairs) });
}

function keeping(rules: MatchRules, pairs: readonly Couple[]): MatchRules {
  const keep = pairs.map(({ mentorId, menteeId }) => ({ mentorId, menteeId }));
  return { ...rules, keep };
}
