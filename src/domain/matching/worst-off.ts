import type { Assignment } from './assignment.ts';
import { withArcs } from './contest.ts';
import type { Contest } from './contest.ts';

/**
 * A matching with the lowest pair as high as it can be at the same cardinality and total worth, by
 * binary search over the points that occur. `solve` finds an exact optimum of what is left of the
 * contest when couples below a threshold are gone, or undefined when it finds none as good as `best`. Rows that are
 * exempt (locked pairs) keep their couples and do not count.
 */
export function raiseLowest<Found extends Pick<Assignment, 'mentorOf' | 'cardinality' | 'total'>>(
  contest: Contest,
  best: Found,
  exempt: ReadonlySet<number>,
  solve: (contest: Contest) => Found | undefined,
): Found {
  let found = best;
  let lowest = lowestPoints(contest, best.mentorOf, exempt);
  const higher = [...new Set(contest.points)].filter((p) => p > lowest).sort((a, b) => a - b);
  let [from, to] = [0, higher.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const threshold = higher[middle]!;
    const solved = solve(
      withArcs(contest, (row, arc) => exempt.has(row) || contest.points[arc]! >= threshold),
    );
    if (solved?.cardinality === best.cardinality && solved.total === best.total) {
      found = solved;
      lowest = lowestPoints(contest, found.mentorOf, exempt);
      from = higher.findIndex((points) => points > lowest);
      if (from === -1) break;
    } else {
      to = middle;
    }
  }
  return found;
}

/** Points of the lowest pair; Infinity when there is none. */
function lowestPoints(
  { mentees, rowStart, column, points }: Contest,
  mentorOf: Int32Array,
  exempt: ReadonlySet<number>,
): number {
  let lowest = Infinity;
  for (let row = 0; row < mentees; row++) {
    if (exempt.has(row)) continue;
    for (let arc = rowStart[row]!; arc < rowStart[row + 1]!; arc++) {
      if (column[arc] === mentorOf[row]) lowest = Math.min(lowest, points[arc]!);
    }
  }
  return lowest;
}
