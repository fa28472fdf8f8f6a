import type { Result } from '../result.ts';
import { ok, refuse } from '../result.ts';
import type { Assignment, AssignmentProblem, AssignOptions } from './assignment.ts';
import { surveyDemand } from './solver/demand.ts';
import { solve } from './solver/solve.ts';

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
