import { ok, refuse } from '../../result.ts';
import type { Result } from '../../result.ts';
import { assign } from '../assign.ts';
import type { AssignmentProblem } from '../assignment.ts';
import { findFlaw } from '../check-rules.ts';
import { NOWHERE } from '../crowd.ts';
import type { Crowd } from '../crowd.ts';
import { toProblem } from '../candidates/to-problem.ts';
import { toField } from '../problem.ts';
import type { Field } from '../problem.ts';
import type { MatchRefusal } from '../refusal.ts';
import type { MatchRules, Volunteer } from '../rules.ts';
import { areInOtherEntities, scoreParts } from '../score.ts';
import { verifyOptimal } from '../verify-optimal.ts';
import { pairGreedily } from './greedy.ts';
import { pairAtRandom, randomFrom } from './random.ts';
import { countRegrets, pairStably } from './stable.ts';
import type { Wishes } from './stable.ts';

/** What is told of a way to pair people, in the order in which it is shown. */
export const MEASURES = [
  /** Mentees with a mentor. */
  'matched',
  /** Sum, mean and least of the scores of the pairs. */
  'total',
  'mean',
  'worst',
  /** Pairs across two known and different entities, or sites. */
  'acrossEntities',
  'acrossSites',
  /** Couples who are not together though both would rather be; see `countRegrets`. */
  'regrets',
] as const;
export type Measure = (typeof MEASURES)[number];

/** `mean` and `worst` are undefined when nobody is paired. */
export type Figures = Readonly<Record<Exclude<Measure, 'mean' | 'worst'>, number>> & {
  readonly mean: number | undefined;
  readonly worst: number | undefined;
};

/** Of several draws: their mean, the least, the most, and their standard deviation. */
export interface Spread {
  readonly mean: number;
  readonly least: number;
  readonly most: number;
  readonly deviation: number;
}

export const METHODS = ['optimal', 'greedy', 'random', 'stable'] as const;
export type Method = (typeof METHODS)[number];

export interface Rehearsal {
  readonly mentees: number;
  readonly mentors: number;
  /** Of all mentors together; no mentor takes more people than there are. */
  readonly seats: number;
  readonly eligibleCouples: number;
  readonly optimal: Figures;
  readonly greedy: Figures;
  readonly stable: Figures;
  /** Each measure over `draws` lots, drawn with the seeds 1 to `draws`. */
  readonly random: {
    readonly draws: number;
    readonly figures: Readonly<Record<Measure, Spread | undefined>>;
  };
}

/** Who is eligible and how a couple scores; no wish of a manager for this run. */
export type RehearsalRules = Pick<MatchRules, 'weights' | 'format' | 'forbidden'>;

export const DEFAULT_DRAWS = 100;
export const MOST_DRAWS = 1000;

/**
 * Four ways to pair the same people, side by side: the optimum, best couple first, by lot, and
 * stably. `draws` is a whole number from 1 to `MOST_DRAWS`. Pure, and the same whatever the order
 * of the volunteers. Throws only if the optimum is not proven: a bug.
 */
export function rehearse(
  volunteers: readonly Volunteer[],
  { weights, format, forbidden = [] }: RehearsalRules,
  draws: number = DEFAULT_DRAWS,
): Result<Rehearsal, MatchRefusal> {
  const rules: MatchRules = { weights, format, forbidden };
  const flaw = findFlaw(volunteers, rules);
  if (flaw !== undefined) return refuse(flaw);
  const field = toField(volunteers, rules);
  const problem = toProblem(field);
  if (problem === undefined) return refuse({ code: 'too_large', detail: 'eligible couples' });
  const assigned = assign(problem);
  if (!assigned.ok) return refuse({ code: 'too_large', detail: assigned.error.detail });
  const proof = verifyOptimal(problem, assigned.value);
  if (!proof.optimal) throw new Error(`the matching is not proven optimal: ${proof.detail}`);

  const wishes = wishesOf(field, problem);
  const figures = (mentorOf: Int32Array): Figures => figuresOf(field, problem, wishes, mentorOf);
  const lots = Array.from({ length: draws }, (_, i) =>
    figures(pairAtRandom(problem, randomFrom(i + 1))),
  );
  return ok({
    mentees: problem.mentees,
    mentors: problem.mentors,
    seats: problem.capacity.reduce((sum, seats) => sum + seats, 0),
    eligibleCouples: problem.column.length,
    optimal: figures(assigned.value.mentorOf),
    greedy: figures(pairGreedily(problem)),
    stable: figures(pairStably(problem, wishes)),
    random: {
      draws,
      figures: Object.fromEntries(
        MEASURES.map((measure) => [measure, spreadOf(lots.map((lot) => lot[measure]))]),
      ) as Record<Measure, Spread | undefined>,
    },
  });
}

/**
 * What each side would like, from the score's own parts: a mentee counts its wanted topics, a mentor
 * what it learns in return, and both what they share (distance, availability, languages, site).
 */
function wishesOf({ crowd, mentees, mentors, most }: Field, problem: AssignmentProblem): Wishes {
  const { rowStart, column } = problem;
  const wishes = {
    mentee: new Uint16Array(column.length),
    mentor: new Uint16Array(column.length),
  };
  for (const [i, mentee] of mentees.entries()) {
    for (let arc = rowStart[i]!; arc < rowStart[i + 1]!; arc++) {
      const parts = scoreParts(crowd, mentors[column[arc]!]!, mentee, most);
      const shared = parts.distance + parts.availability + parts.language + parts.site;
      wishes.mentee[arc] = parts.wantedTopics + shared;
      wishes.mentor[arc] = parts.inReturn + shared;
    }
  }
  return wishes;
}

function figuresOf(
  { crowd, mentees, mentors }: Field,
  problem: AssignmentProblem,
  wishes: Wishes,
  mentorOf: Int32Array,
): Figures {
  const { rowStart, column, score } = problem;
  let [matched, total, worst, acrossEntities, acrossSites] = [0, 0, Infinity, 0, 0];
  for (const [i, mentee] of mentees.entries()) {
    const j = mentorOf[i]!;
    if (j === -1) continue;
    const mentor = mentors[j]!;
    let arc = rowStart[i]!;
    while (column[arc] !== j) arc++;
    const points = score[arc]!;
    matched++;
    total += points;
    worst = Math.min(worst, points);
    if (areInOtherEntities(crowd, mentor, mentee)) acrossEntities++;
    if (areOnOtherSites(crowd, mentor, mentee)) acrossSites++;
  }
  return {
    matched,
    total,
    mean: matched === 0 ? undefined : total / matched,
    worst: matched === 0 ? undefined : worst,
    acrossEntities,
    acrossSites,
    regrets: countRegrets(problem, wishes, mentorOf),
  };
}

/** Both known, and different. */
function areOnOtherSites({ site }: Crowd, a: number, b: number): boolean {
  return site[a] !== NOWHERE && site[b] !== NOWHERE && site[a] !== site[b];
}

/** Of the draws that have a value; undefined when none has. */
function spreadOf(values: readonly (number | undefined)[]): Spread | undefined {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return undefined;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    mean,
    least: Math.min(...known),
    most: Math.max(...known),
    deviation: Math.sqrt(squares / known.length),
  };
}
