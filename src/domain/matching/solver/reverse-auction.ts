import type { Auction } from './auction.ts';
import type { Columns } from './columns.ts';
import { NOTHING, STRIDE } from './options.ts';
import type { Part } from './part.ts';
import { release, type Seating, type Steps } from './seating.ts';

/** What a mentee of another part gains: more than any seat could offer. */
const OUT_OF_REACH = 2 ** 29;
/** An auction gives up, for others to finish, before a price passes this. */
const LOWEST_PRICE = -(2 ** 28);

/**
 * The auction turned round (Bertsekas and Castañón 1992, "A forward/reverse auction algorithm for
 * asymmetric assignment problems"): a free seat that is too dear bids for the mentee who comes most
 * cheaply, down to where the second would come too, less ε. It may take it from another mentor,
 * whose seat then bids in turn.
 *
 * Invariant: prices never rise, and whoever sits somewhere is within ε of its best option.
 */
export class ReverseAuction {
  private readonly auction: Auction;
  private readonly byMentor: Columns;
  private readonly seating: Seating;
  private readonly steps: Steps;
  /** `score - price` of everyone of the part, in 2^-shift points. */
  private readonly gain: Int32Array;
  /** Columns that may have a free seat, last in first out. */
  private readonly stack: Int32Array;
  /** What `chooseBest` found. */
  private arc = 0;
  private first = 0;
  private second = 0;

  constructor(auction: Auction, byMentor: Columns, seating: Seating, steps: Steps) {
    this.auction = auction;
    this.byMentor = byMentor;
    this.seating = seating;
    this.steps = steps;
    this.gain = new Int32Array(seating.mentorOf.length).fill(OUT_OF_REACH);
    this.stack = new Int32Array(seating.hub + 1);
  }

  /**
   * Fills the free seats of a part in which everyone has a seat. False when `limit` bids, or the
   * steps left, were not enough or prices ran away.
   */
  fill({ bidders, columns }: Part, epsilon: number, limit: number): boolean {
    const { stack } = this;
    const { price } = this.auction;
    const { hub, seatStart, taken } = this.seating;
    const rise = this.auction.leap << this.auction.options.shift;
    this.survey(bidders);
    let waiting = 0;
    for (const j of columns) {
      if (j !== hub && taken[j]! < seatStart[j + 1]! - seatStart[j]!) stack[waiting++] = j;
    }
    let bidsLeft = Math.min(limit, this.steps.left);
    this.steps.left -= bidsLeft;
    while (waiting > 0 && bidsLeft >= 1) {
      const j = stack[waiting - 1]!;
      this.chooseBest(j);
      const lowest = Math.min(price[j]!, this.first) - rise;
      const offer = Math.min(price[j]!, Math.max(this.second, lowest) - epsilon);
      if (offer < LOWEST_PRICE) break;
      bidsLeft--;
      this.setPrice(j, offer);
      const from = this.fetch(j);
      if (taken[j] === seatStart[j + 1]! - seatStart[j]!) waiting--;
      // One free seat more: unless another of its seats was waiting already, the column bids too.
      const seats = seatStart[from + 1]! - seatStart[from]!;
      if (from !== hub && taken[from] === seats - 1) stack[waiting++] = from;
    }
    this.steps.left += bidsLeft;
    return waiting === 0;
  }

  private survey(bidders: Int32Array): void {
    const { price, options } = this.auction;
    for (const i of bidders) {
      this.gain[i] = options.cells[STRIDE * i + 7]! - price[this.seating.mentorOf[i]!]!;
    }
  }

  /** Sets `arc`, and the largest prices `first` and `second` that two mentees would come for. */
  private chooseBest(j: number): void {
    const { gain } = this;
    const { mentorOf } = this.seating;
    const { shift } = this.auction.options;
    const { start, row, score } = this.byMentor;
    let first = NOTHING;
    let second = NOTHING;
    let arc = -1;
    for (let a = start[j]!, end = start[j + 1]!; a < end; a++) {
      const i = row[a]!;
      const bid = (score[a]! << shift) - gain[i]!;
      if (bid <= second || mentorOf[i] === j) continue;
      if (bid > first) {
        second = first;
        first = bid;
        arc = a;
      } else {
        second = bid;
      }
    }
    this.arc = arc;
    this.first = first;
    this.second = second;
  }

  /** Seats the mentee chosen, and returns the column it left. */
  private fetch(j: number): number {
    const { auction, seating, gain } = this;
    const mentee = this.byMentor.row[this.arc]!;
    const score = this.byMentor.score[this.arc]! << auction.options.shift;
    const from = seating.mentorOf[mentee]!;
    release(seating, mentee);
    if (from !== seating.hub) this.setPrice(from, auction.price[from]!);
    auction.seat(j, mentee, score);
    gain[mentee] = score - auction.price[j]!;
    return from;
  }

  /** Sets a column's price, and all bids it keeps to it. */
  private setPrice(j: number, price: number): void {
    const { seatStart, taken, seat } = this.seating;
    const fall = this.auction.price[j]! - price;
    const start = seatStart[j]!;
    for (let s = start, end = start + taken[j]!; s < end; s++) {
      this.gain[seat[s]!]! += fall;
      this.auction.kept[s] = price;
    }
    this.auction.price[j] = price;
  }
}
