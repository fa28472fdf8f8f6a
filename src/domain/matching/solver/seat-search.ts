import type { AssignmentProblem } from '../assignment.ts';
import type { Columns } from './columns.ts';
import { MentorHeap } from './mentor-heap.ts';
import { STRIDE, type OptionTable } from './options.ts';
import { NOBODY, release, type Seating, type Steps } from './seating.ts';

/**
 * Shortest paths from the seats' side, the mirror of `ShortestPaths`: a free seat that is too dear
 * gets cheaper until somebody would rather sit there, whose own seat comes free in turn, and so on
 * to a mentee without a seat, to one at the hub, or to a seat that has come down to the lowest price
 * and may stay free.
 *
 * Invariant between searches, as there: whoever sits somewhere sits where `score - price` is
 * largest for it, and `gain` is at least that largest value for everyone of the part.
 */
export class SeatSearch {
  private readonly problem: AssignmentProblem;
  private readonly byMentor: Columns;
  private readonly seating: Seating;
  private readonly options: OptionTable;
  private readonly price: Float64Array;
  private readonly steps: Steps;
  /** The price at which a seat may stay free: 0 in the open part, -Infinity where all get taken. */
  private readonly lowest: number;
  private readonly queue: MentorHeap;
  /** What each mentee of the part gains, `score - price`; Infinity for all others. */
  private readonly gain: Float64Array;
  /** Of each reached column: which of its mentees leaves, for which column, by which score. */
  private readonly leaver: Int32Array;
  private readonly leavesFor: Int32Array;
  private readonly leavesBy: Int32Array;
  private nearest = Infinity;
  /**
   * The end of the nearest path: its last mentee, and the column that one goes to; NOBODY, and the
   * column that stays free.
   */
  private lastMentee = NOBODY;
  private lastColumn = 0;
  private lastScore = 0;

  constructor(
    problem: AssignmentProblem,
    byMentor: Columns,
    seating: Seating,
    options: OptionTable,
    price: Float64Array,
    steps: Steps,
    lowest: number,
  ) {
    this.problem = problem;
    this.byMentor = byMentor;
    this.seating = seating;
    this.options = options;
    this.price = price;
    this.steps = steps;
    this.lowest = lowest;
    this.queue = new MentorHeap(problem.mentors + 1);
    this.gain = new Float64Array(problem.mentees).fill(Infinity);
    this.leaver = new Int32Array(problem.mentors + 1);
    this.leavesFor = new Int32Array(problem.mentors + 1);
    this.leavesBy = new Int32Array(problem.mentors + 1);
  }

  /** Before a round of searches: what everyone of the part gains at today's prices. */
  survey(bidders: Int32Array): void {
    const { price, gain } = this;
    const { hub, mentorOf } = this.seating;
    const { cells } = this.options;
    for (const i of bidders) {
      const j = mentorOf[i]!;
      gain[i] =
        j === NOBODY
          ? Math.max(bestGain(this.problem, i, price), -price[hub]!)
          : cells[STRIDE * i + 7]! - price[j]!;
    }
  }

  /** Whether a column has a free seat that must be filled or get cheaper. */
  isTooDear(column: number): boolean {
    const { hub, seatStart, taken } = this.seating;
    const seats = seatStart[column + 1]! - seatStart[column]!;
    return column !== hub && taken[column]! < seats && this.price[column]! > this.lowest;
  }

  /**
   * Fills a free seat, or has it and others get cheaper until one may stay free; false, with nothing
   * changed, when `limit` columns were not enough.
   */
  fill(column: number, limit: number): boolean {
    const { queue } = this;
    queue.clear();
    this.endAt(NOBODY, column, 0, this.price[column]! - this.lowest);
    queue.offer(column, 0);
    for (let visits = 0; queue.size > 0; visits++) {
      const j = queue.top();
      const distance = queue.distance[j]!;
      if (distance >= this.nearest) break;
      if (visits >= limit || this.steps.left <= 0) return false;
      queue.pop();
      this.steps.left--;
      this.askAround(j, distance);
    }
    if (this.nearest === Infinity) throw new Error('invariant: a largest matching fills the seat');
    this.lowerPrices();
    this.shiftAlongPath(column);
    return true;
  }

  /** Offers the seats of everyone who might come to a column, `distance` points cheaper. */
  private askAround(j: number, distance: number): void {
    const { queue, gain, price, lowest } = this;
    const { start, row, score } = this.byMentor;
    const { hub, mentorOf } = this.seating;
    const base = distance + price[j]!;
    for (let a = start[j]!, end = start[j + 1]!; a < end; a++) {
      const i = row[a]!;
      const there = base + gain[i]! - score[a]!;
      if (there >= this.nearest) continue;
      const from = mentorOf[i]!;
      if (from === NOBODY || from === hub) {
        this.endAt(i, j, score[a]!, there);
      } else if (queue.offer(from, there)) {
        this.leaver[from] = i;
        this.leavesFor[from] = j;
        this.leavesBy[from] = score[a]!;
        const free = there + price[from]! - lowest;
        if (free < this.nearest) this.endAt(NOBODY, from, 0, free);
      }
    }
  }

  private endAt(mentee: number, column: number, score: number, distance: number): void {
    this.nearest = distance;
    this.lastMentee = mentee;
    this.lastColumn = column;
    this.lastScore = score;
  }

  private lowerPrices(): void {
    const { queue, price, gain } = this;
    const { seatStart, taken, seat } = this.seating;
    for (let r = 0; r < queue.reachedCount; r++) {
      const j = queue.reached[r]!;
      const fall = this.nearest - queue.distance[j]!;
      if (fall <= 0) continue;
      price[j]! -= fall;
      for (let s = seatStart[j]!, end = s + taken[j]!; s < end; s++) gain[seat[s]!]! += fall;
    }
  }

  /** Moves everyone on the path found to the cheaper seat; the last one's own comes free. */
  private shiftAlongPath(column: number): void {
    const { leaver, leavesFor, leavesBy, seating } = this;
    let mentee = this.lastMentee;
    let to = this.lastColumn;
    let score = this.lastScore;
    if (mentee === NOBODY) {
      if (to === column) return;
      mentee = leaver[to]!;
      score = leavesBy[to]!;
      to = leavesFor[to]!;
    }
    release(seating, mentee);
    while (to !== column) {
      const next = leaver[to]!;
      release(seating, next);
      this.sit(mentee, to, score);
      mentee = next;
      score = leavesBy[to]!;
      to = leavesFor[to]!;
    }
    this.sit(mentee, to, score);
  }

  private sit(mentee: number, column: number, score: number): void {
    const { seatStart, taken, seat, mentorOf } = this.seating;
    seat[seatStart[column]! + taken[column]!++] = mentee;
    mentorOf[mentee] = column;
    this.options.cells[STRIDE * mentee + 7] = score;
    this.gain[mentee] = score - this.price[column]!;
  }
}

/** Largest `score - price` of a mentee's options, -Infinity without any. */
function bestGain(
  { rowStart, column, score }: AssignmentProblem,
  mentee: number,
  price: Float64Array,
): number {
  let best = -Infinity;
  for (let e = rowStart[mentee]!, end = rowStart[mentee + 1]!; e < end; e++) {
    const gain = score[e]! - price[column[e]!]!;
    if (gain > best) best = gain;
  }
  return best;
}
