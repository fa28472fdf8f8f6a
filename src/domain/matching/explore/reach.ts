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

/** Both by one search each along alternating paths; linear in the arcs. */
export function reachOf(problem: AssignmentProblem, mentorOf: Int32Array): Reach {
  return { open: openMentors(problem, mentorOf), waiting: waitingMentees(problem, mentorOf) };
}

function waitingMentees(problem: AssignmentProblem, mentorOf: Int32Array): Uint8Array {
  const { mentees, mentors, rowStart, column } = problem;
  const seated = rowsOf(mentors, mentees, (i) => [mentorOf[i]!]);
  const waiting = new Uint8Array(mentees);
  const asked = new Uint8Array(mentors);
  const queue: number[] = [];
  const add = (i: number): void => {
    if (waiting[i] === 1) return;
    waiting[i] = 1;
    queue.push(i);
  };
  for (let i = 0; i < mentees; i++) if (mentorOf[i]! < 0) add(i);
  for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const j = column[e]!;
      if (asked[j] === 1) continue;
      asked[j] = 1;
      for (const k of seated[j]!) add(k);
    }
  }
  return waiting;
}

function openMentors(problem: AssignmentProblem, mentorOf: Int32Array): Uint8Array {
  const { mentees, mentors, capacity, rowStart, column } = problem;
  const asking = rowsOf(mentors, mentees, (i) => column.subarray(rowStart[i], rowStart[i + 1]));
  const free = capacity.slice();
  for (const j of mentorOf) if (j >= 0) free[j]!--;
  const open = new Uint8Array(mentors);
  const queue: number[] = [];
  const add = (j: number): void => {
    if (open[j] === 1) return;
    open[j] = 1;
    queue.push(j);
  };
  for (let j = 0; j < mentors; j++) if (free[j]! > 0) add(j);
  for (let j = queue.pop(); j !== undefined; j = queue.pop()) {
    for (const i of asking[j]!) if (mentorOf[i]! >= 0) add(mentorOf[i]!);
  }
  return open;
}

/** For each mentor, the mentees in whose list it is. */
function rowsOf(
  mentors: number,
  mentees: number,
  listOf: (mentee: number) => Iterable<number>,
): readonly (readonly number[])[] {
  const rows = Array.from({ length: mentors }, (): number[] => []);
  for (let i = 0; i < mentees; i++) for (const j of listOf(i)) if (j >= 0) rows[j]!.push(i);
  return rows;
}
