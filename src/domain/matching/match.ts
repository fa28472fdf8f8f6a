import type { ParticipantId } from '../participant.ts';
import { ok } from '../result.ts';
import type { Result } from '../result.ts';
import { Whole } from './candidates/whole.ts';
import type { WholeCouple } from './candidates/whole.ts';
import { findFlaw } from './check-rules.ts';
import type { Contest } from './contest.ts';
import type { Block } from './division/blocks.ts';
import { BLOCK_COUPLES, divideGround, solveBlock } from './division/divide.ts';
import type { Division, PartAnswer, Undivided } from './division/divide.ts';
import { toGround } from './ground.ts';
import { choose, toMarket } from './market.ts';
import type { Solved } from './market.ts';
import { proofOf } from './match-proof.ts';
import type { MatchProof } from './match-proof.ts';
import { toOutcome } from './outcome.ts';
import type { MatchOutcome } from './outcome.ts';
import { toField } from './problem.ts';
import type { Field } from './problem.ts';
import type { MatchRefusal } from './refusal.ts';
import type { Couple, MatchRules, Volunteer } from './rules.ts';

export { areWeights, DEFAULT_WEIGHTS, FULL_SCORE, SCORE_PARTS } from './weights.ts';
export type { ScoreParts, ScoreWeights } from './weights.ts';
export type { Couple, MatchRules, Volunteer } from './rules.ts';
export type { MatchRefusal } from './refusal.ts';
export type { MatchedPair } from './describe.ts';
export type { MatchOutcome } from './outcome.ts';
export type { KeptPairs, LostPair } from './kept.ts';
export type { Unmatched, UnmatchedReason } from './explain.ts';
export { SEED_BOUND } from './assign-seeded.ts';
export { checkRules } from './check-rules.ts';
export type { Block } from './division/blocks.ts';
export type { Division, PartAnswer, Undivided } from './division/divide.ts';
export type { MatchProof } from './match-proof.ts';
export { DEFAULT_DRAWS, MEASURES, METHODS, MOST_DRAWS, rehearse } from './rehearse/rehearse.ts';
export type { Figures, Measure, Method, Rehearsal, Spread } from './rehearse/rehearse.ts';

/** Some 120 MB of arrays, and a few times that while solving. */
const MOST_LISTED = 20_000_000;

export interface MatchOptions {
  /**
   * Steps after which the best matching so far is taken, with its gap (`AssignOptions.budget`); with
   * circles, each of the relaxations that the search solves takes about 25 a mentee and one a couple.
   */
  readonly budget?: number;
  /**
   * Eligible couples that are held at once. Beyond, only those that the optimum needs are, proven by
   * pricing all of them; the result is as exact, but no existing pair is priced.
   */
  readonly mostListed?: number;
  /** Whether to solve again for the price of each existing pair that is not kept; yes unless told. */
  readonly priceKeeping?: boolean;
  /**
   * Eligible couples beyond which people who cannot meet are solved apart, block by block; a run is
   * the same whether its blocks are solved here or elsewhere, but not under another bound.
   */
  readonly blockCouples?: number;
  /** The answers to the blocks of this very run, solved elsewhere. */
  readonly solved?: Solved;
}

/**
 * The pairs, and circles where the rules ask for them, that are best in the order of aims of
 * `MatchRules`, exactly. The order of the volunteers does not matter, and equal inputs give equal
 * outcomes. Throws only if the solver's proof does not hold: a bug.
 */
export function match(
  volunteers: readonly Volunteer[],
  rules: MatchRules,
  options: MatchOptions = {},
): Result<MatchOutcome, MatchRefusal> {
  const matched = matchWithCouples(volunteers, rules, options);
  return matched.ok ? ok(matched.value.outcome) : matched;
}

export interface EligibleCouple extends Couple {
  readonly score: number;
}

export interface MatchWithCouples {
  readonly outcome: MatchOutcome;
  /** Every eligible couple, by mentee then mentor; made one at a time, for there may be millions. */
  readonly couples: () => Iterable<EligibleCouple>;
  /** Absent where no certificate proves the whole. */
  readonly proof?: MatchProof;
}

/** `match`, and the eligible couples among which it chose: those not below the floor. */
export function matchWithCouples(
  volunteers: readonly Volunteer[],
  rules: MatchRules,
  options: MatchOptions = {},
): Result<MatchWithCouples, MatchRefusal> {
  const { budget, mostListed = MOST_LISTED, priceKeeping = true, solved } = options;
  const bounds = { mostListed, blockCouples: options.blockCouples ?? BLOCK_COUPLES };
  const market = toMarket(volunteers, rules, budget, bounds, solved);
  if (!market.ok) return market;
  const chosen = choose(market.value, market.value.locks, undefined, solved?.answers);
  if (!chosen.ok) return chosen;
  const { field, allowed, locks, whole, floor } = market.value;
  const outcome = toOutcome(market.value, rules, chosen.value, priceKeeping);
  const { proof } = chosen.value;
  return ok({
    outcome,
    couples: () => namedCouples(field, whole?.couples(floor) ?? couplesIn(allowed)),
    ...(proof === undefined ? {} : { proof: proofOf(field, proof, locks, outcome.pairs) }),
  });
}

/**
 * The blocks into which `match` divides this run, or why it is one piece; undefined when the rules
 * are not sound. Couples are counted one person at a time and never held.
 */
export function divide(
  volunteers: readonly Volunteer[],
  rules: MatchRules,
  { budget, mostListed = MOST_LISTED, blockCouples = BLOCK_COUPLES }: MatchOptions = {},
): Division | Undivided | undefined {
  const ground = toGround(volunteers, rules, budget);
  return ground.ok ? divideGround(ground.value, mostListed, blockCouples) : undefined;
}

/** Solves one block of a division of the same people and rules; the others are not looked at. */
export function solvePart(
  volunteers: readonly Volunteer[],
  rules: MatchRules,
  { isListed }: Pick<Division, 'isListed'>,
  block: Block,
): Result<PartAnswer, MatchRefusal> {
  const ground = toGround(volunteers, rules);
  return ground.ok ? solveBlock(ground.value, block, isListed) : ground;
}

/** Every eligible couple, by mentee then mentor; none when the rules are not sound. */
export function eligibleCouples(
  volunteers: readonly Volunteer[],
  rules: MatchRules,
): Iterable<EligibleCouple> {
  if (findFlaw(volunteers, rules) !== undefined) return [];
  const field = toField(volunteers, rules);
  return namedCouples(field, new Whole(field).couples(rules.floor ?? 0));
}

function* couplesIn({ mentees, rowStart, column, points }: Contest): Iterable<WholeCouple> {
  for (let row = 0; row < mentees; row++) {
    for (let arc = rowStart[row]!; arc < rowStart[row + 1]!; arc++) {
      yield { row, column: column[arc]!, score: points[arc]! };
    }
  }
}

function* namedCouples(field: Field, couples: Iterable<WholeCouple>): Iterable<EligibleCouple> {
  const idOf = (person: number): ParticipantId => field.crowd.volunteers[person]!.id;
  const [menteeIds, mentorIds] = [field.mentees.map(idOf), field.mentors.map(idOf)];
  for (const { row, column, score } of couples) {
    yield { mentorId: mentorIds[column]!, menteeId: menteeIds[row]!, score };
  }
}
