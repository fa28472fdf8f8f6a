import type { Assignment, AssignmentProblem } from '../assignment.ts';
import type { CoupleModel } from './couple-model.ts';
import type { Couples } from './couples.ts';
import { CandidateSearch } from './search.ts';

/** Which couples count, and what they are worth to the solver. */
export interface Worth {
  /** Couples below this score are none. */
  readonly floor: number;
  /** Added to the score of every couple of a row: how urgent it is. */
  readonly base: Float64Array;
  /** 1 for rows that are out of the game, every couple of theirs with them. */
  readonly closed: Uint8Array;
}

/** What the couples left out could add to the value of an assignment, at most. */
export interface Loss {
  /** Mentees matched. */
  readonly pairs: number;
  /** Worth of the pairs, when `pairs` is 0: otherwise more pairs may bring any worth along. */
  readonly worth: number;
}

export interface Priced {
  /** Couples that were left out and are worth more than the dual prices of their two people. */
  readonly entering: Couples;
  readonly loss: Loss;
}

/** Outweighs any difference of worths in the second component of a price. */
const FIRST = 2 ** 42;

/**
 * Goes over every eligible couple, those left out of a problem included, and prices it by the
 * certificate of an optimal assignment of that problem (see `verifyOptimal`): in the lexicographic
 * order, a couple enters if it is worth more than the price of the mentee plus that of the seat. If
 * none does, the certificate proves the assignment optimal among all couples.
 *
 * The bound is LP duality again: raising the price of each mentee by the most that any of their
 * couples is short of makes the prices feasible for all couples, so nothing is worth more.
 */
export class PriceOut {
  private readonly search: CandidateSearch;
  private readonly worth: Worth;
  private readonly gains: Float64Array;

  constructor(model: CoupleModel, worth: Worth) {
    this.search = new CandidateSearch(model, 'mentee');
    this.worth = worth;
    this.gains = new Float64Array(this.search.sought.count);
  }

  /** The couples that enter, the `most` that gain most of each mentee. */
  entering(problem: AssignmentProblem, assignment: Assignment, most: number): Priced {
    const found = new Triples();
    let [pairs, worth] = [0, 0];
    this.forEachRow(problem, assignment, 0, (row, count) => {
      const best = this.gains.subarray(0, count).reduce((a, b) => Math.max(a, b), 0);
      const first = Math.round(best / FIRST);
      pairs += first;
      worth += best - first * FIRST;
      found.add(row, this.search, this.mostGaining(count, most));
    });
    const { levels } = assignment.certificate;
    const loss = { pairs: Math.floor(pairs / levels), worth: pairs === 0 ? worth : 0 };
    return { entering: found.toCouples(problem.mentees), loss };
  }

  /** Once nothing enters: every couple that is worth exactly its prices. All optima consist of such. */
  tight(problem: AssignmentProblem, assignment: Assignment): Couples {
    const found = new Triples();
    this.forEachRow(problem, assignment, 1, (row, count) => {
      found.add(row, this.search, count);
    });
    return found.toCouples(problem.mentees);
  }

  /**
   * Visits each open row with the couples that gain anything, or with `ties` nothing, in the front
   * of what the search found, and `gains` beside them.
   */
  private forEachRow(
    problem: AssignmentProblem,
    { mentorOf, certificate }: Assignment,
    ties: 0 | 1,
    visit: (row: number, count: number) => void,
  ): void {
    const { search, worth } = this;
    const { levels, level, price } = certificate;
    for (let place = 0; place < search.seekers.count; place++) {
      const row = search.seekers.number[place]!;
      if (worth.closed[row] === 1) continue;
      const mentor = mentorOf[row]!;
      const first = mentor === -1 ? 0 : levels - level[mentor]!;
      const second = mentor === -1 ? 0 : worthOf(problem, row, mentor) - price[mentor]!;
      // A couple gains worth - price of the seat - `second`, and FIRST a level.
      const least = 1 - ties + second - worth.base[row]!;
      const seat = (column: number): number =>
        problem.capacity[column] === 0
          ? Infinity
          : price[column]! - (levels - first - level[column]!) * FIRST;
      const slack = search.model.slack('mentee', place);
      const close = this.withinReach(search.gather(place), seat, least - slack);
      search.settle(place, close);
      visit(row, this.keepGaining(close, seat, least, ties));
    }
  }

  /** Drops the couples that even all the slack of their score does not let gain. */
  private withinReach(count: number, seat: (column: number) => number, least: number): number {
    const { found, points, sought } = this.search;
    let left = 0;
    for (let x = 0; x < count; x++) {
      const place = found[x]!;
      if (points[x]! < least + seat(sought.number[place]!)) continue;
      found[left] = place;
      points[left++] = points[x]!;
    }
    return left;
  }

  private keepGaining(
    count: number,
    seat: (column: number) => number,
    least: number,
    ties: 0 | 1,
  ): number {
    const { found, points } = this.search;
    let left = 0;
    for (let x = 0; x < count; x++) {
      const [column, score] = [found[x]!, points[x]!];
      const above = score - least - seat(column);
      if (above < 0 || score < this.worth.floor) continue;
      found[left] = column;
      points[left] = score;
      this.gains[left++] = above + 1 - ties;
    }
    return left;
  }

  private mostGaining(count: number, most: number): number {
    if (count <= most) return count;
    const { found, points } = this.search;
    const border = this.gains.slice(0, count).sort()[count - most]!;
    let left = 0;
    // Whoever gains more than the border first, so that ties cannot take their room.
    for (const isTied of [false, true]) {
      for (let x = left; x < count && left < most; x++) {
        const gain = this.gains[x]!;
        if (isTied ? gain !== border : gain <= border) continue;
        swap(found, left, x);
        swap(points, left, x);
        swap(this.gains, left++, x);
      }
    }
    return left;
  }
}

function swap(array: Int32Array | Float64Array, a: number, b: number): void {
  [array[a], array[b]] = [array[b]!, array[a]!];
}

function worthOf({ rowStart, column, score }: AssignmentProblem, row: number, to: number): number {
  let arc = rowStart[row]!;
  while (column[arc] !== to) arc++;
  return score[arc]!;
}

/** Couples in the order in which rows were visited, until they are sorted by row. */
class Triples {
  private readonly rows: number[] = [];
  private readonly columns: number[] = [];
  private readonly scores: number[] = [];

  /** The first `count` that a search found. */
  add(row: number, search: CandidateSearch, count: number): void {
    search.sortFound(count);
    for (let x = 0; x < count; x++) {
      this.rows.push(row);
      this.columns.push(search.found[x]!);
      this.scores.push(search.points[x]!);
    }
  }

  toCouples(rows: number): Couples {
    const start = new Int32Array(rows + 1);
    for (const row of this.rows) start[row + 1]!++;
    for (let row = 0; row < rows; row++) start[row + 1]! += start[row]!;
    const next = start.slice();
    const column = new Int32Array(this.rows.length);
    const score = new Uint16Array(this.rows.length);
    for (const [x, row] of this.rows.entries()) {
      const at = next[row]!++;
      column[at] = this.columns[x]!;
      score[at] = this.scores[x]!;
    }
    return { start, column, score };
  }
}
