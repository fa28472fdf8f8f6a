import type { ParticipantId } from '../participant.ts';
import { ok } from '../result.ts';
import type { Result } from '../result.ts';
import { findFlaw } from './check-rules.ts';
import { aboveFloor } from './contest.ts';
import type { Contest } from './contest.ts';
import { choose, toMarket } from './market.ts';
import { proofOf } from './match-proof.ts';
import type { MatchProof } from './match-proof.ts';
import { toOutcome } from './outcome.ts';
import type { MatchOutcome } from './outcome.ts';
import { toField, toProblem } from './problem.ts';
import type { Field } from './problem.ts';
import type { MatchRefusal } from './refusal.ts';
import type { Couple, MatchRules, Volunteer } from './rules.ts';

export { areWeights, DEFAULT_WEIGHTS, FULL_SCORE, SCORE_PARTS } from './weights.ts';
export type { ScoreParts, ScoreWeights } from './weights.ts';
export type { Couple, MatchRules, Volunteer } from './rules.ts';
export type { MatchRefusal } from './refusal.ts';
export type { MatchedCircle, MatchedPair } from './describe.ts';
export { AIMS } from './outcome.ts';
export type { Aim, MatchOutcome } from './outcome.ts';
export type { Gap } from './choice.ts';
export type { KeepingCost, KeptPairs, LostPair, NoPair } from './kept.ts';
export type { Unmatched, UnmatchedReason } from './explain.ts';
export type { TopicBalance } from './balance.ts';
export { SEED_BOUND } from './assign-seeded.ts';
export type { MatchProof } from './match-proof.ts';
export { DEFAULT_DRAWS, MEASURES, METHODS, MOST_DRAWS, rehearse } from './rehearse/rehearse.ts';
export type { Figures, Measure, Method, Rehearsal, Spread } from './rehearse/rehearse.ts';

export interface MatchOptions {
  /**
   * Steps after which the best matching so far is taken, with its gap (`AssignOptions.budget`); with
   * circles, each of the relaxations that the search solves takes about 25 a mentee and one a couple.
   */
  readonly budget?: number;
  /** Whether to solve again for the price of each existing pair that is not kept; yes unless told. */
  readonly priceKeeping?: boolean;
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
  { budget, priceKeeping = true }: MatchOptions = {},
): Result<MatchWithCouples, MatchRefusal> {
  const market = toMarket(volunteers, rules, budget);
  if (!market.ok) return market;
  const chosen = choose(market.value);
  if (!chosen.ok) return chosen;
  const { field, allowed, locks } = market.value;
  const outcome = toOutcome(market.value, rules, chosen.value, priceKeeping);
  const { proof } = chosen.value;
  return ok({
    outcome,
    couples: () => couplesOf(field, allowed),
    ...(proof === undefined ? {} : { proof: proofOf(field, proof, locks, outcome.pairs) }),
  });
}

/** Every eligible couple, by mentee then mentor; none when `match` would refuse. */
export function eligibleCouples(
  volunteers: readonly Volunteer[],
  rules: MatchRules,
): Iterable<EligibleCouple> {
  if (findFlaw(volunteers, rules) !== undefined) return [];
  const field = toField(volunteers, rules);
  const problem = toProblem(field);
  return problem === undefined
    ? []
    : couplesOf(field, aboveFloor({ ...problem, points: problem.score }, rules.floor ?? 0));
}

function* couplesOf(field: Field, problem: Contest): Iterable<EligibleCouple> {
  const idOf = (person: number): ParticipantId => field.crowd.volunteers[person]!.id;
  const mentorIds = field.mentors.map(idOf);
  for (const [i, mentee] of field.mentees.entries()) {
    const menteeId = idOf(mentee);
    for (let arc = problem.rowStart[i]!; arc < problem.rowStart[i + 1]!; arc++) {
      yield { mentorId: mentorIds[problem.column[arc]!]!, menteeId, score: problem.points[arc]! };
    }
  }
}
