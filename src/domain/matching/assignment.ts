/**
 * Who may be matched with whom, as a compressed sparse matrix: one row a mentee, one column a
 * mentor. The arcs of mentee `i` are `rowStart[i] .. rowStart[i + 1] - 1`.
 */
export interface AssignmentProblem {
  /** Number of rows, n. */
  readonly mentees: number;
  /** Number of columns, m. */
  readonly mentors: number;
  /** Seats of each mentor, length m, each >= 0. */
  readonly capacity: Int32Array;
  /** Length n + 1, from 0 to the number of arcs, never decreasing. */
  readonly rowStart: Int32Array;
  /** Mentor of each arc, strictly ascending inside a row. */
  readonly column: Int32Array;
  /** Score of each arc, an integer >= 0. */
  readonly score: Int32Array | Uint16Array;
}

/**
 * Dual prices that prove a matching optimal, in the lexicographically ordered group Z² (see
 * `verifyOptimal`). An arc is worth `(levels, score)`; a seat of mentor `j` costs
 * `(level[j], price[j])`. The mentees' prices follow from the matching.
 */
export interface Certificate {
  /** Worth of one match in the first component, >= 1. */
  readonly levels: number;
  /** First component of each mentor's price, 0..levels: how scarce its seats are. */
  readonly level: Int32Array;
  /** Second component of each mentor's price, in points of score (integers). */
  readonly price: Float64Array;
}

export interface Assignment {
  /** Mentor of each mentee, or -1. */
  readonly mentorOf: Int32Array;
  /** Mentees matched. */
  readonly cardinality: number;
  /** Sum of the scores of the pairs. */
  readonly total: number;
  /** Points by which `total` may miss the optimum: 0, and proven so, unless a budget ran out. */
  readonly gap: number;
  readonly certificate: Certificate;
}

export interface AssignOptions {
  /**
   * The answer to an earlier form of the problem, with the same people at the same indices (people
   * who left keep an empty row or no seats). It saves most of the work when little changed; the
   * result is as exact as without.
   */
  readonly previous?: Pick<Assignment, 'mentorOf' | 'certificate'>;
  /**
   * Steps (bids, and mentors visited by searches) after which the solver settles for the best it
   * has: still most mentees matched, but perhaps not the largest total. About 25 a mentee are
   * needed in all. Steps, not seconds: the same budget gives the same answer anywhere.
   */
  readonly budget?: number;
}
