import type { AssignmentProblem, AssignOptions } from '../assignment.ts';
import type { Auction } from './auction.ts';
import { NOBODY, type Seating } from './seating.ts';

export type Previous = NonNullable<AssignOptions['previous']>;

/** Earlier prices beyond this are not carried over: a double that may not fit an auction. */
const LARGEST_CARRIED = 2 ** 20;

/** Starts a largest matching from the earlier pairs that are still possible. */
export function keepPairs(
  problem: AssignmentProblem,
  previous: Previous,
  free: Int32Array,
  mentorOf: Int32Array,
): void {
  for (let i = 0; i < problem.mentees; i++) {
    const j = previous.mentorOf[i]!;
    if (j < 0 || arcOf(problem, i, j) < 0 || free[j] === 0) continue;
    mentorOf[i] = j;
    free[j]!--;
  }
}

/**
 * Sets a part's prices to the earlier ones and seats the earlier pairs that are still possible. A
 * seat that came free is offered an eighth of the largest score below its earlier price: in an
 * auction prices only rise, so at its old price it would wait until all others had risen.
 */
export function resume(
  problem: AssignmentProblem,
  previous: Previous,
  seating: Seating,
  auction: Auction,
  part: { readonly bidders: Int32Array; readonly columns: Int32Array },
  largestScore: number,
): void {
  const { shift } = auction.options;
  const { hub, seatStart, taken } = seating;
  const inPart = new Uint8Array(problem.mentors + 1);
  for (const j of part.columns) {
    inPart[j] = 1;
    const price = j === hub ? 0 : previous.certificate.price[j]!;
    if (Math.abs(price) < LARGEST_CARRIED) auction.price[j] = price << shift;
  }
  for (const i of part.bidders) {
    const before = previous.mentorOf[i]!;
    const j = before === NOBODY ? hub : before;
    if (inPart[j] !== 1 || taken[j] === seatStart[j + 1]! - seatStart[j]!) continue;
    const arc = j === hub ? -1 : arcOf(problem, i, j);
    if (j !== hub && arc < 0) continue;
    auction.seat(j, i, j === hub ? 0 : problem.score[arc]! << shift);
  }
  const discount = (largestScore << shift) >> 3;
  for (const j of part.columns) {
    if (taken[j]! < seatStart[j + 1]! - seatStart[j]!) auction.price[j]! -= discount;
  }
}

/** The arc between a mentee and a mentor, or -1. */
function arcOf({ rowStart, column }: AssignmentProblem, mentee: number, mentor: number): number {
  for (let e = rowStart[mentee]!, end = rowStart[mentee + 1]!; e < end; e++) {
    if (column[e] === mentor) return e;
  }
  return -1;
}
