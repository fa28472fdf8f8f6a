import type { Lists } from '../crowd.ts';

export type SideName = 'mentee' | 'mentor';

/**
 * Everybody on one side, in places from 0. People who are alike should stand side by side
 * (`alikeTogether`), so that a search stays in a small part of memory.
 */
export interface Side {
  readonly count: number;
  /** Each place's row or column in the arrays of the problem. */
  readonly number: Int32Array;
  /** Topics wanted by a mentee, or offered by a mentor, without doubles. */
  readonly topics: Lists;
  /** What each item of `topics` is worth to its owner, 1..255. */
  readonly worth: Uint8Array;
  /** Without doubles. */
  readonly languages: Lists;
  /** A small number by which the other side can be told apart, for instance a level. */
  readonly slot: Uint8Array;
}

/** People of the other side whom a search has met; the first so many entries count. */
export interface Met {
  /** Their places, in no order. */
  readonly found: Int32Array;
  readonly points: Int32Array;
  /** By place: the sum, over the topics in common, of the products of both worths; below 65,536. */
  readonly got: Uint16Array;
}

/**
 * Who is eligible with whom and for how many points, in the form the index reads; people are given
 * by their places. A couple can only be eligible when the two share a topic and a language, when
 * each one's slot is in the other's reach, and when neither is excluded; `sift` looks at the rest.
 * Whole lists are handed over, because a call a couple would cost more than the couple.
 */
export interface CoupleModel {
  readonly sides: Readonly<Record<SideName, Side>>;
  readonly slots: number;
  /** By side and slot, the slots of the other side in reach: from, to (excluded), from, to… */
  readonly reach: Readonly<Record<SideName, readonly (readonly number[])[]>>;
  /** Places of the other side that are no option for this one, whatever they answered. */
  excluded(side: SideName, place: number): readonly number[];
  /**
   * Of the first `count` met, moves those with `got` > 0 who are eligible with the seeker to the
   * front and returns how many they are; `points` becomes what is quick to find of their score, an
   * integer >= 0. All `got` are 0 again afterwards.
   */
  sift(side: SideName, seeker: number, met: Met, count: number): number;
  /** Turns `points` as `sift` left them into scores: integers, up to `slack` of the seeker higher. */
  settle(side: SideName, seeker: number, met: Met, count: number): void;
  slack(side: SideName, seeker: number): number;
  readonly largestScore: number;
}

/**
 * An order in which people of the same first language, then the same first topic, then the same
 * slot, follow each other.
 */
export function alikeTogether(
  languages: Lists,
  topics: Lists,
  slot: ArrayLike<number>,
): Int32Array {
  const first = ({ start, items }: Lists, p: number): number =>
    start[p] === start[p + 1] ? 0 : items[start[p]!]! + 1;
  const most = 2 + topics.items.reduce((max, t) => Math.max(max, t), 0);
  const count = slot.length;
  const keys = new Float64Array(count);
  for (let p = 0; p < count; p++) {
    const kind = first(languages, p) * most + first(topics, p);
    keys[p] = (kind * 256 + slot[p]!) * count + p;
  }
  return Int32Array.from(keys.sort(), (key) => key % count);
}

/** The lists of some people, one after another. */
export function chosenLists({ start, items }: Lists, people: Int32Array): Lists {
  const starts = new Int32Array(people.length + 1);
  for (let x = 0; x < people.length; x++) {
    const p = people[x]!;
    starts[x + 1] = starts[x]! + start[p + 1]! - start[p]!;
  }
  const chosen = new Int32Array(starts[people.length]!);
  for (let x = 0; x < people.length; x++) {
    let at = starts[x]!;
    for (let y = start[people[x]!]!; y < start[people[x]! + 1]!; y++) chosen[at++] = items[y]!;
  }
  return { start: starts, items: chosen };
}
