import type { Lists } from '../crowd.ts';

export type SideName = 'mentee' | 'mentor';

/** Everybody on one side, numbered from 0. */
export interface Side {
  readonly count: number;
  /** Topics wanted by a mentee, or offered by a mentor, without doubles. */
  readonly topics: Lists;
  /** What each item of `topics` is worth to its owner, 1..255. */
  readonly worth: Uint8Array;
  readonly languages: Lists;
  /** A small number by which the other side can be told apart, for instance a level. */
  readonly slot: Uint8Array;
}

/**
 * Who is eligible with whom and for how many points, in the form the index reads. A couple can only
 * be eligible when the two share a topic and a language, when each one's slot is in the other's
 * reach, and when neither is excluded; `score` looks at the rest.
 */
export interface CoupleModel {
  readonly sides: Readonly<Record<SideName, Side>>;
  readonly slots: number;
  /** By side and slot, the slots of the other side in reach: from, to (excluded), from, to… */
  readonly reach: Readonly<Record<SideName, readonly (readonly number[])[]>>;
  /** No couple has more points. */
  readonly largestScore: number;
  /** People of the other side who are no option for this one, whatever they answered. */
  excluded(side: SideName, person: number): readonly number[];
  /**
   * Points of a couple, an integer from 0 to `largestScore`, or -1 when it is not eligible. `got` is
   * the sum, over the topics wanted and offered, of the product of their two worths: at least 1.
   */
  score(mentee: number, mentor: number, got: number): number;
}
