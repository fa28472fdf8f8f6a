import type { AssignmentProblem } from '../assignment.ts';

/**
 * How much each side of each arc would like it, in points: what concerns that side alone and what
 * both share. Entries stand in the order of the problem's arcs.
 */
export interface Wishes {
  readonly mentee: Uint16Array;
  readonly mentor: Uint16Array;
}

/**
 * Deferred acceptance (Gale and Shapley, 1962), the mentees asking: each asks the mentors in the
 * order of its own wishes; a mentor keeps the ones it likes best, up to its seats, and turns the
 * others away. Of equal wishes, the first of the arrays. No two people who are not together would
 * both rather be. The mentor of each mentee, or -1.
 */
export function pairStably(problem: AssignmentProblem, wishes: Wishes): Int32Array {
  const { mentees, mentors, capacity, rowStart, column } = problem;
  const asked = inOrderOfWishes(problem, wishes.mentee);
  const next = rowStart.slice(0, mentees);
  const arcOf = new Int32Array(mentees).fill(-1);
  const kept = Array.from({ length: mentors }, (): number[] => []);
  const likes = (i: number, k: number): number =>
    wishes.mentor[arcOf[k]!]! - wishes.mentor[arcOf[i]!]! || i - k;
  const asking = Array.from({ length: mentees }, (_, i) => mentees - 1 - i);
  for (let i = asking.pop(); i !== undefined; i = asking.pop()) {
    if (next[i] === rowStart[i + 1]) continue;
    const arc = asked[next[i]!++]!;
    const [j, group] = [column[arc]!, kept[column[arc]!]!];
    arcOf[i] = arc;
    group.push(i);
    if (group.length <= capacity[j]!) continue;
    const least = group.reduce((worst, k) => (likes(worst, k) < 0 ? k : worst));
    group.splice(group.indexOf(least), 1);
    arcOf[least] = -1;
    asking.push(least);
  }
  return arcOf.map((arc) => (arc === -1 ? -1 : column[arc]!));
}

/** The arcs of each row, the most wished for first, equal ones in the order of the arrays. */
function inOrderOfWishes({ mentees, rowStart, column }: AssignmentProblem, points: Uint16Array) {
  const order = Int32Array.from(column.keys());
  for (let i = 0; i < mentees; i++) {
    order.subarray(rowStart[i], rowStart[i + 1]).sort((a, b) => points[b]! - points[a]! || a - b);
  }
  return order;
}

/**
 * Eligible couples who are not together though both would rather be: the mentee has nobody or
 * somebody it wishes for less, and the mentor a free seat or somebody it wishes for less.
 */
export function countRegrets(
  { mentees, mentors, capacity, rowStart, column }: AssignmentProblem,
  wishes: Wishes,
  mentorOf: Int32Array,
): number {
  const own = new Int32Array(mentees).fill(-1);
  const least = new Int32Array(mentors);
  const taken = new Int32Array(mentors);
  for (let i = 0; i < mentees; i++) {
    const j = mentorOf[i]!;
    if (j === -1) continue;
    let arc = rowStart[i]!;
    while (column[arc] !== j) arc++;
    own[i] = wishes.mentee[arc]!;
    least[j] = taken[j] === 0 ? wishes.mentor[arc]! : Math.min(least[j]!, wishes.mentor[arc]!);
    taken[j]!++;
  }
  let regrets = 0;
  for (let i = 0; i < mentees; i++) {
    const mine = own[i]!;
    for (let arc = rowStart[i]!; arc < rowStart[i + 1]!; arc++) {
      if (wishes.mentee[arc]! <= mine) continue;
      const j = column[arc]!;
      const hasRoom = taken[j]! < capacity[j]!;
      if (hasRoom || (taken[j]! > 0 && wishes.mentor[arc]! > least[j]!)) regrets++;
    }
  }
  return regrets;
}
