import type { AssignmentProblem } from '../assignment.ts';
import { MentorHeap } from './mentor-heap.ts';
import { STRIDE, UNKNOWN, type OptionTable } from './options.ts';
import type { Seating, Steps } from './seating.ts';

/**
 * Successive shortest paths (Jonker and Volgenant 1987, Computing 38:325-340, with seats instead of
 * unit columns and the hub as one more column): the exact end of every solve.
 *
 * Invariant between searches: whoever sits somewhere sits where `score - price` is largest for it.
 * Prices of columns with a free seat never change, so a column that must stay at 0 while it has one
 * does.
 */
export class ShortestPaths {
  private readonly problem: AssignmentProblem;
  private readonly seating: Seating;
  private readonly price: Float64Array;
  private readonly queue: MentorHeap;
  /** Of each reached column: the mentee a shortest path enters it from. */
  private readonly reachedFrom: Int32Array;
  /** Score of the arc it does so by. */
  private readonly reachedScore: Int32Array;
  private readonly options: OptionTable;
  private readonly steps: Steps;
  private readonly hasHub: boolean;
  private nearest = Infinity;
  private goal = -1;

  constructor(
    problem: AssignmentProblem,
    seating: Seating,
    options: OptionTable,
    price: Float64Array,
    steps: Steps,
  ) {
    this.steps = steps;
    this.problem = problem;
    this.seating = seating;
    this.price = price;
    this.queue = new MentorHeap(problem.mentors + 1);
    this.reachedFrom = new Int32Array(problem.mentors + 1);
    this.reachedScore = new Int32Array(problem.mentors + 1);
    this.options = options;
    this.hasHub = seating.seatStart[seating.hub + 1]! > seating.seatStart[seating.hub]!;
  }

  /**
   * Seats one more mentee along a cheapest alternating path to a free seat; false, with nothing
   * changed, when `limit` columns were not enough.
   */
  place(mentee: number, limit = Infinity): boolean {
    const { queue, price, options } = this;
    const { seatStart, taken, seat } = this.seating;
    queue.clear();
    this.nearest = Infinity;
    this.goal = -1;
    // Distances are relative: from the mentee's own best value, which needs not be known.
    this.relax(mentee, 0);
    for (let visits = 0; queue.size > 0; visits++) {
      const j = queue.top();
      const distance = queue.distance[j]!;
      if (distance >= this.nearest) break;
      if (visits >= limit) return false;
      queue.pop();
      this.steps.left--;
      for (let s = seatStart[j]!, end = s + taken[j]!; s < end; s++) {
        const k = seat[s]!;
        this.relax(k, distance + options.cells[STRIDE * k + 7]! - price[j]!);
      }
    }
    if (this.goal < 0) throw new Error('invariant: a largest matching leaves a path');
    for (let r = 0; r < queue.reachedCount; r++) {
      const j = queue.reached[r]!;
      const distance = queue.distance[j]!;
      if (distance < this.nearest) price[j]! += this.nearest - distance;
    }
    this.shiftAlongPath(mentee);
    return true;
  }

  /**
   * Offers the columns of a mentee at `from` plus what the arc gives up. Only those nearer than the
   * nearest free seat matter; often the option table shows that it holds them all.
   */
  private relax(mentee: number, from: number): void {
    const { rowStart, column, score } = this.problem;
    const { cells } = this.options;
    const at = STRIDE * mentee;
    if (cells[at] !== UNKNOWN && from - cells[at]! >= this.nearest) {
      for (let x = at + 1; x < at + 7; x += 2) this.offer(cells[x]!, mentee, from, cells[x + 1]!);
    } else {
      for (let e = rowStart[mentee]!, end = rowStart[mentee + 1]!; e < end; e++) {
        this.offer(column[e]!, mentee, from, score[e]!);
      }
    }
    if (this.hasHub) this.offer(this.seating.hub, mentee, from, 0);
  }

  private offer(column: number, mentee: number, from: number, score: number): void {
    const { price, queue } = this;
    const distance = from + price[column]! - score;
    if (distance >= this.nearest || distance >= queue.distance[column]!) return;
    const { seatStart, taken } = this.seating;
    this.reachedFrom[column] = mentee;
    this.reachedScore[column] = score;
    if (taken[column]! < seatStart[column + 1]! - seatStart[column]!) {
      this.nearest = distance;
      this.goal = column;
    } else {
      queue.offer(column, distance);
    }
  }

  /** Moves everyone on the path found one column on, the last into the free seat. */
  private shiftAlongPath(mentee: number): void {
    const { seatStart, taken, seat, mentorOf } = this.seating;
    let j = this.goal;
    let vacant = seatStart[j]! + taken[j]!;
    taken[j]!++;
    for (;;) {
      const k = this.reachedFrom[j]!;
      const before = mentorOf[k]!;
      seat[vacant] = k;
      mentorOf[k] = j;
      this.options.cells[STRIDE * k + 7] = this.reachedScore[j]!;
      if (k === mentee) return;
      vacant = seatStart[before]!;
      while (seat[vacant] !== k) vacant++;
      j = before;
    }
  }
}
