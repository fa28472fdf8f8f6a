import type { Assignment, AssignmentProblem, AssignOptions } from '../assignment.ts';
import { boundOf } from '../verify-optimal.ts';
import { Auction, CLOSED } from './auction.ts';
import { splitByCardinality } from './cardinality.ts';
import { transpose, type Columns } from './columns.ts';
import type { Demand } from './demand.ts';
import { OptionTable } from './options.ts';
import { auctionPhases, MOST_BIDS } from './phases.ts';
import { partsOf, type Part } from './part.ts';
import { emptySeating, NOBODY, type Seating, type Steps } from './seating.ts';
import { ShortestPaths } from './shortest-paths.ts';
import { resume, resumeOpen, type Work } from './warm-start.ts';
import { solveWide } from './wide-scores.ts';

/**
 * Fraction bits of an auction's prices: ε ends at 1/64 point, where rounding back to points breaks
 * few pairs. Fewer bits when scores are so large that prices could overflow.
 */
const MOST_SHIFT = 6;
/** Scaled scores stay below 2^26, a quarter of what prices may reach in an auction. */
const SCALED_BITS = 26;
/**
 * The exact solve, in four steps: which seats stay free in a largest matching (cardinality.ts)
 * splits the problem into a full and an open part between which no pair is ever made; an ε-scaled
 * auction nearly solves the full part (auction.ts); its prices, rounded to points, and zero prices
 * for the open part start an exact auction with ε = 0; shortest paths seat the few who are left.
 *
 * In the full part every seat is taken, so its prices may be any integers; the hub, which stands
 * for staying out, keeps exactly the mentees who cannot all be matched. Shifting its price to 0
 * makes the others a certificate. In the open part prices rise from 0 only where seats are taken.
 */
export function solve(
  problem: AssignmentProblem,
  { asked, bestScore, largestScore }: Demand,
  { previous, budget = Infinity }: AssignOptions,
): Assignment {
  const steps: Steps = { left: budget };
  const { mentors, capacity } = problem;
  const bits = 32 - Math.clz32(largestScore);
  const shift = Math.min(MOST_SHIFT, SCALED_BITS - bits);
  const keepsColumns = previous !== undefined || shift < 0;
  let columns: Columns | undefined;
  const byMentor = (): Columns => (columns ??= transpose(problem, asked, keepsColumns));
  const split = splitByCardinality(problem, asked, byMentor, previous);
  const { open: isOpen, mentorOf } = split;
  // Two thirds of the arcs' own memory; only a resumed solve needs it again.
  if (!keepsColumns) columns = undefined;
  const { full, open, outsiders } = partsOf(problem, isOpen, mentorOf);
  const seating = emptySeating(problem, asked, outsiders);
  const options = new OptionTable(problem);
  const work = (): Work => {
    return { problem, byMentor: byMentor(), seating, options, steps, largestScore, shift };
  };
  const solveApart = (): Float64Array | undefined => {
    if (!keepsColumns || full.bidders.length === 0) return undefined;
    if (shift < 0) return solveWide(work(), full);
    return previous === undefined ? undefined : resume(work(), previous, full);
  };
  const solved = solveApart();

  const auction = new Auction(problem, seating, options, largestScore, steps);
  auction.price.fill(CLOSED, 0, mentors);
  for (const j of full.columns) auction.price[j] = 0;
  options.forget(full.bidders, Math.max(0, shift));
  if (solved === undefined && shift >= 0 && full.bidders.length > 0) {
    guessPrices(auction.price, bestScore, full.columns, shift);
    auctionPhases(auction, full, largestScore);
  }
  const fullPrice = solved ?? finish(problem, seating, auction, full, bits, steps);
  for (const j of full.columns) auction.price[j] = CLOSED;
  for (const j of open.columns) auction.price[j] = 0;
  options.forget(open.bidders, 0);
  const openPrice =
    previous === undefined || shift < 0
      ? finish(problem, seating, auction, open, bits, steps)
      : resumeOpen(work(), previous, open, auction);

  const level = new Int32Array(mentors);
  const price = new Float64Array(mentors);
  const outside = outsiders > 0 ? fullPrice[seating.hub]! : lowest(fullPrice, full.columns);
  for (let j = 0; j < mentors; j++) {
    if (capacity[j] === 0) {
      level[j] = 1;
      price[j] = largestScore;
    } else if (isOpen[j] === 1) {
      price[j] = openPrice[j]!;
    } else {
      level[j] = outsiders > 0 ? 1 : 0;
      price[j] = fullPrice[j]! - outside;
    }
  }
  const certificate = { levels: 1, level, price };
  const seats = seating.mentorOf.map((j) => (j === seating.hub ? NOBODY : j));
  if (steps.left > 0) return { ...valueOf(problem, seats), gap: 0, certificate };

  // Out of steps: whoever has no seat yet gets one whatever the score, and the prices say how much
  // that may cost.
  const completed = splitByCardinality(problem, asked, byMentor, { mentorOf: seats, certificate });
  const value = valueOf(problem, completed.mentorOf);
  const gap = boundOf(problem, certificate).second - value.total;
  return { ...value, gap, certificate };
}

/**
 * First prices: 11/16 of the best score anyone has with a mentor. Any start is right where every
 * seat gets taken; this one follows the final prices well enough to save a tenth of the bids.
 */
function guessPrices(
  price: Int32Array,
  bestScore: Int32Array,
  columns: Int32Array,
  shift: number,
): void {
  for (const j of columns) price[j] = 11 * (((bestScore[j] ?? 0) << shift) >> 4);
}

/** Seats the rest of a part exactly, and returns its prices (Infinity outside of it). */
function finish(
  problem: AssignmentProblem,
  seating: Seating,
  auction: Auction,
  part: Part,
  scoreBits: number,
  steps: Steps,
): Float64Array {
  const { bidders, columns } = part;
  if (scoreBits <= SCALED_BITS) auction.sell(bidders, 0, MOST_BIDS * bidders.length);
  const price = new Float64Array(problem.mentors + 2).fill(Infinity);
  for (const j of columns) price[j] = auction.price[j]!;
  const paths = new ShortestPaths(problem, seating, auction.options, price, steps);
  for (const i of bidders) {
    if (steps.left <= 0) break;
    if (seating.mentorOf[i] === NOBODY) paths.place(i);
  }
  return price;
}

function lowest(price: Float64Array, columns: Int32Array): number {
  let least = Infinity;
  for (const j of columns) least = Math.min(least, price[j]!);
  return least;
}

function valueOf(
  { rowStart, column, score }: AssignmentProblem,
  mentorOf: Int32Array,
): Pick<Assignment, 'mentorOf' | 'cardinality' | 'total'> {
  let cardinality = 0;
  let total = 0;
  for (let i = 0; i < mentorOf.length; i++) {
    const j = mentorOf[i]!;
    if (j === NOBODY) continue;
    let e = rowStart[i]!;
    while (column[e] !== j) e++;
    cardinality += 1;
    total += score[e]!;
  }
  return { mentorOf, cardinality, total };
}
