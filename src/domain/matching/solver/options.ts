import type { AssignmentProblem } from '../assign.ts';

/** Value of no option at all; far below any real value. */
export const NOTHING = -(2 ** 29);
/** What may lie outside the table before a row is read. */
const UNKNOWN = 2 ** 31 - 1;
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
  private readonly problem: AssignmentProblem;

  constructor(problem: AssignmentProblem) {
    this.problem = problem;
    this.cells = new Int32Array(STRIDE * problem.mentees);
  }

  /** Changes the unit: forgets the options, keeps the seats' scores. */
  setShift(mentees: Int32Array, shift: number): void {
    const { cells } = this;
    for (const i of mentees) {
      const at = STRIDE * i;
      cells[at] = UNKNOWN;
      cells[at + 7] = (cells[at + 7]! >> this.shift) << shift;
    }
    this.shift = shift;
  }

  /** Finds a mentee's three best options at today's prices. */
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
    for (let e = rowStart[mentee]!, end = rowStart[mentee + 1]!; e < end; e++) {
      const value = (score[e]! << shift) - price[column[e]!]!;
      if (value <= rest) continue;
      if (value <= third) {
        rest = value;
        continue;
      }
      rest = third;
      if (value <= second) {
        third = value;
        arc3 = e;
        continue;
      }
      third = second;
      arc3 = arc2;
      if (value <= first) {
        second = value;
        arc2 = e;
      } else {
        second = first;
        arc2 = arc1;
        first = value;
        arc1 = e;
      }
    }
    const at = STRIDE * mentee;
    cells[at] = rest;
    this.write(at + 1, arc1);
    this.write(at + 3, arc2);
    this.write(at + 5, arc3);
  }

  private write(at: number, arc: number): void {
    const { mentors, column, score } = this.problem;
    this.cells[at] = arc < 0 ? mentors + 1 : column[arc]!;
    this.cells[at + 1] = arc < 0 ? NOTHING : score[arc]! << this.shift;
  }
}
