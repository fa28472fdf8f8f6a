import type { Assignment } from './assignment.ts';
import type { Contest } from './contest.ts';
import type { Aims } from './objective.ts';

/** What a choice is to strive for, and how long. */
export interface Wishes extends Aims {
  readonly raiseLowest: boolean;
  readonly seed: number;
  readonly budget?: number;
}

/** How far a result may be from the optimum when a budget ran out; all 0 when it is proven. */
export interface Gap {
  /** Mentees who might still be matched. */
  readonly mentees: number;
  /** Ranks of priority, summed over mentees, by which better served classes might be possible. */
  readonly ranks: number;
  readonly points: number;
}

export const NO_GAP: Gap = { mentees: 0, ranks: 0, points: 0 };

/** A problem and an answer to it that `verifyOptimal` accepts. */
export interface Proof {
  readonly problem: Contest;
  readonly assignment: Assignment;
}

/** What was decided. */
export interface Choice {
  /** The mentor (column) of each mentee (row), or -1; locked pairs included. */
  readonly mentorOf: Int32Array;
  /** 1 for each mentor (column) whose mentees are a circle. */
  readonly isCircle: Uint8Array;
  readonly gap: Gap;
  /** Whether every aim is proven reached. */
  readonly isProven: boolean;
  /**
   * One certificate for the mentees matched, the priorities and the total; none for circles, nor when
   * a budget ran out.
   */
  readonly proof?: Proof;
}
