import type { LanguageCode } from '../language.ts';
import type { HalfDay, ParticipantId } from '../participant.ts';
import { ok, refuse } from '../result.ts';
import type { Result } from '../result.ts';
import type { TopicId } from '../topic.ts';
import { assign } from './assign.ts';
import type { AssignmentProblem } from './assignment.ts';
import { balanceTopics } from './balance.ts';
import type { TopicBalance } from './balance.ts';
import { explainUnmatched } from './explain.ts';
import type { Unmatched } from './explain.ts';
import { toField, toProblem } from './problem.ts';
import type { Field } from './problem.ts';
import type { Couple, MatchRules, Volunteer } from './rules.ts';
import { areInOtherEntities, areOnSameSite, scoreOf, scoreParts } from './score.ts';
import { areWeights } from './weights.ts';
import type { ScoreParts } from './weights.ts';
import { verifyOptimal } from './verify-optimal.ts';

export { areWeights, DEFAULT_WEIGHTS, FULL_SCORE, SCORE_PARTS } from './weights.ts';
export type { ScoreParts, ScoreWeights } from './weights.ts';
export type { Couple, MatchRules, Volunteer } from './rules.ts';
export type { Unmatched, UnmatchedReason } from './explain.ts';
export type { TopicBalance } from './balance.ts';

export interface MatchedPair extends Couple {
  readonly score: number;
  readonly parts: ScoreParts;
  /** What the mentee wants and the mentor offers, in the mentee's order of priority. */
  readonly sharedTopics: readonly TopicId[];
  /** What the mentor wants and the mentee offers, in the mentor's order of priority. */
  readonly topicsInReturn: readonly TopicId[];
  readonly sharedLanguages: readonly LanguageCode[];
  readonly sharedHalfDays: readonly HalfDay[];
  /** Known to work on the same site; known to work in different entities. */
  readonly sameSite: boolean;
  readonly otherEntity: boolean;
}

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

export type MatchRefusal =
  | { readonly code: 'too_large'; readonly detail: string }
  | { readonly code: 'duplicate_id'; readonly id: ParticipantId }
  | { readonly code: 'invalid_weights' };

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
}

/** `match`, and the eligible couples among which it chose. */
export function matchWithCouples(
  volunteers: readonly Volunteer[],
  rules: MatchRules,
): Result<MatchWithCouples, MatchRefusal> {
  const refusal = findFlaw(volunteers, rules);
  if (refusal !== undefined) return refuse(refusal);
  const field = toField(volunteers, rules);
  const problem = toProblem(field);
  if (problem === undefined) return refuse({ code: 'too_large', detail: 'eligible couples' });
  const assigned = assign(problem);
  if (!assigned.ok) {
    if (assigned.error.code === 'malformed') throw new Error(assigned.error.detail);
    return refuse({ code: 'too_large', detail: assigned.error.detail });
  }
  const { mentorOf, cardinality, total } = assigned.value;
  const proof = verifyOptimal(problem, assigned.value);
  if (!proof.optimal) throw new Error(`the matching is not proven optimal: ${proof.detail}`);

  const paired = field.mentees.flatMap((mentee, i) => {
    const mentor = field.mentors[mentorOf[i] ?? -1];
    return mentor === undefined ? [] : [{ mentor, mentee }];
  });
  const pairs = paired.map(({ mentor, mentee }) => describe(mentor, mentee, field));
  const outcome: MatchOutcome = {
    pairs,
    unmatched: explainAll(field, problem, paired),
    cardinality,
    total,
    topics: balanceTopics(volunteers, pairs),
    eligibleCouples: problem.column.length,
    verified: true,
  };
  return ok({ outcome, couples: () => couplesOf(field, problem) });
}

/** Every eligible couple, by mentee then mentor; none when `match` would refuse. */
export function eligibleCouples(
  volunteers: readonly Volunteer[],
  rules: MatchRules,
): Iterable<EligibleCouple> {
  if (findFlaw(volunteers, rules) !== undefined) return [];
  const field = toField(volunteers, rules);
  const problem = toProblem(field);
  return problem === undefined ? [] : couplesOf(field, problem);
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

function findFlaw(volunteers: readonly Volunteer[], rules: MatchRules): MatchRefusal | undefined {
  if (!areWeights(rules.weights)) return { code: 'invalid_weights' };
  const ids = new Set<ParticipantId>();
  for (const { id } of volunteers) {
    if (ids.has(id)) return { code: 'duplicate_id', id };
    ids.add(id);
  }
  return undefined;
}

function describe(mentor: number, mentee: number, { crowd, most }: Field): MatchedPair {
  const [guide, learner] = [crowd.volunteers[mentor]!, crowd.volunteers[mentee]!];
  const shared = <T>(of: readonly T[], by: readonly T[]): readonly T[] =>
    of.filter((item) => by.includes(item));
  return {
    mentorId: guide.id,
    menteeId: learner.id,
    score: scoreOf(crowd, mentor, mentee, most),
    parts: scoreParts(crowd, mentor, mentee, most),
    sharedTopics: shared(learner.profile.wants, guide.profile.offers),
    topicsInReturn: shared(guide.profile.wants, learner.profile.offers),
    sharedLanguages: shared(learner.profile.languages, guide.profile.languages),
    sharedHalfDays: shared(learner.profile.halfDays, guide.profile.halfDays),
    sameSite: areOnSameSite(crowd, mentor, mentee),
    otherEntity: areInOtherEntities(crowd, mentor, mentee),
  };
}

/** Everybody in no pair: whoever is paired in one of two roles has a pair. */
function explainAll(
  field: Field,
  problem: AssignmentProblem,
  paired: readonly { readonly mentor: number; readonly mentee: number }[],
): readonly Unmatched[] {
  const isPaired = new Set(paired.flatMap(({ mentor, mentee }) => [mentor, mentee]));
  const { crowd, mentees, mentors } = field;
  const mentorsFor = new Map<number, number[]>();
  const menteesFor = new Map<number, number[]>();
  for (const [i, mentee] of mentees.entries()) {
    const columns = problem.column.subarray(problem.rowStart[i], problem.rowStart[i + 1]);
    const open = !isPaired.has(mentee);
    if (open)
      mentorsFor.set(
        mentee,
        Array.from(columns, (j) => mentors[j]!),
      );
    for (const j of columns) {
      const mentor = mentors[j]!;
      if (isPaired.has(mentor)) continue;
      const known = menteesFor.get(mentor);
      if (known === undefined) menteesFor.set(mentor, [mentee]);
      else known.push(mentee);
    }
  }
  return crowd.volunteers.flatMap((_, person) => {
    if (isPaired.has(person)) return [];
    const eligible = {
      mentors: mentorsFor.get(person) ?? [],
      mentees: menteesFor.get(person) ?? [],
    };
    return [explainUnmatched(person, field, eligible)];
  });
}
