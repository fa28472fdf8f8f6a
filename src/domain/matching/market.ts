import { ok, refuse } from '../result.ts';
import type { Result } from '../result.ts';
import { enoughCouples } from './candidates/enough.ts';
import { Whole } from './candidates/whole.ts';
import { findFlaw } from './check-rules.ts';
import type { Choice, Wishes } from './choice.ts';
import { choosePairs } from './choose-pairs.ts';
import { chooseCircles } from './circles/choose-circles.ts';
import { aboveFloor } from './contest.ts';
import type { Contest } from './contest.ts';
import { readLocks } from './locks.ts';
import type { Lock } from './locks.ts';
import { existingOf, ranksOf } from './objective.ts';
import { toProblem } from './candidates/to-problem.ts';
import { toField } from './problem.ts';
import type { Field } from './problem.ts';
import type { MatchRefusal } from './refusal.ts';
import type { CircleSize, MatchRules, Volunteer } from './rules.ts';

/** All that a run decides from: the people, the couples among them, and what was asked. */
export interface Market {
  readonly field: Field;
  /**
   * Every eligible couple, and those of them whose score is not below the floor. With `whole`, only
   * those that the optimum under these rules needs, not under others: `whole` knows all.
   */
  readonly eligible: Contest;
  readonly allowed: Contest;
  readonly floor: number;
  readonly locks: readonly Lock[];
  readonly wishes: Wishes;
  readonly whole?: Whole;
  /** Where mentors may take circles instead of a pair a seat. */
  readonly circles?: CircleSize;
}

/**
 * Refuses `too_large` when there are too many eligible couples to list; given `mostListed`, those
 * beyond it are priced instead, unless there are circles to form.
 */
export function toMarket(
  volunteers: readonly Volunteer[],
  rules: MatchRules,
  budget?: number,
  mostListed?: number,
): Result<Market, MatchRefusal> {
  const refusal = findFlaw(volunteers, rules, budget);
  if (refusal !== undefined) return refuse(refusal);
  const field = toField(volunteers, rules);
  const locks = readLocks(field, rules);
  if (!locks.ok) return locks;
  const floor = rules.floor ?? 0;
  const circles = rules.format === 'one-to-one' ? undefined : rules.circles;
  const wishes = {
    rank: ranksOf(field, rules, circles !== undefined),
    existing: existingOf(field, rules.keep),
    raiseLowest: rules.raiseLowest ?? false,
    seed: rules.seed ?? 0,
    ...(budget === undefined ? {} : { budget }),
  };
  const isPriced = mostListed !== undefined && circles === undefined;
  const problem = toProblem(field, ...(isPriced ? [mostListed] : []));
  let eligible: Contest;
  let whole: Whole | undefined;
  if (problem !== undefined) {
    eligible = { ...problem, points: problem.score };
  } else {
    if (!isPriced) return refuse({ code: 'too_large', detail: 'eligible couples' });
    const enough = enoughCouples(field, { ...wishes, floor, locks: locks.value });
    if (!enough.ok) return refuse({ code: 'too_large', detail: enough.error.detail });
    eligible = enough.value.contest;
    whole = new Whole(field, enough.value.eligible);
  }
  return ok({
    field,
    eligible,
    allowed: aboveFloor(eligible, floor),
    floor,
    locks: locks.value,
    wishes,
    ...(whole === undefined ? {} : { whole }),
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
