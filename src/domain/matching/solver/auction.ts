import type { AssignmentProblem } from '../assignment.ts';
import { NOTHING, STRIDE, type OptionTable } from './options.ts';
import { NOBODY, type Seating, type Steps } from './seating.ts';

/** Price of a column that is closed to bidders; far above any real price. */
export const CLOSED = 2 ** 30;
/** An auction gives up, for the exact search to finish, before a price passes this. */
const PRICE_LIMIT = 2 ** 28;
/** Seats one mentee may take over at an equal price: enough to break most ties, no endless dance. */
const MOST_TIES = 4;

/**
 * Auction with similar seats (Bertsekas and Castañón 1989, "The auction algorithm for the
 * transportation problem"): a mentor keeps its highest bids, and its price is the lowest bid kept.
 * A mentee without a seat bids for its best mentor, up to where the second best is as good, plus ε.
 *
 * Invariant: prices never fall, and whoever sits somewhere is within ε of its best option.
 */
export class Auction {
  /** Price of a seat, in 2^-shift points; [m] is the hub's, [m + 1] a column of nobody's. */
  readonly price: Int32Array;
  readonly options: OptionTable;
  private readonly seating: Seating;
  private readonly steps: Steps;
  private readonly hasHub: boolean;
  /** Largest rise of one bid beyond ε, in points: a mentee with one option bids by steps. */
  readonly leap: number;
  /** Bids kept, beside `seating.seat`: a binary min-heap a column. */
  readonly kept: Int32Array;
  /** Mentees waiting to bid; last in, first out. */
  private readonly stack: Int32Array;
  /** Seats each mentee took over at an equal price, while ε = 0. */
  private readonly ties: Uint8Array;
  /** What `chooseBest` found. */
  private choice = 0;
  private choiceScore = 0;
  private first = 0;
  private second = 0;

  constructor(
    problem: AssignmentProblem,
    seating: Seating,
    options: OptionTable,
    largestScore: number,
    steps: Steps,
  ) {
    this.steps = steps;
    this.options = options;
    this.seating = seating;
    this.leap = largestScore + 1;
    this.price = new Int32Array(problem.mentors + 2);
    this.hasHub = seating.seatStart[seating.hub + 1]! > seating.seatStart[seating.hub]!;
    this.kept = new Int32Array(seating.seat.length);
    this.stack = new Int32Array(problem.mentees);
    this.ties = new Uint8Array(problem.mentees);
  }

  /**
   * One phase: sells until every bidder has a seat. With ε = 0 nothing may rise; a bidder who can
   * only equal the price of a full mentor takes over a seat so a few times, then is left out.
   * False when `limit` bids, or the steps left, were not enough or prices ran away.
   */
  sell(bidders: Int32Array, epsilon: number, limit: number, coarse = false): boolean {
    const { price, stack, ties } = this;
    const { cells, shift } = this.options;
    const { seatStart, taken, mentorOf } = this.seating;
    const rise = this.leap << shift;
    let waiting = 0;
    for (let x = bidders.length - 1; x >= 0; x--) {
      const i = bidders[x]!;
      if (mentorOf[i] === NOBODY) stack[waiting++] = i;
    }
    let bidsLeft = Math.min(limit, this.steps.left);
    this.steps.left -= bidsLeft;
    let calm = true;
    while (waiting > 0) {
      const i = stack[--waiting]!;
      if (coarse) this.chooseAfresh(i);
      else this.chooseBest(i);
      const j = this.choice;
      const offer = price[j]! + Math.min(this.first - this.second, rise) + epsilon;
      if (offer > PRICE_LIMIT || bidsLeft < 1) {
        calm = false;
        break;
      }
      bidsLeft--;
      if (taken[j]! < seatStart[j + 1]! - seatStart[j]!) {
        this.takeFreeSeat(j, i, offer);
      } else {
        if (offer === price[j] && ties[i]!++ >= MOST_TIES) continue;
        const out = this.outbid(j, i, offer);
        mentorOf[out] = NOBODY;
        stack[waiting++] = out;
      }
      mentorOf[i] = j;
      cells[STRIDE * i + 7] = this.choiceScore;
    }
    this.steps.left += bidsLeft;
    return calm;
  }

  /** Seats a mentee at today's price of a column with a free seat, as if it had bid just that. */
  seat(column: number, mentee: number, score: number): void {
    this.takeFreeSeat(column, mentee, this.price[column]!);
    this.seating.mentorOf[mentee] = column;
    this.options.cells[STRIDE * mentee + 7] = score;
  }

  /** Sets `choice`, `choiceScore`, and the values `first` and `second` of the two best options. */
  private chooseBest(mentee: number): void {
    const { price, options } = this;
    const { cells } = options;
    const at = STRIDE * mentee;
    let best = at + 1;
    let first = cells[at + 2]! - price[cells[at + 1]!]!;
    let second = cells[at + 4]! - price[cells[at + 3]!]!;
    const third = cells[at + 6]! - price[cells[at + 5]!]!;
    if (second > first) {
      best = at + 3;
      const swap = first;
      first = second;
      second = swap;
    }
    if (third > first) {
      best = at + 5;
      second = first;
      first = third;
    } else if (third > second) {
      second = third;
    }
    if (second < cells[at]!) {
      options.readRow(mentee, price);
      best = at + 1;
      first = cells[at + 2]! - price[cells[at + 1]!]!;
      second = cells[at + 4]! - price[cells[at + 3]!]!;
    }
    this.considerHub(cells[best]!, cells[best + 1]!, first, second);
  }

  /** The same, from the whole row: when prices leap so far that the table would seldom hold. */
  private chooseAfresh(mentee: number): void {
    const { options } = this;
    options.readBestTwo(mentee, this.price);
    this.considerHub(options.bestColumn, options.bestScore, options.first, options.second);
  }

  private considerHub(column: number, score: number, first: number, second: number): void {
    const { hub } = this.seating;
    const out = this.hasHub ? -this.price[hub]! : NOTHING;
    const isBest = out > first;
    this.choice = isBest ? hub : column;
    this.choiceScore = isBest ? 0 : score;
    this.first = isBest ? out : first;
    this.second = isBest ? first : Math.max(out, second);
  }

  /** Sifts a bid up from the first free place. */
  private takeFreeSeat(j: number, mentee: number, offer: number): void {
    const { kept, seating } = this;
    const { seat, taken } = seating;
    const start = seating.seatStart[j]!;
    let hole = taken[j]!++;
    while (hole > 0) {
      const up = (hole - 1) >> 1;
      if (kept[start + up]! <= offer) break;
      kept[start + hole] = kept[start + up]!;
      seat[start + hole] = seat[start + up]!;
      hole = up;
    }
    kept[start + hole] = offer;
    seat[start + hole] = mentee;
    if (start + taken[j]! === seating.seatStart[j + 1]!) this.price[j] = kept[start]!;
  }

  /** Replaces the lowest bid of a full mentor, at the root, and returns who made it. */
  private outbid(j: number, mentee: number, offer: number): number {
    const { kept, seating } = this;
    const { seat } = seating;
    const start = seating.seatStart[j]!;
    const end = seating.seatStart[j + 1]!;
    const out = seat[start]!;
    let hole = start;
    for (let child = start + 1; child < end; child = 2 * hole - start + 1) {
      if (child + 1 < end && kept[child + 1]! < kept[child]!) child++;
      if (kept[child]! >= offer) break;
      kept[hole] = kept[child]!;
      seat[hole] = seat[child]!;
      hole = child;
    }
    kept[hole] = offer;
    seat[hole] = mentee;
    this.price[j] = kept[start]!;
    return out;
  }

  /** Before a phase: frees the seats that are not within ε of their mentee's best. */
  release(columns: Int32Array, epsilon: number): void {
    const { price, seating } = this;
    const { cells } = this.options;
    const { seatStart, taken, seat, mentorOf } = seating;
    for (const j of columns) {
      const start = seatStart[j]!;
      let stay = start;
      for (let s = start, end = start + taken[j]!; s < end; s++) {
        const i = seat[s]!;
        if (cells[STRIDE * i + 7]! - price[j]! < this.value(i) - epsilon) mentorOf[i] = NOBODY;
        else seat[stay++] = i;
      }
      this.kept.fill(price[j]!, start, stay);
      taken[j] = stay - start;
    }
  }

  /**
   * Rounds prices down to whole points. If u(i) = max(score - price), then the rounded prices with
   * u rounded up are still at least every score, and a pair on which both were equal stays so;
   * pairs on which they no longer are lose their seat, unless no step is left to find another.
   */
  roundDown(bidders: Int32Array, columns: Int32Array): void {
    const isFinal = this.steps.left <= 0;
    const { price, seating } = this;
    const { cells, shift } = this.options;
    const { seatStart, taken, seat, mentorOf } = seating;
    const up = (1 << shift) - 1;
    for (const j of columns) {
      const start = seatStart[j]!;
      let stay = start;
      for (let s = start, end = start + taken[j]!; s < end; s++) {
        const i = seat[s]!;
        const own = (cells[STRIDE * i + 7]! - price[j]! + up) >> shift;
        if (!isFinal && own < (this.value(i) + up) >> shift) mentorOf[i] = NOBODY;
        else seat[stay++] = i;
      }
      taken[j] = stay - start;
    }
    for (const j of columns) {
      price[j] = price[j]! >> shift;
      this.kept.fill(price[j], seatStart[j], seatStart[j]! + taken[j]!);
    }
    this.options.roundToPoints(bidders);
  }

  /** Value of a mentee's best option. */
  private value(mentee: number): number {
    const bound = this.valueBound(mentee);
    if (bound > this.options.cells[STRIDE * mentee]!) return bound;
    this.options.readRow(mentee, this.price);
    return this.valueBound(mentee);
  }

  /** At least the value of a mentee's best option; exact when above what is not cached. */
  private valueBound(mentee: number): number {
    const { price } = this;
    const { cells } = this.options;
    const at = STRIDE * mentee;
    let most = Math.max(cells[at]!, this.hasHub ? -price[this.seating.hub]! : NOTHING);
    for (let x = at + 1; x < at + 7; x += 2) {
      const value = cells[x + 1]! - price[cells[x]!]!;
      if (value > most) most = value;
    }
    return most;
  }
}
