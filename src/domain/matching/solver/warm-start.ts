import type { AssignmentProblem, AssignOptions } from '../assignment.ts';
import { Auction, CLOSED } from './auction.ts';
import type { Columns } from './columns.ts';
import type { OptionTable } from './options.ts';
import type { Part } from './part.ts';
import { ReverseAuction } from './reverse-auction.ts';
import { SeatSearch } from './seat-search.ts';
import { NOBODY, withHubFor, type Seating, type Steps } from './seating.ts';
import { ShortestPaths } from './shortest-paths.ts';

export type Previous = NonNullable<AssignOptions['previous']>;

/** What the solve of a part from earlier prices works on. */
export interface Work {
  readonly problem: AssignmentProblem;
  readonly byMentor: Columns;
  readonly seating: Seating;
  readonly options: OptionTable;
  readonly steps: Steps;
  readonly largestScore: number;
  /** Fraction bits of the auctions' prices. */
  readonly shift: number;
}

/** Both auctions go at an eighth of a point, once: earlier prices need no coarse phases. */
const EPSILON_BITS = 3;
/** Bids per mentee of each auction after which solving afresh is likely to be faster. */
const MOST_BIDS = 10;
/** Columns one search may visit, round by round: near ends are found before far ones are sought. */
const ROUNDS = [50, 200, 1000, Infinity];
/** Earlier scaled prices beyond this are not carried over: an auction needs room above them. */
const LARGEST_CARRIED = 2 ** 26;

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
 * Solves the full part from earlier prices: pairs that still suit them stay; mentees without a seat
 * bid prices up, then free seats bid them down, and what both leave inexact is mended by shortest
 * paths from both sides. Exact; returns the prices in points (Infinity outside the part). Undefined,
 * with nobody seated, when so much changed that solving afresh is likely to be faster.
 *
 * The hub may take in too many on the way: its price stays 0, and each seat that this leaves free
 * fetches one of them back.
 */
export function resume(work: Work, previous: Previous, part: Part): Float64Array | undefined {
  const { problem, byMentor, options, steps, largestScore, shift } = work;
  const { bidders, columns } = part;
  const hasHub = columns.at(-1) === problem.mentors;
  const seating = hasHub ? withHubFor(work.seating, bidders.length) : work.seating;
  const auction = new Auction(problem, seating, options, largestScore, steps);
  carryPrices(auction.price, previous, part, shift);
  options.forget(bidders, shift);
  seatAsBefore(problem, auction, seating, previous, bidders);

  const epsilon = 1 << Math.max(0, shift - EPSILON_BITS);
  const limit = MOST_BIDS * (bidders.length + columns.length);
  auction.release(columns, epsilon);
  const calm =
    auction.sell(bidders, epsilon, limit) &&
    new ReverseAuction(auction, byMentor, seating, steps).fill(part, epsilon, limit);
  if (!calm && steps.left > 0) {
    for (const i of bidders) seating.mentorOf[i] = NOBODY;
    for (const j of columns) seating.taken[j] = 0;
    return undefined;
  }
  // Prices fell, so the table of options no longer holds.
  options.forget(bidders, shift);
  auction.roundDown(bidders, columns);
  options.forget(bidders, 0);
  const price = new Float64Array(problem.mentors + 2).fill(Infinity);
  for (const j of columns) price[j] = auction.price[j]!;
  mend(work, seating, price, part, -Infinity);
  return price;
}

/**
 * Solves the open part from earlier prices, in whole points: pairs that still suit them stay, mentees
 * without a seat bid, and seats that came free get cheaper until somebody takes them or they cost
 * nothing. Exact; returns the prices (Infinity outside the part).
 */
export function resumeOpen(
  work: Work,
  previous: Previous,
  part: Part,
  auction: Auction,
): Float64Array {
  const { problem, seating } = work;
  const { bidders, columns } = part;
  for (const j of columns) {
    const earlier = previous.certificate.price[j] ?? 0;
    auction.price[j] = earlier > 0 && earlier < LARGEST_CARRIED ? earlier : 0;
  }
  seatAsBefore(problem, auction, seating, previous, bidders);
  auction.release(columns, 0);
  auction.sell(bidders, 0, MOST_BIDS * bidders.length);
  const price = new Float64Array(problem.mentors + 2).fill(Infinity);
  for (const j of columns) price[j] = auction.price[j]!;
  mend(work, seating, price, part, 0);
  return price;
}

/** Seats whoever is left, and fills the free seats that cost more than `lowest`, exactly. */
export function mend(
  work: Work,
  seating: Seating,
  price: Float64Array,
  part: Part,
  lowest: number,
): void {
  const { problem, byMentor, options, steps } = work;
  const { mentorOf } = seating;
  const { bidders, columns } = part;
  const paths = new ShortestPaths(problem, seating, options, price, steps);
  const search = new SeatSearch(problem, byMentor, seating, options, price, steps, lowest);
  for (const limit of ROUNDS) {
    for (const i of bidders) {
      if (mentorOf[i] === NOBODY && steps.left > 0) paths.place(i, limit);
    }
    if (!columns.some((j) => search.isTooDear(j))) continue;
    search.survey(bidders);
    // Prices are about to fall, so the table of options no longer holds.
    options.forget(bidders, options.shift);
    for (const j of columns) while (search.isTooDear(j) && search.fill(j, limit));
  }
}

/** Sets the prices of a part's columns to the earlier ones, 0 at the hub; closes all others. */
function carryPrices(
  price: Int32Array,
  { certificate }: Previous,
  { columns }: Part,
  shift: number,
): void {
  price.fill(CLOSED, 0, -1);
  for (const j of columns) {
    const earlier = (certificate.price[j] ?? 0) * 2 ** shift;
    price[j] = Math.abs(earlier) < LARGEST_CARRIED ? earlier : 0;
  }
}

/** Seats everyone of a part as before, where that is still possible. */
function seatAsBefore(
  problem: AssignmentProblem,
  auction: Auction,
  { hub, seatStart, taken }: Seating,
  previous: Previous,
  bidders: Int32Array,
): void {
  for (const i of bidders) {
    const before = previous.mentorOf[i]!;
    const j = before === NOBODY ? hub : before;
    if (auction.price[j] === CLOSED || !(taken[j]! < seatStart[j + 1]! - seatStart[j]!)) continue;
    const arc = j === hub ? -1 : arcOf(problem, i, j);
    if (j === hub) auction.seat(hub, i, 0);
    else if (arc >= 0) auction.seat(j, i, problem.score[arc]! << auction.options.shift);
  }
}

/** The arc between a mentee and a mentor, or -1. */
function arcOf({ rowStart, column }: AssignmentProblem, mentee: number, mentor: number): number {
  for (let e = rowStart[mentee]!, end = rowStart[mentee + 1]!; e < end; e++) {
    if (column[e] === mentor) return e;
  }
  return -1;
}
