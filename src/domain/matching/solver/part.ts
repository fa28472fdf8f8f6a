import type { AssignmentProblem } from '../assignment.ts';

/** One of the two independent halves of a problem: its mentees and its columns. */
export interface Part {
  readonly bidders: Int32Array;
  readonly columns: Int32Array;
}

/**
 * The full part, whose seats are all taken in every largest matching, and the open part; the hub is
 * a column of the full part if anyone must stay out. Mentees without an option, and mentors without
 * a seat, are in neither.
 */
export function partsOf(
  problem: AssignmentProblem,
  isOpen: Uint8Array,
  mentorOf: Int32Array,
): { full: Part; open: Part; outsiders: number } {
  const { mentees, mentors, rowStart, capacity } = problem;
  const half = new Uint8Array(mentees);
  let outsiders = 0;
  for (let i = 0; i < mentees; i++) {
    const j = mentorOf[i]!;
    if (rowStart[i + 1] === rowStart[i]) half[i] = 2;
    else if (j < 0) outsiders++;
    else half[i] = isOpen[j]!;
  }
  const side = new Uint8Array(mentors + 1);
  for (let j = 0; j < mentors; j++) side[j] = capacity[j] === 0 ? 2 : isOpen[j]!;
  side[mentors] = outsiders > 0 ? 0 : 2;
  return {
    full: { bidders: indicesOf(half, 0), columns: indicesOf(side, 0) },
    open: { bidders: indicesOf(half, 1), columns: indicesOf(side, 1) },
    outsiders,
  };
}

function indicesOf(marks: Uint8Array, mark: number): Int32Array {
  const indices = new Int32Array(marks.length);
  let count = 0;
  for (let x = 0; x < marks.length; x++) if (marks[x] === mark) indices[count++] = x;
  return indices.slice(0, count);
}
