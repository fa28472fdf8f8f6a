import type { AssignmentProblem } from '../assignment.ts';
import { Auction, CLOSED } from './auction.ts';
import { OptionTable, STRIDE } from './options.ts';
import { auctionPhases } from './phases.ts';
import { NOBODY, withHubFor, type Seating, type Steps } from './seating.ts';
import type { Part } from './part.ts';
import { mend, type Work } from './warm-start.ts';

/** Bits of a score one auction works on, and fraction bits of its prices: together they fit. */
const COARSE_BITS = 20;
const SHIFT = 6;
/** Points to either side of the best option, or of staying out, that the second auction tells apart. */
const REACH = 2 ** 19;

/**
 * Solves the full part when scores are too wide for the prices of one auction: a first auction on
 * their leading bits, a second on what its prices leave of them, and shortest paths from whatever
 * both leave inexact. Returns the prices in points, 0 at the hub; Infinity outside the part.
 */
export function solveWide(work: Work, part: Part): Float64Array {
  const { problem, options, largestScore, steps } = work;
  const { bidders, columns } = part;
  const hub = problem.mentors;
  const cut = 32 - Math.clz32(largestScore) - COARSE_BITS;
  const price = new Float64Array(problem.mentors + 2).fill(Infinity);
  for (const j of columns) price[j] = 0;

  const leading = problem.score.map((score) => score >> cut);
  addPrices(
    price,
    2 ** cut,
    work.seating,
    part,
    steps,
    { ...problem, score: leading },
    2 ** COARSE_BITS,
  );
  unseat(work.seating, part);
  const rest = { ...problem, score: whatPricesLeave(problem, price, bidders) };
  addPrices(price, 1, work.seating, part, steps, rest, 2 ** cut);

  const outside = price[hub] === Infinity ? 0 : price[hub]!;
  for (const j of columns) price[j]! -= outside;
  const wished = work.seating.mentorOf.slice();
  unseat(work.seating, part);
  const hasHub = columns.at(-1) === hub;
  const seating = hasHub ? withHubFor(work.seating, bidders.length) : work.seating;
  options.forget(bidders, 0);
  for (const i of bidders) sitIfBest(work, seating, price, i, wished[i]!);
  mend(work, seating, price, part, -Infinity);
  return price;
}

/** One auction over a part; adds its prices, `unit` points each, to those so far. */
function addPrices(
  price: Float64Array,
  unit: number,
  seating: Seating,
  { bidders, columns }: Part,
  steps: Steps,
  problem: AssignmentProblem,
  spread: number,
): void {
  const options = new OptionTable(problem);
  const auction = new Auction(problem, seating, options, 2 * REACH, steps);
  auction.price.fill(CLOSED, 0, -1);
  for (const j of columns) auction.price[j] = 0;
  options.forget(bidders, SHIFT);
  auctionPhases(auction, { bidders, columns }, spread);
  for (const j of columns) price[j]! += Math.floor(auction.price[j]! * unit);
}

/** Each option's worth at the prices so far, cut off `REACH` points from the best and from 0. */
function whatPricesLeave(
  { rowStart, column, score }: AssignmentProblem,
  price: Float64Array,
  bidders: Int32Array,
): Int32Array {
  const hubPrice = price.at(-2)!;
  const outside = hubPrice === Infinity ? 0 : hubPrice;
  const left = new Int32Array(score.length);
  for (const i of bidders) {
    let best = -Infinity;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      best = Math.max(best, score[e]! - price[column[e]!]! + outside);
    }
    const top = Math.max(-REACH, Math.min(REACH, best));
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const below = best - (score[e]! - price[column[e]!]! + outside);
      left[e] = top - (below < REACH ? below : REACH);
    }
  }
  return left;
}

function unseat({ mentorOf, taken }: Seating, { bidders, columns }: Part): void {
  for (const i of bidders) mentorOf[i] = NOBODY;
  for (const j of columns) taken[j] = 0;
}

/** Seats a mentee where it wished if nothing suits it better at these prices. */
function sitIfBest(
  { problem, options }: Work,
  { hub, seatStart, taken, seat, mentorOf }: Seating,
  price: Float64Array,
  mentee: number,
  wish: number,
): void {
  if (wish === NOBODY) return;
  const { rowStart, column, score } = problem;
  let best = -price[hub]!;
  let arc = -1;
  for (let e = rowStart[mentee]!; e < rowStart[mentee + 1]!; e++) {
    best = Math.max(best, score[e]! - price[column[e]!]!);
    if (column[e] === wish) arc = e;
  }
  const own = wish === hub ? 0 : score[arc]!;
  if (own - price[wish]! < best) return;
  seat[seatStart[wish]! + taken[wish]!++] = mentee;
  mentorOf[mentee] = wish;
  options.cells[STRIDE * mentee + 7] = own;
}
