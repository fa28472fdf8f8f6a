import type { AssignmentProblem } from '../assignment.ts';
import type { Columns } from './columns.ts';
import { keepPairs, type Previous } from './warm-start.ts';

/** What a largest matching says about the rest of the work. */
export interface CardinalitySplit {
  /**
   * 1 for the mentors that a free seat can be moved to by shifting pairs (Dulmage and Mendelsohn
   * 1958): every best matching leaves the free seats among them and matches all their mentees.
   * Every other mentor is full in every largest matching.
   */
  readonly open: Uint8Array;
  /** A largest matching: mentor of each mentee, or -1. */
  readonly mentorOf: Int32Array;
}

/**
 * A matching of most mentees: a greedy start in which mentees with few options choose first, each
 * the least asked mentor; then shortest augmenting paths (Hopcroft and Karp 1973), searched from
 * the free seats because few are left and their surroundings are small.
 */
export function splitByCardinality(
  problem: AssignmentProblem,
  asked: Int32Array,
  byMentor: () => Columns,
  previous?: Previous,
): CardinalitySplit {
  const { mentees, mentors, capacity, rowStart } = problem;
  const free = capacity.slice();
  const mentorOf = new Int32Array(mentees).fill(-1);
  if (previous !== undefined) keepPairs(problem, previous, free, mentorOf);
  seatGreedily(problem, asked, free, mentorOf);

  const open = new Uint8Array(mentors);
  const isFree = (seats: number): boolean => seats > 0;
  if (countUnmatched(rowStart, mentorOf) > 0 && free.some(isFree)) {
    const search = new FreeSeatSearch(byMentor(), mentorOf, free, mentors);
    while (search.findLevels()) search.augment();
    for (let j = 0; j < mentors; j++) open[j] = search.level[j]! >= 0 ? 1 : 0;
  }
  // Once everyone is matched, one part is enough: prices >= 0 suit full and free seats alike.
  if (countUnmatched(rowStart, mentorOf) === 0) {
    const some = free.some(isFree) ? 1 : 0;
    for (let j = 0; j < mentors; j++) open[j] = capacity[j]! > 0 ? some : 0;
  }
  return { open, mentorOf };
}

function seatGreedily(
  problem: AssignmentProblem,
  asked: Int32Array,
  free: Int32Array,
  mentorOf: Int32Array,
): void {
  const { mentees, mentors, capacity, rowStart, column } = problem;
  const pressure = new Float64Array(mentors);
  let lowest = Infinity;
  for (let j = 0; j < mentors; j++) {
    pressure[j] = asked[j]! / Math.max(1, capacity[j]!);
    if (asked[j]! > 0 && pressure[j]! < lowest) lowest = pressure[j]!;
  }
  for (const i of byRowLength(mentees, rowStart)) {
    if (mentorOf[i] !== -1) continue;
    let best = -1;
    let least = Infinity;
    for (let e = rowStart[i]!, end = rowStart[i + 1]!; e < end; e++) {
      const j = column[e]!;
      if (free[j]! > 0 && pressure[j]! < least) {
        least = pressure[j]!;
        best = j;
        if (least === lowest) break;
      }
    }
    if (best < 0) continue;
    mentorOf[i] = best;
    free[best]!--;
  }
}

/** Mentees with the fewest options first (counting sort; beyond 63 options order matters little). */
function byRowLength(mentees: number, rowStart: Int32Array): Int32Array {
  const bucket = (i: number): number => Math.min(63, rowStart[i + 1]! - rowStart[i]!);
  const next = new Int32Array(65);
  for (let i = 0; i < mentees; i++) next[bucket(i) + 1]!++;
  for (let length = 1; length < 65; length++) next[length]! += next[length - 1]!;
  const order = new Int32Array(mentees);
  for (let i = 0; i < mentees; i++) order[next[bucket(i)]!++] = i;
  return order;
}

/** Unmatched mentees who have any option. */
function countUnmatched(rowStart: Int32Array, mentorOf: Int32Array): number {
  let count = 0;
  for (let i = 0; i < mentorOf.length; i++) {
    if (mentorOf[i]! < 0 && rowStart[i + 1]! > rowStart[i]!) count++;
  }
  return count;
}

/** Hopcroft-Karp phases, from mentors with a free seat towards unmatched mentees. */
class FreeSeatSearch {
  /** Shifts between each mentor and the nearest free seat; -1 not reached, -2 a dead end. */
  readonly level: Int32Array;
  private readonly queue: Int32Array;
  /** Next arc of each mentor to look at in this phase. */
  private readonly next: Int32Array;
  /** Mentors on the current path. */
  private readonly path: Int32Array;
  private lastLevel = 0;
  private readonly columns: Columns;
  private readonly mentorOf: Int32Array;
  private readonly free: Int32Array;
  private readonly mentors: number;

  constructor(columns: Columns, mentorOf: Int32Array, free: Int32Array, mentors: number) {
    this.columns = columns;
    this.mentorOf = mentorOf;
    this.free = free;
    this.mentors = mentors;
    this.level = new Int32Array(mentors);
    this.queue = new Int32Array(mentors);
    this.next = new Int32Array(mentors);
    this.path = new Int32Array(mentors + 1);
  }

  /** Breadth first from all free seats; true when an unmatched mentee was met. */
  findLevels(): boolean {
    const { level, queue, columns, mentorOf, free, mentors } = this;
    level.fill(-1);
    this.next.set(columns.start.subarray(0, mentors));
    let tail = 0;
    for (let j = 0; j < mentors; j++) {
      if (free[j]! === 0) continue;
      level[j] = 0;
      queue[tail++] = j;
    }
    let found = false;
    for (let head = 0; head < tail; head++) {
      const j = queue[head]!;
      if (found && level[j]! > this.lastLevel) break;
      for (let e = columns.start[j]!, end = columns.start[j + 1]!; e < end; e++) {
        const holder = mentorOf[columns.row[e]!]!;
        if (holder < 0) {
          found = true;
          this.lastLevel = level[j]!;
          break;
        }
        if (level[holder]! !== -1) continue;
        level[holder] = level[j]! + 1;
        queue[tail++] = holder;
      }
    }
    return found;
  }

  /** Shifts pairs along disjoint shortest paths until none is left in this phase. */
  augment(): void {
    const { columns, mentorOf, free, mentors, path, next } = this;
    for (let from = 0; from < mentors; from++) {
      while (free[from]! > 0) {
        const length = this.findPath(from);
        if (length === 0) break;
        for (let x = 0; x < length; x++) {
          const j = path[x]!;
          mentorOf[columns.row[next[j]!++]!] = j;
        }
        free[from]!--;
      }
    }
  }

  /** Depth first along the levels; the number of mentors on the path, 0 when there is none. */
  private findPath(from: number): number {
    const { columns, mentorOf, level, next, path, lastLevel } = this;
    let depth = 0;
    path[0] = from;
    while (depth >= 0) {
      const j = path[depth]!;
      const end = columns.start[j + 1]!;
      let deeper = -1;
      for (; next[j]! < end; next[j]!++) {
        const holder = mentorOf[columns.row[next[j]!]!]!;
        if (holder < 0) return depth + 1;
        if (level[j]! < lastLevel && level[holder] === level[j]! + 1) {
          deeper = holder;
          break;
        }
      }
      if (deeper >= 0) {
        path[++depth] = deeper;
      } else {
        level[j] = -2;
        depth--;
        if (depth >= 0) next[path[depth]!]!++;
      }
    }
    return 0;
  }
}
