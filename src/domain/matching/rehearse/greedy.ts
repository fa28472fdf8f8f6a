import type { AssignmentProblem } from '../assignment.ts';

/**
 * Best couple first: the eligible couple with the highest score is paired, then the next one whose
 * mentee is free and whose mentor has a seat left, and so on. Of equal scores, the couple of the
 * first mentee, then of the first mentor. The mentor of each mentee, or -1. Scores are small
 * (0..1000): they are counted one by one.
 */
export function pairGreedily(problem: AssignmentProblem): Int32Array {
  const { mentees, capacity, column } = problem;
  const menteeOf = menteesOfArcs(problem);
  const mentorOf = new Int32Array(mentees).fill(-1);
  const seats = capacity.slice();
  for (const arc of bestFirst(problem)) {
    const [i, j] = [menteeOf[arc]!, column[arc]!];
    if (mentorOf[i] !== -1 || seats[j] === 0) continue;
    mentorOf[i] = j;
    seats[j]!--;
  }
  return mentorOf;
}

function menteesOfArcs({ mentees, rowStart, column }: AssignmentProblem): Int32Array {
  const menteeOf = new Int32Array(column.length);
  for (let i = 0; i < mentees; i++) menteeOf.fill(i, rowStart[i], rowStart[i + 1]);
  return menteeOf;
}

/** The arcs by falling score, equal ones in the order of the arrays: a counting sort. */
function bestFirst({ score }: AssignmentProblem): Int32Array {
  let best = 0;
  for (const points of score) best = Math.max(best, points);
  const next = new Int32Array(best + 2);
  for (const points of score) next[best - points + 1]!++;
  for (let below = 0; below <= best; below++) next[below + 1]! += next[below]!;
  const order = new Int32Array(score.length);
  for (let arc = 0; arc < score.length; arc++) order[next[best - score[arc]!]!++] = arc;
  return order;
}
