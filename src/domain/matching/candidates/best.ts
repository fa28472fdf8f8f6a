import { transpose, union } from './couples.ts';
import type { Couples } from './couples.ts';
import type { CoupleModel, SideName } from './couple-model.ts';
import { CandidateSearch } from './search.ts';

export interface Kept {
  /** A row a mentee, a column a mentor. */
  readonly couples: Couples;
  /** Eligible couples in all. */
  readonly eligible: number;
}

/**
 * The exact k best couples of each mentee, of each mentor, or of either (the union). Between equal
 * scores the order is that of `lot`, a hash of the two: were it one order for all, people who are
 * alike would all keep the same few mentors, and the others would be left without a couple. k >= 1.
 */
export function bestOf(model: CoupleModel, side: SideName | 'either', k: number): Kept {
  if (side === 'mentee') return bestOfSide(model, side, k);
  const { couples, eligible } = bestOfSide(model, 'mentor', k);
  const turned = transpose(couples, model.sides.mentee.count);
  if (side === 'mentor') return { couples: turned, eligible };
  return { couples: union(bestOfSide(model, 'mentee', k).couples, turned), eligible };
}

function bestOfSide(model: CoupleModel, side: SideName, most: number): Kept {
  const search = new CandidateSearch(model, side);
  const { seekers, sought } = search;
  const k = Math.min(most, sought.count);
  const shorten = new Shortlist(search);
  const column = new Int32Array(seekers.count * k);
  const score = new Uint16Array(seekers.count * k);
  const lengths = new Int32Array(seekers.count);
  let eligible = 0;
  for (let seeker = 0; seeker < seekers.count; seeker++) {
    const count = search.gather(seeker);
    eligible += count;
    const kept = shorten.to(k, seeker, count);
    search.sortFound(kept);
    const row = seekers.number[seeker]!;
    for (let x = 0; x < kept; x++) {
      column[row * k + x] = search.found[x]!;
      score[row * k + x] = search.points[x]!;
    }
    lengths[row] = kept;
  }
  // Rows move together in place: each one's new start is never beyond its old one.
  const start = new Int32Array(seekers.count + 1);
  for (let row = 0; row < seekers.count; row++) {
    const [from, length, to] = [row * k, lengths[row]!, start[row]!];
    column.copyWithin(to, from, from + length);
    score.copyWithin(to, from, from + length);
    start[row + 1] = to + length;
  }
  const arcs = start[seekers.count]!;
  const couples = { start, column: column.subarray(0, arcs), score: score.subarray(0, arcs) };
  return { couples, eligible };
}

/** Keeps the best of what a search found. */
class Shortlist {
  private readonly search: CandidateSearch;
  /** How many have each score; all 0 between two calls. */
  private readonly byScore: Int32Array;
  private readonly byLot = new Int32Array(LOTS);
  private readonly tied: Int32Array;

  constructor(search: CandidateSearch) {
    this.search = search;
    this.byScore = new Int32Array(search.model.largestScore + 1);
    this.tied = new Int32Array(search.sought.count);
  }

  /** The k best of the first `count` found come first, settled, in no order; how many they are. */
  to(k: number, seeker: number, count: number): number {
    const { search } = this;
    const close = count > k ? this.dropHopeless(k, seeker, count) : count;
    search.settle(seeker, close);
    return close > k ? this.keepBest(k, seeker, close) : close;
  }

  /** Drops whoever is out of reach of the k-th even with all the slack; how many are left. */
  private dropHopeless(k: number, seeker: number, count: number): number {
    const { byScore } = this;
    const { found, points, model, from } = this.search;
    // In steps of 8 points: the border need not be exact, and fewer counters are quicker to read.
    for (let x = 0; x < count; x++) byScore[points[x]! >> 3]!++;
    let step = (model.largestScore >> 3) + 1;
    const steps = step;
    for (let room = k; room > 0;) room -= byScore[--step]!;
    byScore.fill(0, 0, steps);
    const border = (step << 3) - model.slack(from, seeker);
    let left = 0;
    for (let x = 0; x < count; x++) {
      const least = points[x]!;
      found[left] = found[x]!;
      points[left] = least;
      left += (border - 1 - least) >>> 31;
    }
    return left;
  }

  private keepBest(k: number, seeker: number, count: number): number {
    const { found, points } = this.search;
    const { byScore, tied } = this;
    let least = 0;
    for (let x = 0; x < count; x++) {
      const score = points[x]!;
      byScore[score]!++;
      least = score > least ? score : least;
    }
    let room = k - byScore[least]!;
    while (room > 0) room -= byScore[--least]!;
    byScore.fill(0);
    let kept = 0;
    let ties = 0;
    for (let x = 0; x < count; x++) {
      const score = points[x]!;
      if (score < least) continue;
      if (score === least && room < 0) {
        tied[ties++] = found[x]!;
        continue;
      }
      found[kept] = found[x]!;
      points[kept++] = score;
    }
    if (room < 0) this.drawLots(seeker, ties, k - kept);
    for (let x = 0; kept < k; x++) {
      found[kept] = tied[x]!;
      points[kept++] = least;
    }
    return k;
  }

  /** The `places` that come first among those tied are put first. */
  private drawLots(seeker: number, ties: number, places: number): void {
    const { byLot, tied } = this;
    const own = this.search.seekers.number[seeker]!;
    const isMentee = this.search.from === 'mentee';
    const lotOf = (other: number): number => (isMentee ? lot(own, other) : lot(other, own));
    byLot.fill(0);
    for (let x = 0; x < ties; x++) byLot[lotOf(tied[x]!)]!++;
    let last = -1;
    let room = places;
    while (room > 0) room -= byLot[++last]!;
    // Of those with the last lot, the lowest numbers go through.
    const left = byLot[last]! + room;
    const border = tied
      .subarray(0, ties)
      .filter((other) => lotOf(other) === last)
      .sort()[left - 1]!;
    let kept = 0;
    for (let x = 0; x < ties; x++) {
      const other = tied[x]!;
      const drawn = lotOf(other);
      if (drawn < last || (drawn === last && other <= border)) tied[kept++] = other;
    }
  }
}

const LOTS = 256;

/**
 * The order in which couples of one person are kept: higher scores first, then lower lots, then
 * lower numbers. The last only ever compares couples of the same mentee, or of the same mentor.
 */
export function comesBefore(a: ScoredCouple, b: ScoredCouple): boolean {
  if (a.score !== b.score) return a.score > b.score;
  const [lotA, lotB] = [lot(a.mentee, a.mentor), lot(b.mentee, b.mentor)];
  return lotA !== lotB ? lotA < lotB : a.mentee < b.mentee || a.mentor < b.mentor;
}

export interface ScoredCouple {
  readonly mentee: number;
  readonly mentor: number;
  readonly score: number;
}

/** A number below `LOTS` that depends on both, evenly spread. */
function lot(mentee: number, mentor: number): number {
  let mixed = Math.imul(mentee + 0x7f4a7c15, 0x85ebca6b) ^ Math.imul(mentor + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x7feb352d);
  return (mixed ^ (mixed >>> 16)) & (LOTS - 1);
}
