import { ok, refuse } from '../result.ts';
import type { Result } from '../result.ts';
import { enoughCouples } from './candidates/enough.ts';
import { Whole } from './candidates/whole.ts';
import type { Choice } from './choice.ts';
import { choosePairs } from './choose-pairs.ts';
import { chooseCircles } from './circles/choose-circles.ts';
import { aboveFloor } from './contest.ts';
import type { Contest } from './contest.ts';
import type { Block } from './division/blocks.ts';
import { chooseByBlocks } from './division/choose-by-blocks.ts';
import {
  BLOCK_COUPLES,
  blocksAmong,
  divideGround,
  joinCouples,
  priceBlock,
  seamsOf,
} from './division/divide.ts';
import type { Division, PartAnswer } from './division/divide.ts';
import { toGround } from './ground.ts';
import type { Ground } from './ground.ts';
import type { Lock } from './locks.ts';
import { toProblem } from './candidates/to-problem.ts';
import { seatsOf } from './problem.ts';
import type { MatchRefusal } from './refusal.ts';
import type { MatchRules, Volunteer } from './rules.ts';

/** All that a run decides from: the people, the couples among them, and what was asked. */
export interface Market extends Ground {
  /**
   * Every eligible couple, and those of them whose score is not below the floor. With `whole`, only
   * those that the optimum under these rules needs, not under others: `whole` knows all.
   */
  readonly eligible: Contest;
  readonly allowed: Contest;
  readonly whole?: Whole;
  /** Where there are several, each is solved by itself, in this process or in any other. */
  readonly blocks?: readonly Block[];
}

/** How much is held and solved at once. */
export interface Bounds {
  /** Eligible couples beyond which they are priced rather than listed, unless there are circles. */
  readonly mostListed?: number;
  /** Eligible couples beyond which the run is solved block by block. */
  readonly blockCouples: number;
}

/** Every couple held, solved in the blocks of a run. */
export const LISTED: Bounds = { blockCouples: BLOCK_COUPLES };

/** The answers of a run's blocks, solved before. */
export interface Solved {
  readonly division: Division;
  readonly answers: readonly PartAnswer[];
}

/** Refuses `too_large` when there are too many eligible couples to list, and none may be priced. */
export function toMarket(
  volunteers: readonly Volunteer[],
  rules: MatchRules,
  budget: number | undefined,
  bounds: Bounds,
  solved?: Solved,
): Result<Market, MatchRefusal> {
  const ground = toGround(volunteers, rules, budget);
  if (!ground.ok) return ground;
  const { field, floor, circles } = ground.value;
  const { mostListed, blockCouples } = bounds;
  const isPriced = mostListed !== undefined && circles === undefined;
  const problem = toProblem(field, ...(isPriced ? [mostListed] : []));
  if (problem === undefined) {
    if (!isPriced) return refuse({ code: 'too_large', detail: 'eligible couples' });
    return pricedMarket(ground.value, mostListed, blockCouples, solved);
  }
  const eligible = { ...problem, points: problem.score };
  const isDivisible = seamsOf(ground.value) === undefined;
  const blocks = isDivisible ? blocksAmong(eligible, blockCouples) : undefined;
  return ok({
    ...ground.value,
    eligible,
    allowed: aboveFloor(eligible, floor),
    ...(blocks === undefined ? {} : { blocks }),
  });
}

/** More couples than can be held: those that the optimum needs, of all or of each block. */
function pricedMarket(
  ground: Ground,
  mostListed: number,
  blockCouples: number,
  solved: Solved | undefined,
): Result<Market, MatchRefusal> {
  const { field, floor, locks, wishes } = ground;
  const division = solved?.division ?? divideGround(ground, mostListed, blockCouples);
  if (typeof division === 'string') {
    const enough = enoughCouples(field, { ...wishes, floor, locks });
    if (!enough.ok) return refuse({ code: 'too_large', detail: enough.error.detail });
    const { contest: eligible, eligible: count } = enough.value;
    const allowed = aboveFloor(eligible, floor);
    return ok({ ...ground, eligible, allowed, whole: new Whole(field, count) });
  }
  const { blocks } = division;
  const couples: NonNullable<PartAnswer['priced']>['couples'][] = [];
  for (const [number, block] of blocks.entries()) {
    const known = solved?.answers[number]?.priced;
    if (known !== undefined) {
      couples.push(known.couples);
      continue;
    }
    const priced = priceBlock(ground, block);
    if (!priced.ok) return priced;
    couples.push(priced.value.couples);
  }
  const eligible = joinCouples(blocks, couples, seatsOf(field), field.mentees.length);
  const allowed = aboveFloor(eligible, floor);
  const whole = new Whole(field, division.couples);
  return ok({ ...ground, eligible, allowed, whole, blocks });
}

/** The best choice under the rules, or under other locks than theirs. */
export function choose(
  market: Market,
  locks: readonly Lock[] = market.locks,
  previous?: Choice,
  answers?: readonly PartAnswer[],
): Result<Choice, MatchRefusal> {
  const { allowed, wishes, circles, blocks } = market;
  if (circles !== undefined) return chooseCircles(market, circles, locks);
  // From earlier prices the whole is solved as quickly as its blocks.
  if (blocks === undefined || previous !== undefined) {
    return choosePairs(allowed, locks, wishes, previous?.proof?.assignment);
  }
  return chooseByBlocks({ ...market, locks }, blocks, answers);
}
