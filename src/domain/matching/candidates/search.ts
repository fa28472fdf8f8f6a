import { Cells } from './cells.ts';
import type { CoupleModel, Met, Side, SideName } from './couple-model.ts';

/** Up to this many, people are sorted by insertion; beyond, by a pass over a bit each. */
const FEW = 48;

/**
 * Finds everybody of the other side with whom somebody is eligible. Topics in common are added up
 * cell by cell, without reading anything else of a person; the rest is looked at once a person.
 */
export class CandidateSearch implements Met {
  /** Who was found: places after `gather`, numbers after `settle`; in no order until `sortFound`. */
  readonly found: Int32Array;
  /** The least that each couple found can score, and after `settle` its score. */
  readonly points: Int32Array;
  readonly model: CoupleModel;
  readonly from: SideName;
  readonly seekers: Side;
  readonly sought: Side;
  private readonly cells: Cells;
  /** Worth of the topics in common, by place; 0 between two searches. */
  readonly got: Uint16Array;
  /** The topic (counted through all searches) under which a person was met last. */
  private readonly metAt: Int32Array;
  private turn = 0;
  /** Scratch for sorting: a bit a person, all 0 between two calls, and points by person. */
  private readonly bits: Int32Array;
  private readonly pointsOf: Int32Array;

  constructor(model: CoupleModel, from: SideName) {
    this.model = model;
    this.from = from;
    this.seekers = model.sides[from];
    this.sought = model.sides[from === 'mentee' ? 'mentor' : 'mentee'];
    this.cells = new Cells(this.sought, model.slots);
    const { count } = this.sought;
    this.found = new Int32Array(count + 1);
    this.points = new Int32Array(count);
    this.got = new Uint16Array(count);
    this.metAt = new Int32Array(count);
    this.bits = new Int32Array((count + 31) >> 5);
    this.pointsOf = new Int32Array(count);
  }

  /** How many people are eligible with the seeker at a place. */
  gather(seeker: number): number {
    const count = this.meet(seeker);
    const { got, model, from } = this;
    for (const place of model.excluded(from, seeker)) got[place] = 0;
    return model.sift(from, seeker, this, count);
  }

  /** Scores the first `count` found, and turns their places into numbers. */
  settle(seeker: number, count: number): void {
    const { found, model, from, sought } = this;
    model.settle(from, seeker, this, count);
    for (let x = 0; x < count; x++) found[x] = sought.number[found[x]!]!;
  }

  /** Puts the first `count` found in ascending order. */
  sortFound(count: number): void {
    const { found, points, bits, pointsOf } = this;
    if (count <= FEW) {
      for (let x = 1; x < count; x++) {
        const [person, score] = [found[x]!, points[x]!];
        let y = x;
        for (; y > 0 && found[y - 1]! > person; y--) {
          found[y] = found[y - 1]!;
          points[y] = points[y - 1]!;
        }
        found[y] = person;
        points[y] = score;
      }
      return;
    }
    for (let x = 0; x < count; x++) {
      const person = found[x]!;
      bits[person >> 5]! |= 1 << (person & 31);
      pointsOf[person] = points[x]!;
    }
    let at = 0;
    for (let word = 0; word < bits.length; word++) {
      let rest = bits[word]!;
      if (rest === 0) continue;
      bits[word] = 0;
      for (; rest !== 0; rest &= rest - 1) {
        const person = (word << 5) + 31 - Math.clz32(rest & -rest);
        found[at] = person;
        points[at++] = pointsOf[person]!;
      }
    }
  }

  /** Adds up what the topics in common are worth; `found` holds whoever has any. */
  private meet(seeker: number): number {
    const { seekers, model, from, cells } = this;
    const { topics, languages, worth, slot } = seekers;
    const reach = model.reach[from][slot[seeker]!]!;
    const [firstLanguage, lastLanguage] = [languages.start[seeker]!, languages.start[seeker + 1]!];
    const several = lastLanguage - firstLanguage > 1;
    let met = 0;
    for (let t = topics.start[seeker]!; t < topics.start[seeker + 1]!; t++) {
      this.turn++;
      for (let l = firstLanguage; l < lastLanguage; l++) {
        const block = cells.blockOf(topics.items[t]!, languages.items[l]!);
        if (block < 0) continue;
        for (let r = 0; r < reach.length; r += 2) {
          const start = cells.start[block * model.slots + reach[r]!]!;
          const end = cells.start[block * model.slots + reach[r + 1]!]!;
          met = several
            ? this.addOnce(start, end, worth[t]!, met)
            : this.add(start, end, worth[t]!, met);
        }
      }
    }
    return met;
  }

  private add(start: number, end: number, worth: number, met: number): number {
    const { got, found } = this;
    const { person: people, worth: worths } = this.cells;
    let count = met;
    for (let e = start; e < end; e++) {
      const person = people[e]!;
      const before = got[person]!;
      got[person] = before + worth * worths[e]!;
      // Written always, counted (by a sign) when new: no branch to guess.
      found[count] = person;
      count += (before - 1) >>> 31;
    }
    return count;
  }

  /** The same for a seeker of several languages: two people who share two of them meet once. */
  private addOnce(start: number, end: number, worth: number, met: number): number {
    const { got, found, metAt, turn } = this;
    const { person: people, worth: worths } = this.cells;
    let count = met;
    for (let e = start; e < end; e++) {
      const person = people[e]!;
      if (metAt[person] === turn) continue;
      metAt[person] = turn;
      const before = got[person]!;
      got[person] = before + worth * worths[e]!;
      found[count] = person;
      count += (before - 1) >>> 31;
    }
    return count;
  }
}
