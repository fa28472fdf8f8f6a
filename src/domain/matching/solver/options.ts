import type { AssignmentProblem } from '../assignment.ts';

/** Value of no option at all; far below any real value. */
export const NOTHING = -(2 ** 29);
/** What may lie outside the table before a row is read. */
export const UNKNOWN = 2 ** 31 - 1;
/** Arcs of a row after which a new record is rare. */
const SETTLED = 40;
/** Integers per mentee in the table: half a cache line. */
export const STRIDE = 8;

/**
 * The three best options of each mentee, so that most steps read 32 bytes instead of a whole row.
 * Eight integers a mentee, scores in 2^-shift points:
 *
 *   [0]              no arc outside the table is worth more, `score - price`, than this
 *   [1 + 2k], [2 + 2k]  mentor and score of option k = 0, 1, 2 (mentor m + 1 when there is none)
 *   [7]              score of the seat the mentee holds
 *
 * Prices only rise while a table is in use, so [0] stays true without being looked at.
 */
export class OptionTable {
  readonly cells: Int32Array;
  shift = 0;
  /** What `readBestTwo` found: the best option, its value, and the value of the second best. */
  bestColumn = 0;
  bestScore = 0;
  first = 0;
  second = 0;
  private readonly problem: AssignmentProblem;

  constructor(problem: AssignmentProblem) {
    this.problem = problem;
    this.cells = new Int32Array(STRIDE * problem.mentees);
  }

  /** Forgets the options of some mentees, and sets the unit of what will be read. */
  forget(mentees: Int32Array, shift: number): void {
    for (const i of mentees) this.cells[STRIDE * i] = UNKNOWN;
    this.shift = shift;
  }

  /**
   * Goes over to whole points, as prices are rounded down: a value of v / 2^shift becomes one of
   * its ceiling, so what held for the rest of a row still does.
   */
  roundToPoints(mentees: Int32Array): void {
    const { cells, shift } = this;
    const up = (1 << shift) - 1;
    for (const i of mentees) {
      const at = STRIDE * i;
      if (cells[at] !== UNKNOWN) cells[at] = (cells[at]! + up) >> shift;
      for (let x = at + 2; x < at + 7; x += 2) {
        if (cells[x] !== NOTHING) cells[x] = cells[x]! >> shift;
      }
      cells[at + 7] = cells[at + 7]! >> shift;
    }
    this.shift = 0;
  }

  /**
   * Finds a mentee's three best options at today's prices. Each value runs down a ladder of the
   * best four so far, larger one kept, smaller one passed on, without a branch: `gap & (gap >> 31)`
   * is the gap when it is negative and 0 otherwise. Early in a row, which values are records is a
   * coin toss that no processor predicts: with branches this took twice the time. Later on they
   * are rare, and a branch is cheaper.
   */
  readRow(mentee: number, price: Int32Array): void {
    const { cells, shift } = this;
    const { rowStart, column, score } = this.problem;
    let first = NOTHING;
    let second = NOTHING;
    let third = NOTHING;
    let rest = NOTHING;
    let arc1 = -1;
    let arc2 = -1;
    let arc3 = -1;
    const settled = rowStart[mentee]! + SETTLED;
    for (let e = rowStart[mentee]!, end = rowStart[mentee + 1]!; e < end; e++) {
      const value = ((score[e]! << shift) - price[column[e]!]!) | 0;
      if (e >= settled && value <= rest) continue;
      let gap = (value - first) | 0;
      let below = gap >> 31;
      gap &= below;
      const value2 = (first + gap) | 0;
      first = (value - gap) | 0;
      let swap = (arc1 - e) & below;
      const e2 = (arc1 - swap) | 0;
      arc1 = (e + swap) | 0;

      gap = (value2 - second) | 0;
      below = gap >> 31;
      gap &= below;
      const value3 = (second + gap) | 0;
      second = (value2 - gap) | 0;
      swap = (arc2 - e2) & below;
      const e3 = (arc2 - swap) | 0;
      arc2 = (e2 + swap) | 0;

      gap = (value3 - third) | 0;
      below = gap >> 31;
      gap &= below;
      const value4 = (third + gap) | 0;
      third = (value3 - gap) | 0;
      swap = (arc3 - e3) & below;
      arc3 = (e3 + swap) | 0;

      gap = (value4 - rest) | 0;
      gap &= gap >> 31;
      rest = (value4 - gap) | 0;
    }
    const at = STRIDE * mentee;
    cells[at] = rest;
    this.write(at + 1, arc1);
    this.write(at + 3, arc2);
    this.write(at + 5, arc3);
  }

  /** Finds only the two best, in the same way, without touching the table. */
  readBestTwo(mentee: number, price: Int32Array): void {
    const { rowStart, column, score } = this.problem;
    const { shift } = this;
    let first = NOTHING;
    let second = NOTHING;
    let arc = -1;
    const settled = rowStart[mentee]! + SETTLED;
    for (let e = rowStart[mentee]!, end = rowStart[mentee + 1]!; e < end; e++) {
      const value = ((score[e]! << shift) - price[column[e]!]!) | 0;
      if (e >= settled && value <= second) continue;
      let gap = (value - first) | 0;
      const below = gap >> 31;
      gap &= below;
      const value2 = (first + gap) | 0;
      first = (value - gap) | 0;
      arc = (e + ((arc - e) & below)) | 0;
      gap = (value2 - second) | 0;
      gap &= gap >> 31;
      second = (value2 - gap) | 0;
    }
    this.first = first;
    this.second = second;
    this.bestColumn = column[arc]!;
    this.bestScore = score[arc]! << shift;
  }

  private write(at: number, arc: number): void {
    const { mentors, column, score } = this.problem;
    this.cells[at] = arc < 0 ? mentors + 1 : column[arc]!;
    this.cells[at + 1] = arc < 0 ? NOTHING : score[arc]! << this.shift;
  }
}
