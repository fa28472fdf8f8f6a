import type { AssignmentProblem } from '../assignment.ts';

/** What the columns of a problem hold, from one pass over the arcs. */
export interface Demand {
  /** Mentees who may have each mentor; length m. */
  readonly asked: Int32Array;
  /** Best score anyone has with each mentor, 0 when nobody may have it; length m. */
  readonly bestScore: Int32Array;
  readonly largestScore: number;
}

export function surveyDemand({ mentors, column, score }: AssignmentProblem): Demand {
  const asked = new Int32Array(mentors);
  const bestScore = new Int32Array(mentors);
  for (let e = 0; e < column.length; e++) {
    const j = column[e]!;
    asked[j]!++;
    if (score[e]! > bestScore[j]!) bestScore[j] = score[e]!;
  }
  let largestScore = 0;
  for (const best of bestScore) largestScore = Math.max(largestScore, best);
  return { asked, bestScore, largestScore };
}
