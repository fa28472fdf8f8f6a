import { assign } from '../assign.ts';
import { assignSeeded } from '../assign-seeded.ts';
import type { Assignment, AssignmentProblem } from '../assignment.ts';
import type { Contest } from '../contest.ts';
import type { Lock } from '../locks.ts';
import { verifyOptimal } from '../verify-optimal.ts';
import type { Meetings, MentorOptions } from './options.ts';

/** What a mentor was decided to do: a place in `topics`, or one of these. */
export const UNDECIDED = -2;
export const FREE = -1;
export type Modes = Int16Array;

export function decided(modes: Modes, mentor: number, decision: number): Modes {
  const next = modes.slice();
  next[mentor] = decision;
  return next;
}

/** Mentees matched, then worth. */
export interface Value {
  readonly cardinality: number;
  readonly total: number;
}

export function isBetter(a: Value, b: Value): boolean {
  return a.cardinality > b.cardinality || (a.cardinality === b.cardinality && a.total > b.total);
}

/** The best that decisions allow, when mentors who are undecided may do everything at once. */
export interface Relaxed extends Value {
  readonly modes: Modes;
  /** Column of each row, or -1. */
  readonly mentorOf: Int32Array;
}

/** The problem of which circles to open, but for the decisions. */
export interface Circles {
  readonly contest: Contest;
  readonly meetings: Meetings;
  readonly options: readonly MentorOptions[];
  readonly min: number;
  readonly locks: readonly Lock[];
  /** By arc: whether the mentee could come to some circle of the mentor. */
  readonly canJoin: Uint8Array;
  /** Worth of filling one place that must be filled: more than all couples together. */
  readonly bonus: number;
  /** Chooses among equally good relaxations; 0 is the order of ids. */
  readonly seed: number;
}

export interface Solved {
  readonly assignment: Assignment;
  /** Whether every row and place that must be matched is. */
  readonly isPossible: boolean;
  readonly relaxed: Relaxed;
}

/**
 * The assignment relaxation of some decisions, proven optimal. Column 2j holds the first places of
 * mentor j: the one alone, or those that the circle needs, which must be filled; column 2j + 1 the
 * other places of the circle.
 *
 * Rows and places that must be matched are worth a bonus. If all of them can be, they can be all at
 * once in a largest matching (Mendelsohn and Dulmage, 1958): the bonus costs no mentee.
 */
export function relax(circles: Circles, modes: Modes, previous?: Assignment): Solved {
  const { contest, bonus, locks, min, options } = circles;
  const capacity = new Int32Array(2 * contest.mentors);
  const mustFill = new Uint8Array(contest.mentors);
  let musts = locks.length;
  for (const [j, { isFree, topics, places }] of options.entries()) {
    const mode = modes[j]!;
    if (mode === FREE || topics.length === 0) {
      capacity[2 * j] = Math.min(1, contest.capacity[j]!);
    } else if (mode === UNDECIDED && isFree) {
      capacity[2 * j] = places;
    } else {
      capacity[2 * j] = min;
      capacity[2 * j + 1] = places - min;
      mustFill[j] = 1;
      musts += min;
    }
  }
  const problem = problemOf(circles, modes, capacity, mustFill);
  const assigned =
    previous === undefined || circles.seed !== 0
      ? assignSeeded(problem, circles.seed)
      : assign(problem, { previous });
  if (!assigned.ok) throw new Error(assigned.error.detail);
  const proof = verifyOptimal(problem, assigned.value);
  if (!proof.optimal) throw new Error(`the relaxation is not proven optimal: ${proof.detail}`);
  const { cardinality, total } = assigned.value;
  const met = Math.floor(total / bonus);
  const mentorOf = assigned.value.mentorOf.map((column) => column >> 1);
  return {
    assignment: assigned.value,
    isPossible: met === musts,
    relaxed: { modes, cardinality, total: total - met * bonus, mentorOf },
  };
}

function problemOf(
  circles: Circles,
  modes: Modes,
  capacity: Int32Array,
  mustFill: Uint8Array,
): AssignmentProblem {
  const { contest, bonus, locks } = circles;
  const locked = new Set(locks.map(({ row }) => row));
  const rowStart = new Int32Array(contest.mentees + 1);
  const column = new Int32Array(2 * contest.column.length);
  const score = new Int32Array(2 * contest.column.length);
  let arcs = 0;
  for (let row = 0; row < contest.mentees; row++) {
    const own = locked.has(row) ? bonus : 0;
    for (let arc = contest.rowStart[row]!; arc < contest.rowStart[row + 1]!; arc++) {
      const j = contest.column[arc]!;
      if (!isOpen(circles, row, arc, modes[j]!)) continue;
      const worth = contest.score[arc]! + own;
      column[arcs] = 2 * j;
      score[arcs++] = mustFill[j] === 1 ? worth + bonus : worth;
      if (capacity[2 * j + 1] === 0) continue;
      column[arcs] = 2 * j + 1;
      score[arcs++] = worth;
    }
    rowStart[row + 1] = arcs;
  }
  return {
    mentees: contest.mentees,
    mentors: 2 * contest.mentors,
    capacity,
    rowStart,
    column: column.subarray(0, arcs),
    score: score.subarray(0, arcs),
  };
}

/** Whether the decision about its mentor leaves an arc possible. */
function isOpen(
  { contest, meetings, options, canJoin }: Circles,
  row: number,
  arc: number,
  mode: number,
): boolean {
  const j = contest.column[arc]!;
  const { isFree, topics } = options[j]!;
  if (mode === FREE) return meetings.alone[arc] === 1;
  if (mode === UNDECIDED) return canJoin[arc] === 1 || (isFree && meetings.alone[arc] === 1);
  return meetings.inGroup[arc] === 1 && meetings.share(row, j, topics[mode]!);
}
