import type { Assignment } from './assignment.ts';
import { withArcs } from './contest.ts';
import type { Contest } from './contest.ts';

/**
 * All optimal matchings of a contest at once: they are the largest ones among the tight arcs that
 * match every row and fill every column which has a price (complementary slackness; Schrijver,
 * Combinatorial Optimization, ch. 17).
 */
export interface Face {
  /** The tight arcs alone. */
  readonly contest: Contest;
  /** 1 for rows that every optimal matching matches, and for columns that it fills. */
  readonly mustRow: Uint8Array;
  readonly mustColumn: Uint8Array;
}

/** The face that a proven optimum and its dual prices show. */
export function optimalFace(contest: Contest, { mentorOf, certificate }: Assignment): Face {
  const { levels, level, price } = certificate;
  const { mentees, mentors, rowStart, column, score } = contest;
  const first = new Float64Array(mentees);
  const second = new Float64Array(mentees);
  for (let row = 0; row < mentees; row++) {
    const mentor = mentorOf[row]!;
    if (mentor === -1) continue;
    let arc = rowStart[row]!;
    while (column[arc] !== mentor) arc++;
    first[row] = levels - level[mentor]!;
    second[row] = score[arc]! - price[mentor]!;
  }
  const isTight = (row: number, arc: number): boolean => {
    const mentor = column[arc]!;
    return first[row]! + level[mentor]! === levels && second[row]! + price[mentor]! === score[arc]!;
  };
  return {
    contest: withArcs(contest, isTight),
    mustRow: Uint8Array.from({ length: mentees }, (_, i) => Number(!!first[i] || !!second[i])),
    mustColumn: Uint8Array.from({ length: mentors }, (_, j) => Number(!!level[j] || !!price[j])),
  };
}

/**
 * The tight arcs, scored so that the best of their matchings are those of the face with the largest
 * sum of `extra` (0 or more an arc, below `bound` in all): whatever must be matched or filled can be
 * all at once and in a largest matching, and is worth more than all extras together.
 */
export function withinFace(
  { contest, mustRow, mustColumn }: Face,
  extra: (row: number, mentor: number) => number,
  bound: number,
): Contest {
  const score = new Int32Array(contest.column.length);
  for (let row = 0; row < contest.mentees; row++) {
    for (let arc = contest.rowStart[row]!; arc < contest.rowStart[row + 1]!; arc++) {
      const mentor = contest.column[arc]!;
      const musts = mustRow[row]! + mustColumn[mentor]!;
      score[arc] = musts * bound + extra(row, mentor);
    }
  }
  return { ...contest, score };
}
