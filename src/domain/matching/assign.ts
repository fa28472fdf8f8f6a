import type { Result } from '../result.ts';
import { ok, refuse } from '../result.ts';
import { surveyDemand } from './solver/demand.ts';
import { solve } from './solver/solve.ts';

/**
 * Who may be matched with whom, as a compressed sparse matrix: one row a mentee, one column a
 * mentor. The arcs of mentee `i` are `rowStart[i] .. rowStart[i + 1] - 1`.
 */
export interface AssignmentProblem {
  /** Number of rows, n. */
  readonly mentees: number;
  /** Number of columns, m. */
  readonly mentors: number;
  /** Seats of each mentor, length m, each >= 0. */
  readonly capacity: Int32Array;
  /** Length n + 1, from 0 to the number of arcs, never decreasing. */
  readonly rowStart: Int32Array;
  /** Mentor of each arc, strictly ascending inside a row. */
  readonly column: Int32Array;
  /** Score of each arc, an integer >= 0. */
  readonly score: Int32Array | Uint16Array;
}

/**
 * Dual prices that prove a matching optimal, in the lexicographically ordered group Z² (see
 * `verifyOptimal`). An arc is worth `(levels, score)`; a seat of mentor `j` costs
 * `(level[j], price[j])`. The mentees' prices follow from the matching.
 */
export interface Certificate {
  /** Worth of one match in the first component, >= 1. */
  readonly levels: number;
  /** First component of each mentor's price, 0..levels: how scarce its seats are. */
  readonly level: Int32Array;
  /** Second component of each mentor's price, in points of score (integers). */
  readonly price: Float64Array;
}

export interface Assignment {
  /** Mentor of each mentee, or -1. */
  readonly mentorOf: Int32Array;
  /** Mentees matched. */
  readonly cardinality: number;
  /** Sum of the scores of the pairs. */
  readonly total: number;
  /** Points by which `total` may miss the optimum: 0, and proven so, unless a budget ran out. */
  readonly gap: number;
  readonly certificate: Certificate;
}

export interface AssignOptions {
  /**
   * The answer to an earlier form of the problem, with the same people at the same indices (people
   * who left keep an empty row or no seats). It saves most of the work when little changed; the
   * result is as exact as without.
   */
  readonly previous?: Pick<Assignment, 'mentorOf' | 'certificate'>;
  /**
   * Steps (bids, and mentors visited by searches) after which the solver settles for the best it
   * has: still most mentees matched, but perhaps not the largest total. About 25 a mentee are
   * needed in all. Steps, not seconds: the same budget gives the same answer anywhere.
   */
  readonly budget?: number;
}

export type AssignRefusal = { readonly code: 'too_large' | 'malformed'; readonly detail: string };

/**
 * The matching with the most mentees matched and, among those, the largest total score; exact, and
 * a pure function of the arrays. Callers sort people first, so that equal inputs give equal ties.
 *
 * Refuses `malformed` arrays, and `too_large` when `2 (n + m + 2) (largest score + 1)`, which no sum
 * of scores along a path nor any price passes, would leave the integers a double holds (2^53).
 */
export function assign(
  problem: AssignmentProblem,
  options: AssignOptions = {},
): Result<Assignment, AssignRefusal> {
  const flaw = findFlaw(problem) ?? findFlawOfOptions(problem, options);
  if (flaw !== undefined) return refuse({ code: 'malformed', detail: flaw });
  const demand = surveyDemand(problem);
  const worst = 2 * (problem.mentees + problem.mentors + 2) * (demand.largestScore + 1);
  if (worst > Number.MAX_SAFE_INTEGER) {
    return refuse({ code: 'too_large', detail: `prices could reach ${String(worst)}` });
  }
  return ok(solve(problem, demand, options));
}

/** The first thing wrong with the arrays, or undefined. Linear time. */
function findFlaw(problem: AssignmentProblem): string | undefined {
  const { mentees, mentors, capacity, rowStart, column, score } = problem;
  if (!isCount(mentees) || !isCount(mentors)) return 'sizes must be whole numbers';
  if (capacity.length !== mentors) return 'capacity: one entry a mentor';
  if (rowStart.length !== mentees + 1 || rowStart[0] !== 0) return 'rowStart: n + 1 entries from 0';
  if (rowStart[mentees] !== column.length) return 'rowStart must end at the number of arcs';
  if (score.length !== column.length) return 'score: one entry an arc';
  for (let j = 0; j < mentors; j++) {
    if ((capacity[j] ?? -1) < 0) return `capacity of mentor ${String(j)} is negative`;
  }
  for (let i = 0; i < mentees; i++) {
    const end = rowStart[i + 1] ?? -1;
    let before = -1;
    if (end < (rowStart[i] ?? 0) || end > column.length) return `row ${String(i)} runs backwards`;
    for (let e = rowStart[i] ?? 0; e < end; e++) {
      const j = column[e] ?? -1;
      if (j <= before || j >= mentors) return `columns of row ${String(i)} must ascend below m`;
      if ((score[e] ?? -1) < 0) return `row ${String(i)} has a negative score`;
      before = j;
    }
  }
  return undefined;
}

function findFlawOfOptions(
  problem: AssignmentProblem,
  { previous, budget = 0 }: AssignOptions,
): string | undefined {
  if (!(budget >= 0)) return 'budget must be a number of steps';
  if (previous === undefined) return undefined;
  if (previous.mentorOf.length !== problem.mentees) return 'previous: one entry a mentee';
  if (previous.certificate.price.length !== problem.mentors) return 'previous: one price a mentor';
  return undefined;
}

function isCount(size: number): boolean {
  return Number.isInteger(size) && size >= 0 && size < 2 ** 31 - 1;
}
