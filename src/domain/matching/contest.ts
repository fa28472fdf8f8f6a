import type { AssignmentProblem } from './assignment.ts';
import type { Lock } from './locks.ts';

/** A problem whose scores may stand for more than points; the points of each arc beside them. */
export interface Contest extends AssignmentProblem {
  readonly points: Int32Array | Uint16Array;
}

/** The same rows and columns, with the arcs that `holds` alone. */
export function withArcs(contest: Contest, holds: (row: number, arc: number) => boolean): Contest {
  const { mentees, rowStart } = contest;
  const kept = new Int32Array(contest.column.length);
  const starts = new Int32Array(mentees + 1);
  let arcs = 0;
  for (let row = 0; row < mentees; row++) {
    for (let arc = rowStart[row]!; arc < rowStart[row + 1]!; arc++) {
      if (holds(row, arc)) kept[arcs++] = arc;
    }
    starts[row + 1] = arcs;
  }
  const chosen = kept.subarray(0, arcs);
  return {
    ...contest,
    rowStart: starts,
    column: chosen.map((arc) => contest.column[arc]!),
    score: chosen.map((arc) => contest.score[arc]!),
    points: chosen.map((arc) => contest.points[arc]!),
  };
}

/** Without the couples whose score is below the floor. */
export function aboveFloor(contest: Contest, floor: number): Contest {
  return floor === 0 ? contest : withArcs(contest, (_, arc) => contest.points[arc]! >= floor);
}

/** What locked pairs leave to decide: their mentees' rows are empty, and one seat a pair is gone. */
export function withoutLocked(contest: Contest, locks: readonly Lock[]): Contest {
  if (locks.length === 0) return contest;
  const capacity = contest.capacity.slice();
  const rowStart = contest.rowStart.slice();
  let gone = 0;
  // Whole runs of rows are moved at once: this is done again for every couple that is priced.
  const [column, score, points] = [contest.column, contest.score, contest.points].map((array) =>
    array.slice(),
  ) as [Int32Array, Contest['score'], Contest['points']];
  for (const [k, { row, column: mentor }] of locks.entries()) {
    capacity[mentor]!--;
    gone += contest.rowStart[row + 1]! - contest.rowStart[row]!;
    const [from, next] = [row + 1, locks[k + 1]?.row ?? contest.mentees];
    const [start, end] = [contest.rowStart[from]!, contest.rowStart[next]!];
    for (const array of [column, score, points]) array.copyWithin(start - gone, start, end);
    for (let after = from; after <= next; after++)
      rowStart[after] = contest.rowStart[after]! - gone;
  }
  const arcs = contest.column.length - gone;
  return {
    ...contest,
    capacity,
    rowStart,
    column: column.subarray(0, arcs),
    score: score.subarray(0, arcs),
    points: points.subarray(0, arcs),
  };
}

/** The couples not below the floor; a mentee who is locked keeps the locked couple alone. */
export function boundToLocks(contest: Contest, floor: number, locks: readonly Lock[]): Contest {
  if (locks.length === 0) return aboveFloor(contest, floor);
  const lockOf = new Map(locks.map(({ row, column }) => [row, column]));
  return withArcs(contest, (row, arc) => {
    const lock = lockOf.get(row);
    return lock === undefined ? contest.points[arc]! >= floor : contest.column[arc] === lock;
  });
}
