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
  /** Mentees (rows) whose seat can be passed on to this mentee, the nearest first. */
  readonly passedTo: (row: number, most: number) => readonly Step[];
  /** Mentors (columns) who have a seat once this mentor takes over a mentee, the nearest first. */
  readonly freedBy: (column: number, most: number) => readonly Step[];
}

/** Somebody reached by an alternating path. */
export interface Step {
  readonly node: number;
  /** The partner (a column or a row) that whom the path begins with has on it. */
  readonly first: number;
}

/** All by searches along alternating paths; each is linear in the arcs. -1 is no mentor. */
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
  const mentorsAround: Around = (j, add) => {
    for (const i of asking[j]!) if (mentorOf[i]! >= 0) add(mentorOf[i]!, i);
  };
  const menteesAround = (): Around => {
    const isPassed = new Uint8Array(mentors);
    return (i, add) => {
      for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
        const j = column[e]!;
        // Whoever asks first reaches all of a mentor's mentees.
        if (isPassed[j] === 1) continue;
        isPassed[j] = 1;
        for (const k of seated[j]!) add(k, j);
      }
    };
  };
  const stepsFrom = (own: number, count: number, around: Around, most: number): readonly Step[] => {
    const { order, first } = reached(count, [own], around, most + 1);
    return order.slice(1).map((node) => ({ node, first: first[node]! }));
  };
  return {
    open: marked(mentors, withFreeSeat, mentorsAround),
    waiting: marked(mentees, unmatched, menteesAround()),
    passedTo: (row, most) => stepsFrom(row, mentees, menteesAround(), most),
    freedBy: (own, most) => stepsFrom(own, mentors, mentorsAround, most),
  };
}

/** Adds whoever is one step further than a node, and the partner over whom the step goes. */
type Around = (node: number, add: (other: number, over: number) => void) => void;

function marked(count: number, from: readonly number[], around: Around): Uint8Array {
  const marks = new Uint8Array(count);
  for (const node of reached(count, from, around).order) marks[node] = 1;
  return marks;
}

const UNSEEN = -2;
const START = -1;

/** At most so many nodes, the nearest first, and the partner over whom the path to each begins. */
function reached(
  count: number,
  from: readonly number[],
  around: Around,
  most = Infinity,
): { readonly order: readonly number[]; readonly first: Int32Array } {
  const first = new Int32Array(count).fill(UNSEEN);
  const order: number[] = [];
  const visit = (node: number, by: number): void => {
    if (first[node] !== UNSEEN || order.length >= most) return;
    first[node] = by;
    order.push(node);
  };
  for (const node of from) visit(node, START);
  for (let at = 0; at < order.length && order.length < most; at++) {
    const node = order[at]!;
    const begun = first[node]!;
    around(node, (other, over) => visit(other, begun === START ? over : begun));
  }
  return { order, first };
}
