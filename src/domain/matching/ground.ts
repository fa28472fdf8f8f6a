import { ok, refuse } from '../result.ts';
import type { Result } from '../result.ts';
import { findFlaw } from './check-rules.ts';
import type { Wishes } from './choice.ts';
import { readLocks } from './locks.ts';
import type { Lock } from './locks.ts';
import { existingOf, ranksOf } from './objective.ts';
import { toField } from './problem.ts';
import type { Field } from './problem.ts';
import type { MatchRefusal } from './refusal.ts';
import type { CircleSize, MatchRules, Volunteer } from './rules.ts';

/** What a run decides from before any couple is looked at: the people, and what was asked. */
export interface Ground {
  readonly field: Field;
  readonly floor: number;
  readonly locks: readonly Lock[];
  readonly wishes: Wishes;
  /** Where mentors may take circles instead of a pair a seat. */
  readonly circles?: CircleSize;
}

export function toGround(
  volunteers: readonly Volunteer[],
  rules: MatchRules,
  budget?: number,
): Result<Ground, MatchRefusal> {
  const refusal = findFlaw(volunteers, rules, budget);
  if (refusal !== undefined) return refuse(refusal);
  const field = toField(volunteers, rules);
  const locks = readLocks(field, rules);
  if (!locks.ok) return locks;
  const circles = rules.format === 'one-to-one' ? undefined : rules.circles;
  return ok({
    field,
    floor: rules.floor ?? 0,
    locks: locks.value,
    wishes: {
      rank: ranksOf(field, rules, circles !== undefined),
      existing: existingOf(field, rules.keep),
      raiseLowest: rules.raiseLowest ?? false,
      seed: rules.seed ?? 0,
      ...(budget === undefined ? {} : { budget }),
    },
    ...(circles === undefined ? {} : { circles }),
  });
}
