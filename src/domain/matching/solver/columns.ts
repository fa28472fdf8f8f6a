import type { AssignmentProblem } from '../assignment.ts';

/** The arcs of a problem by mentor: mentor j's are `start[j] .. start[j + 1] - 1`. */
export interface Columns {
  /** Length m + 1. */
  readonly start: Int32Array;
  /** Mentee of each arc, ascending inside a column. */
  readonly row: Int32Array;
  /** Score of each arc; empty unless asked for. */
  readonly score: Int32Array | Uint16Array;
}

export function transpose(
  problem: AssignmentProblem,
  asked: Int32Array,
  withScores: boolean,
): Columns {
  const { mentees, mentors, rowStart, column, score } = problem;
  const start = new Int32Array(mentors + 1);
  for (let j = 0; j < mentors; j++) start[j + 1] = start[j]! + asked[j]!;
  const next = start.slice(0, mentors);
  const row = new Int32Array(column.length);
  const length = withScores ? column.length : 0;
  const scores = score instanceof Uint16Array ? new Uint16Array(length) : new Int32Array(length);
  for (let i = 0; i < mentees; i++) {
    for (let e = rowStart[i]!, end = rowStart[i + 1]!; e < end; e++) {
      const at = next[column[e]!]!++;
      row[at] = i;
      if (withScores) scores[at] = score[e]!;
    }
  }
  return { start, row, score: scores };
}
