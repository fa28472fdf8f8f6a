import type { ParticipantId } from '../participant.ts';
import { ok, refuse } from '../result.ts';
import type { Result } from '../result.ts';
import { assignSeeded } from './assign-seeded.ts';
import type { AssignmentProblem } from './assignment.ts';
import { balanceTopics } from './balance.ts';
import type { TopicBalance } from './balance.ts';
import { findFlaw } from './check-rules.ts';
import { aboveFloor, withoutLocked } from './contest.ts';
import { describePair } from './describe.ts';
import type { MatchedPair } from './describe.ts';
import { explainAll } from './explain-all.ts';
import type { Unmatched } from './explain.ts';
import { readLocks } from './locks.ts';
import { proofOf } from './match-proof.ts';
import type { MatchProof } from './match-proof.ts';
import { toField, toProblem } from './problem.ts';
import type { Field } from './problem.ts';
import type { MatchRefusal } from './refusal.ts';
import type { Couple, MatchRules, Volunteer } from './rules.ts';
import { verifyOptimal } from './verify-optimal.ts';

export { areWeights, DEFAULT_WEIGHTS, FULL_SCORE, SCORE_PARTS } from './weights.ts';
export type { ScoreParts, ScoreWeights } from './weights.ts';
export type { Couple, MatchRules, Volunteer } from './rules.ts';
export type { MatchRefusal } from './refusal.ts';
export type { MatchedPair } from './describe.ts';
export type { Unmatched, UnmatchedReason } from './explain.ts';
export type { TopicBalance } from './balance.ts';
export { SEED_BOUND } from './assign-seeded.ts';
export type { MatchProof } from './match-proof.ts';
export { DEFAULT_DRAWS, MEASURES, METHODS, MOST_DRAWS, rehearse } from './rehearse/rehearse.ts';
export type { Figures, Measure, Method, Rehearsal, Spread } from './rehearse/rehearse.ts';

export interface MatchOutcome {
  /** By mentee, in code-unit order of ids. */
  readonly pairs: readonly MatchedPair[];
  /** Everybody who is in no pair, in code-unit order of ids. */
  readonly unmatched: readonly Unmatched[];
  /** Mentees matched: the most there can be. */
  readonly cardinality: number;
  /** Sum of the scores: the most there can be with that many mentees matched. */
  readonly total: number;
  /** Only topics that somebody offers or wants, in code-unit order. */
  readonly topics: readonly TopicBalance[];
  readonly eligibleCouples: number;
  /** The solver's certificate of optimality was checked, arc by arc. */
  readonly verified: true;
}

/**
 * The pairs that give a mentor to the most mentees and, among all ways to do so, the highest total
 * score, exactly; each mentor takes up to their seats. The order of the volunteers does not matter,
 * and equal inputs give equal outcomes. Throws only if the solver's proof does not hold: a bug.
 */
export function match(
  volunteers: readonly Volunteer[],
  rules: MatchRules,
): Result<MatchOutcome, MatchRefusal> {
  const matched = matchWithCouples(volunteers, rules);
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
): Result<MatchWithCouples, MatchRefusal> {
  const refusal = findFlaw(volunteers, rules);
  if (refusal !== undefined) return refuse(refusal);
  const field = toField(volunteers, rules);
  const locks = readLocks(field, rules);
  if (!locks.ok) return locks;
  const eligible = toProblem(field);
  if (eligible === undefined) return refuse({ code: 'too_large', detail: 'eligible couples' });
  const allowed = aboveFloor(eligible, rules.floor);
  const open = withoutLocked(allowed, locks.value);
  const assigned = assignSeeded(open, rules.seed ?? 0);
  if (!assigned.ok) {
    if (assigned.error.code === 'malformed') throw new Error(assigned.error.detail);
    return refuse({ code: 'too_large', detail: assigned.error.detail });
  }
  const proof = verifyOptimal(open, assigned.value);
  if (!proof.optimal) throw new Error(`the matching is not proven optimal: ${proof.detail}`);

  const mentorOf = assigned.value.mentorOf.slice();
  for (const { row, column } of locks.value) mentorOf[row] = column;
  const matched = field.mentees.flatMap((mentee, i) => {
    const mentor = field.mentors[mentorOf[i] ?? -1];
    return mentor === undefined ? [] : [{ mentor, mentee }];
  });
  const pairs = matched.map(({ mentor, mentee }) => describePair(mentor, mentee, field));
  const outcome: MatchOutcome = {
    pairs,
    unmatched: explainAll(field, eligible, allowed, matched),
    cardinality: pairs.length,
    total: pairs.reduce((sum, { score }) => sum + score, 0),
    topics: balanceTopics(volunteers, pairs),
    eligibleCouples: allowed.column.length,
    verified: true,
  };
  const solved = { problem: { ...open, points: open.score }, assignment: assigned.value };
  return ok({
    outcome,
    couples: () => couplesOf(field, allowed),
    proof: proofOf(field, solved, locks.value, pairs),
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
  return problem === undefined ? [] : couplesOf(field, aboveFloor(problem, rules.floor));
}

function* couplesOf(field: Field, problem: AssignmentProblem): Iterable<EligibleCouple> {
  const idOf = (person: number): ParticipantId => field.crowd.volunteers[person]!.id;
  const mentorIds = field.mentors.map(idOf);
  for (const [i, mentee] of field.mentees.entries()) {
    const menteeId = idOf(mentee);
    for (let arc = problem.rowStart[i]!; arc < problem.rowStart[i + 1]!; arc++) {
      yield { mentorId: mentorIds[problem.column[arc]!]!, menteeId, score: problem.score[arc]! };
    }
  }
}
