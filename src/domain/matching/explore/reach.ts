import type { AssignmentProblem } from '../assignment.ts';

/** What one more couple could bring, given a matching of most mentees (Dulmage and Mendelsohn 1958). */
export interface Reach {
  /**
   * 1 for the mentors to whom a free seat can be moved by shifting pairs: one more mentee who could
   * be paired with one of them would be matched, and nobody would lose their mentor.
   */
  readonly open: Uint8Array;
  /**
   * 1 for the mentees whose seat can be passed on to somebody without a mentor, and for the latter:
   * one more mentor who could be paired with one of them would add a pair.
   */
  readonly waiting: Uint8Array;
}

/** Both by one search each along alternating paths; linear in the arcs. -1 is no mentor. */
export function reachOf(problem: AssignmentProblem, mentorOf: Int32Array): Reach {
  const { mentees, mentors, capacity, rowStart, column } = problem;
  const seated = Array.from({ length: mentors }, (): number[] => []);
  const asking = Array.from({ length: mentors }, (): number[] => []);
  const free = capacity.slice();
  const unmatched: number[] = [];
  for (let i = 0; i < mentees; i++) {
    const own = mentorOf[i]!;
    if (own >= 0) {
      seated[own]!.push(i);
      free[own]!--;
    } else {
      unmatched.push(i);
    }
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) asking[column[e]!]!.push(i);
  }
  const withFreeSeat = [...free.keys()].filter((j) => free[j]! > 0);
  return {
    open: reached(mentors, withFreeSeat, (j, add) => {
      for (const i of asking[j]!) if (mentorOf[i]! >= 0) add(mentorOf[i]!);
    }),
    waiting: reached(mentees, unmatched, (i, add) => {
      for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
        // Whoever asks first reaches all of a mentor's mentees.
        for (const k of seated[column[e]!]!.splice(0)) add(k);
      }
    }),
  };
}

function reached(
  count: number,
  from: readonly number[],
  visit: (node: number, add: (other: number) => void) => void,
): Uint8Array {
  const marks = new Uint8Array(count);
  const queue: number[] = [];
  const add = (node: number): void => {
    if (marks[node] === 1) return;
    marks[node] = 1;
    queue.push(node);
  };
  for (const node of from) add(node);
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) visit(node, add);
  return marks;
}
