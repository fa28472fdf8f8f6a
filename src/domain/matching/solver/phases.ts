import type { Auction } from './auction.ts';
import type { Part } from './part.ts';

/**
 * ε starts at a sixteenth of the largest score and falls eightfold from phase to phase (as shifts):
 * gentler steps made more bids in all.
 */
const FIRST_STEP = 4;
const EPSILON_STEP = 3;
/** Bids a phase may take, per bidder, before the exact search takes over: a price war, not a market. */
export const MOST_BIDS = 400;

/**
 * Seats nearly everyone of a part; leaves whole prices and exact pairs behind. The first ε follows
 * `spread`, the points by which first prices may be wrong.
 */
export function auctionPhases(auction: Auction, part: Part, spread: number): void {
  const { shift } = auction.options;
  const limit = MOST_BIDS * part.bidders.length;
  let epsilon = Math.max(1, (spread << shift) >> FIRST_STEP);
  let calm = auction.sell(part.bidders, epsilon, limit, true);
  while (calm && epsilon > 1) {
    epsilon = Math.max(1, epsilon >> EPSILON_STEP);
    auction.release(part.columns, epsilon);
    calm = auction.sell(part.bidders, epsilon, limit);
  }
  auction.roundDown(part.bidders, part.columns);
}
