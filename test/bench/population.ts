import type { Lists } from '../../src/domain/matching/crowd.ts';
import { alikeTogether, chosenLists } from '../../src/domain/matching/candidates/couple-model.ts';
import type {
  CoupleModel,
  Met,
  Side,
  SideName,
} from '../../src/domain/matching/candidates/couple-model.ts';
import type { People, Population } from './instances/population.ts';

// The population and the score of the matching bench, integers only: the same seed gives the same
// people and the same scores everywhere, and the same as the bench that the solver is measured on.
//
//   topics      T = 0.5 sqrt(N), 10 to 400; the mentees' popularity of topic t is ~ 1 / (t + 6), the
//               mentors' ~ 1 / (t' + 6) with t' = t shifted by at most T / 8: supply and demand disagree
//   languages   4 (N < 5,000), 8 (N < 50,000) or 12, of fixed weights; a second one for 15 % of
//               mentees and 40 % of mentors
//   time zone   home zone of the first language and triangular noise in -4..4
//   mentee      1..3 topics weighted 3, 2, 1; level 0..60
//   mentor      1..4 topics with expertise 1..3; level 20..100
//   eligible    a language and a topic in common, at most 5 hours apart, 5 levels above the mentee
//   score       topics 0..500 + time zone 0..200 + level 0..150 + a hash of the pair 0..150
const ZONES = 24;
const MOST_HOURS = 5;
const LEAST_GAP = 5;
const BEST_GAP = 25;
const LARGEST_SCORE = 1000;
const LARGEST_FIT = 150;

/** Points of a couple, or -1: the model as stated, on everybody's answers as they are. */
export function scoreOfCouple(population: Population, mentee: number, mentor: number): number {
  const { mentees, mentors, seed } = population;
  const wants = answersOf(mentees, mentee);
  const offers = answersOf(mentors, mentor);
  if (!wants.languages.some((language) => offers.languages.includes(language))) return -1;
  const hours = mentees.zone[mentee]! - mentors.zone[mentor]!;
  if (hoursApart(hours) > MOST_HOURS) return -1;
  const gap = mentors.level[mentor]! - mentees.level[mentee]!;
  if (gap < LEAST_GAP) return -1;
  let [got, all] = [0, 0];
  for (const { topic, worth } of wants.topics) {
    all += worth;
    got += worth * (offers.topics.find((offer) => offer.topic === topic)?.worth ?? 0);
  }
  if (got === 0) return -1;
  return topicPoints(got, all) + zonePoints(hours) + levelPoints(gap) + fit(seed, mentee, mentor);
}

function answersOf(
  people: People,
  p: number,
): {
  languages: readonly number[];
  topics: readonly { readonly topic: number; readonly worth: number }[];
} {
  const languages = Array.from(people.language.subarray(2 * p, 2 * p + 2)).filter((l) => l >= 0);
  const topics = Array.from(people.topic.subarray(4 * p, 4 * p + 4), (topic, k) => ({
    topic,
    worth: people.worth[4 * p + k]!,
  })).filter(({ topic }) => topic >= 0);
  return { languages, topics };
}

function topicPoints(got: number, all: number): number {
  return Math.floor((500 * got) / (3 * all));
}

/** By the difference of two time zones, -23..23. */
function zonePoints(difference: number): number {
  const hours = hoursApart(difference);
  return hours < MOST_HOURS ? 200 - 40 * hours : 0;
}

function hoursApart(difference: number): number {
  const apart = Math.abs(difference);
  return Math.min(apart, ZONES - apart);
}

function levelPoints(gap: number): number {
  const off = Math.abs(gap - BEST_GAP);
  return off < 30 ? 150 - 5 * off : 0;
}

/** Personal fit, 0..`LARGEST_FIT`. */
function fit(seed: number, mentee: number, mentor: number): number {
  let h =
    Math.imul(mentee + 0x9e3779b9, 0x85ebca6b) ^ Math.imul(mentor + 0x7f4a7c15, 0xc2b2ae35) ^ seed;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return ((h ^ (h >>> 16)) >>> 0) % (LARGEST_FIT + 1);
}

/**
 * The same model in the form that the index of candidates reads: slots are time zones, and the hash
 * of the pair is the part that is slow to find.
 */
export class PopulationModel implements CoupleModel {
  readonly sides: Readonly<Record<SideName, Side>>;
  readonly slots = ZONES;
  readonly reach: CoupleModel['reach'];
  readonly largestScore = LARGEST_SCORE;
  private readonly seed: number;
  /**
   * By place: level and, above it, zone; those of mentees counted down from the largest, so that a
   * sum with those of a mentor is a difference, whichever side a search is made from.
   */
  private readonly mentee: Uint16Array;
  private readonly mentor: Uint16Array;
  private readonly menteeNumber: Int32Array;
  private readonly mentorNumber: Int32Array;
  /** Row of each mentee in the table of points by worth of the topics in common. */
  private readonly wishRow: Uint16Array;
  private readonly topicPoints: Uint16Array;
  /** Points by difference of time zones + 23, and by difference of levels + 127. */
  private readonly zonePoints: Int16Array;
  private readonly levelPoints: Int16Array;

  constructor({ mentees, mentors, seed }: Population) {
    this.seed = seed;
    const [mentee, mentor] = [toSide(mentees), toSide(mentors)];
    this.sides = { mentee, mentor };
    this.menteeNumber = mentee.number;
    this.mentorNumber = mentor.number;
    this.mentee = Uint16Array.from(mentee.number, (p) =>
      packed(127 - mentees.level[p]!, ZONES - 1 - mentees.zone[p]!),
    );
    this.mentor = Uint16Array.from(mentor.number, (p) =>
      packed(mentors.level[p]!, mentors.zone[p]!),
    );
    this.wishRow = Uint16Array.from(
      mentee.number,
      (p) => ROW * mentees.worth.subarray(4 * p, 4 * p + 4).reduce((sum, worth) => sum + worth),
    );
    this.topicPoints = Uint16Array.from({ length: 7 * ROW }, (_, x) =>
      x < ROW ? 0 : topicPoints(x % ROW, Math.floor(x / ROW)),
    );
    this.zonePoints = Int16Array.from({ length: 2 * ZONES }, (_, x) => zonePoints(x - ZONES + 1));
    this.levelPoints = Int16Array.from({ length: 256 }, (_, x) =>
      x - 127 < LEAST_GAP ? -LARGEST_SCORE : levelPoints(x - 127),
    );
    const around = Array.from({ length: ZONES }, (_, zone) => {
      const [from, to] = [zone - MOST_HOURS, zone + MOST_HOURS + 1];
      if (from < 0) return [0, to, from + ZONES, ZONES];
      if (to > ZONES) return [0, to - ZONES, from, ZONES];
      return [from, to];
    });
    this.reach = { mentee: around, mentor: around };
  }

  excluded(): readonly number[] {
    return [];
  }

  sift(side: SideName, seeker: number, { found, points, got }: Met, count: number): number {
    const { topicPoints, zonePoints, levelPoints, wishRow } = this;
    const isMentee = side === 'mentee';
    const [own, other] = isMentee ? [this.mentee, this.mentor] : [this.mentor, this.mentee];
    const [level, zone] = [own[seeker]! & 127, own[seeker]! >> 7];
    const ownRow = isMentee ? wishRow[seeker]! : 0;
    let kept = 0;
    for (let x = 0; x < count; x++) {
      const place = found[x]!;
      const row = isMentee ? ownRow : wishRow[place]!;
      const both = other[place]!;
      const least =
        topicPoints[row + got[place]!]! +
        zonePoints[zone + (both >> 7)]! +
        levelPoints[level + (both & 127)]!;
      got[place] = 0;
      found[kept] = place;
      points[kept] = least;
      kept += ~least >>> 31;
    }
    return kept;
  }

  slack(): number {
    return LARGEST_FIT;
  }

  settle(side: SideName, seeker: number, { found, points }: Met, count: number): void {
    const { seed, menteeNumber, mentorNumber } = this;
    for (let x = 0; x < count; x++) {
      const place = found[x]!;
      const mentee = menteeNumber[side === 'mentee' ? seeker : place]!;
      const mentor = mentorNumber[side === 'mentee' ? place : seeker]!;
      points[x] = points[x]! + fit(seed, mentee, mentor);
    }
  }
}

/** A row of the table of topic points: what the topics in common are worth, below this. */
const ROW = 32;

function packed(level: number, zone: number): number {
  return level | (zone << 7);
}

function toSide(people: People): Side {
  const topics = toLists(people.topic, 4);
  const languages = toLists(people.language, 2);
  const number = alikeTogether(languages, topics, people.zone);
  const chosen = chosenLists(topics, number);
  const worth = new Uint8Array(chosen.items.length);
  for (let place = 0; place < people.count; place++) {
    const [from, to] = [chosen.start[place]!, chosen.start[place + 1]!];
    const at = 4 * number[place]!;
    worth.set(people.worth.subarray(at, at + to - from), from);
  }
  const slot = Uint8Array.from(number, (p) => people.zone[p]!);
  return {
    count: people.count,
    number,
    topics: chosen,
    worth,
    languages: chosenLists(languages, number),
    slot,
  };
}

/** Lists of what is not -1, from a fixed number of places a person. */
function toLists(cells: Int8Array | Int16Array, places: number): Lists {
  const start = new Int32Array(cells.length / places + 1);
  const items = new Int32Array(cells.length);
  let at = 0;
  for (let x = 0; x < cells.length; x++) {
    const item = cells[x]!;
    if (item >= 0) items[at++] = item;
    if (x % places === places - 1) start[(x + 1) / places] = at;
  }
  return { start, items: items.slice(0, at) };
}
