import type { AssignmentProblem } from './assignment.ts';
import type { Lock } from './locks.ts';

/** The same rows and columns, with the arcs that `holds` alone. */
export function withArcs(
  problem: AssignmentProblem,
  holds: (row: number, arc: number) => boolean,
): AssignmentProblem {
  const { mentees, rowStart } = problem;
  const kept = new Int32Array(problem.column.length);
  const starts = new Int32Array(mentees + 1);
  let arcs = 0;
  for (let row = 0; row < mentees; row++) {
    for (let arc = rowStart[row]!; arc < rowStart[row + 1]!; arc++) {
      if (holds(row, arc)) kept[arcs++] = arc;
    }
    starts[row + 1] = arcs;
  }
  const arcOf = kept.subarray(0, arcs);
  return {
    ...problem,
    rowStart: starts,
    column: arcOf.map((arc) => problem.column[arc]!),
    score: Int32Array.from(arcOf, (arc) => problem.score[arc]!),
  };
}

/** Without the couples whose score is below the floor. */
export function aboveFloor(problem: AssignmentProblem, floor = 0): AssignmentProblem {
  return floor === 0 ? problem : withArcs(problem, (_, arc) => problem.score[arc]! >= floor);
}

/** What locked pairs leave to decide: their mentees' rows are empty, and one seat a pair is gone. */
export function withoutLocked(
  problem: AssignmentProblem,
  locks: readonly Lock[],
): AssignmentProblem {
  if (locks.length === 0) return problem;
  const rows = new Set(locks.map(({ row }) => row));
  const capacity = problem.capacity.slice();
  for (const { column } of locks) capacity[column]!--;
  return { ...withArcs(problem, (row) => !rows.has(row)), capacity };
}
