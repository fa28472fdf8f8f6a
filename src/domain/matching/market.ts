import { ok, refuse } from '../result.ts';
import type { Result } from '../result.ts';
import { findFlaw } from './check-rules.ts';
import type { Choice, Wishes } from './choice.ts';
import { choosePairs } from './choose-pairs.ts';
import { chooseCircles } from './circles/choose-circles.ts';
import { aboveFloor } from './contest.ts';
import type { Contest } from './contest.ts';
import { readLocks } from './locks.ts';
import type { Lock } from './locks.ts';
import { existingOf, ranksOf } from './objective.ts';
import { toField, toProblem } from './problem.ts';
import type { Field } from './problem.ts';
import type { MatchRefusal } from './refusal.ts';
import type { CircleSize, MatchRules, Volunteer } from './rules.ts';

/** All that a run decides from: the people, the couples among them, and what was asked. */
export interface Market {
  readonly field: Field;
  /** Every eligible couple, and those of them whose score is not below the floor. */
  readonly eligible: Contest;
  readonly allowed: Contest;
  readonly floor: number;
  readonly locks: readonly Lock[];
  readonly wishes: Wishes;
  /** Where mentors may take circles instead of a pair a seat. */
  readonly circles?: CircleSize;
}

export function toMarket(
  volunteers: readonly Volunteer[],
  rules: MatchRules,
  budget?: number,
): Result<Market, MatchRefusal> {
  const refusal = findFlaw(volunteers, rules, budget);
  if (refusal !== undefined) return refuse(refusal);
  const field = toField(volunteers, rules);
  const locks = readLocks(field, rules);
  if (!locks.ok) return locks;
  const problem = toProblem(field);
  if (problem === undefined) return refuse({ code: 'too_large', detail: 'eligible couples' });
  const eligible = { ...problem, points: problem.score };
  const floor = rules.floor ?? 0;
  const circles = rules.format === 'one-to-one' ? undefined : rules.circles;
  return ok({
    field,
    eligible,
    allowed: aboveFloor(eligible, floor),
    floor,
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

/** The best choice under the rules, or under other locks than theirs. */
export function choose(
  market: Market,
  locks: readonly Lock[] = market.locks,
  previous?: Choice,
): Result<Choice, MatchRefusal> {
  const { allowed, wishes, circles } = market;
  if (circles !== undefined) return chooseCircles(market, circles, locks);
  return choosePairs(allowed, locks, wishes, previous?.proof?.assignment);
}
