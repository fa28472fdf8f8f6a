import { LEVELS } from '../../participant.ts';
import type { ParticipantId } from '../../participant.ts';
import { countShared, NEAR, NOBODY, NOWHERE } from '../crowd.ts';
import type { Crowd, Lists } from '../crowd.ts';
import { nobodyFor } from '../eligibility.ts';
import type { Field } from '../problem.ts';
import type { Couple } from '../rules.ts';
import {
  availabilityOf,
  distanceOf,
  FAR,
  granted,
  languageOf,
  sharePoints,
  wishWeight,
} from '../score.ts';
import type { ScoreParts } from '../weights.ts';
import { FULL_SCORE } from '../weights.ts';
import { alikeTogether, chosenLists } from './couple-model.ts';
import type { CoupleModel, Met, Side, SideName } from './couple-model.ts';

/** Half-days fill the low bits of a word, formats the two above. */
const HALF_DAY_BITS = 10;
const HALF_DAYS_MASK = (1 << HALF_DAY_BITS) - 1;
/** Points for nothing in common: no other part of a score makes up for them. */
const INELIGIBLE = -(2 ** 14);

/**
 * The product's own rules: exactly the couples of `lookFrom` (eligibility.ts) and the points of
 * `scoreOf` (score.ts). What a couple reads is packed by side, and parts of the score that depend on
 * a few bits come from tables.
 */
export class CrowdModel implements CoupleModel {
  readonly sides: Readonly<Record<SideName, Side>>;
  readonly slots = LEVELS.length;
  readonly reach = {
    // Strictly below, strictly above.
    mentee: LEVELS.map((_, level) => [0, level]),
    mentor: LEVELS.map((_, level) => [level + 1, LEVELS.length]),
  };
  readonly largestScore = FULL_SCORE;
  private readonly crowd: Crowd;
  private readonly most: ScoreParts;
  private readonly mentees: Packed;
  private readonly mentors: Packed;
  private readonly forbidden: Readonly<Record<SideName, ReadonlyMap<number, readonly number[]>>>;
  /** Points by half-days and formats in common. */
  private readonly availability: Int16Array;
  /** Points by number of steps to a common manager, in the same entity, then in different ones. */
  private readonly distance: Int16Array;

  constructor({ crowd, mentees, mentors, terms, most }: Field) {
    this.crowd = crowd;
    this.most = most;
    this.mentees = pack(crowd, mentees, crowd.wishes, wishWeight);
    this.mentors = pack(crowd, mentors, crowd.offered, () => 1);
    this.sides = { mentee: this.mentees.side, mentor: this.mentors.side };
    this.forbidden = numberCouples(terms.couples, crowd, this.mentees, this.mentors);
    this.availability = Int16Array.from({ length: 4 << HALF_DAY_BITS }, (_, common) => {
      const halfDays = common & HALF_DAYS_MASK;
      const formats = (common >> HALF_DAY_BITS) & terms.formats;
      if (halfDays === 0 || formats === 0) return INELIGIBLE;
      return availabilityOf(halfDays, most.availability);
    });
    this.distance = Int16Array.from({ length: 2 * (FAR + 1) }, (_, x) =>
      distanceOf(x > FAR, x > FAR ? x - FAR - 1 : x, most.distance),
    );
  }

  excluded(side: SideName, place: number): readonly number[] {
    const [own, other] = this.seenFrom(side);
    const excluded: number[] = [];
    for (const p of nobodyFor(own.people[place]!, this.crowd)) {
      if (other.placeOf[p]! >= 0) excluded.push(other.placeOf[p]!);
    }
    const forbidden = this.forbidden[side].get(place);
    return forbidden === undefined ? excluded : excluded.concat(forbidden);
  }

  sift(side: SideName, seeker: number, { found, points, got }: Met, count: number): number {
    const { availability, distance, most } = this;
    const isMentee = side === 'mentee';
    const [own, other] = this.seenFrom(side);
    const [free, allWishes, siteOf] = [other.free, other.allWishes, other.site];
    const [ownFree, ownWishes] = [own.free[seeker]!, own.allWishes[seeker]!];
    const [entities, nearOf, entity] = [other.entity, other.near, own.entity[seeker]!];
    // Nobody above the seeker is nobody above somebody else either.
    const [near0, near1, near2] = [0, 1, 2].map((x) => {
      const manager = own.near[NEAR * seeker + x]!;
      return manager === NOBODY ? NOT_EVEN_NOBODY : manager;
    }) as [number, number, number];
    const site = own.site[seeker]!;
    const sitePoints = site === NOWHERE ? 0 : most.site;
    let kept = 0;
    for (let x = 0; x < count; x++) {
      const place = found[x]!;
      const worth = got[place]!;
      got[place] = 0;
      if (worth === 0) continue;
      const wishes = isMentee ? ownWishes : allWishes[place]!;
      const otherEntity = entities[place]!;
      const apart = entity !== otherEntity && entity !== NOWHERE && otherEntity !== NOWHERE;
      const steps = stepsBetween(near0, near1, near2, nearOf, NEAR * place);
      const least =
        availability[ownFree & free[place]!]! +
        sharePoints(worth, wishes, most.wantedTopics) +
        distance[apart ? FAR + 1 + steps : steps]! +
        (siteOf[place] === site ? sitePoints : 0);
      // Written always, counted by its sign when eligible: no branch to guess.
      found[kept] = place;
      points[kept] = least;
      kept += ~least >>> 31;
    }
    return kept;
  }

  settle(side: SideName, seeker: number, { found, points }: Met, count: number): void {
    const { crowd, most } = this;
    const isMentee = side === 'mentee';
    const [own, other] = this.seenFrom(side);
    const person = own.people[seeker]!;
    const several = own.languages[seeker]! > 1;
    const returns = (isMentee ? own.offers : own.wishes)[seeker]! > 0;
    const returned = isMentee ? other.wishes : other.offers;
    const oneLanguage = languageOf(1, most.language);
    for (let x = 0; x < count; x++) {
      const place = found[x]!;
      let score = points[x]! + oneLanguage;
      if (returns && returned[place]! > 0) {
        const somebody = other.people[place]!;
        score += isMentee
          ? granted(crowd, somebody, person, most.inReturn)
          : granted(crowd, person, somebody, most.inReturn);
      }
      if (several && other.languages[place]! > 1) {
        const shared = countShared(crowd.languages, person, other.people[place]!);
        score += languageOf(shared, most.language) - oneLanguage;
      }
      points[x] = score;
    }
  }

  slack(side: SideName, seeker: number): number {
    const [own] = this.seenFrom(side);
    const returns = (side === 'mentee' ? own.offers : own.wishes)[seeker]! > 0;
    return (returns ? this.most.inReturn : 0) + this.most.language;
  }

  private seenFrom(side: SideName): readonly [Packed, Packed] {
    return side === 'mentee' ? [this.mentees, this.mentors] : [this.mentors, this.mentees];
  }
}

/** A manager of nobody's, `NOBODY` included. */
const NOT_EVEN_NOBODY = -2;

/** `stepsToCommonManager` (score.ts), unrolled: pairs of places in the order of their sum. */
function stepsBetween(a0: number, a1: number, a2: number, near: Int32Array, at: number): number {
  const b0 = near[at]!;
  if (a0 === b0) return 2;
  const b1 = near[at + 1]!;
  if (a0 === b1 || a1 === b0) return 3;
  if (a0 === near[at + 2]! || a1 === b1 || a2 === b0) return 4;
  return FAR;
}

/** What a couple reads of each person, by their place on one side. */
interface Packed {
  readonly side: Side;
  /** Person of the crowd at each place, and back (-1 for who is not on this side). */
  readonly people: Int32Array;
  readonly placeOf: Int32Array;
  /** Half-days and, above them, formats. */
  readonly free: Uint16Array;
  readonly entity: Int32Array;
  readonly site: Int32Array;
  /** The nearest managers, `NEAR` a person. */
  readonly near: Int32Array;
  /** Weights of all the person's wishes. */
  readonly allWishes: Int32Array;
  /** Lengths of lists. */
  readonly wishes: Int32Array;
  readonly offers: Int32Array;
  readonly languages: Int32Array;
}

function pack(
  crowd: Crowd,
  numbers: readonly number[],
  topics: Lists,
  worthAt: (place: number) => number,
): Packed {
  const all = Int32Array.from(numbers);
  const own = (lists: Lists): Lists => chosenLists(lists, all);
  const number = alikeTogether(
    own(crowd.languages),
    own(topics),
    all.map((p) => crowd.level[p]!),
  );
  const people = number.map((n) => all[n]!);
  const placeOf = new Int32Array(crowd.volunteers.length).fill(-1);
  for (const [place, person] of people.entries()) placeOf[person] = place;
  const [asked, wishes, offers, languages] = [
    topics,
    crowd.wishes,
    crowd.offered,
    crowd.languages,
  ].map((lists) => chosenLists(lists, people)) as [Lists, Lists, Lists, Lists];
  return {
    side: {
      count: people.length,
      number,
      topics: asked,
      worth: worths(asked, worthAt),
      languages,
      slot: Uint8Array.from(people, (p) => crowd.level[p]!),
    },
    people,
    placeOf,
    free: Uint16Array.from(
      people,
      (p) => crowd.halfDays[p]! | (crowd.formats[p]! << HALF_DAY_BITS),
    ),
    entity: Int32Array.from(people, (p) => crowd.entity[p]!),
    site: Int32Array.from(people, (p) => crowd.site[p]!),
    near: Int32Array.from(
      { length: NEAR * people.length },
      (_, x) => crowd.near[NEAR * people[Math.floor(x / NEAR)]! + (x % NEAR)]!,
    ),
    allWishes: sums(wishes, worths(wishes, wishWeight)),
    wishes: lengths(wishes),
    offers: lengths(offers),
    languages: lengths(languages),
  };
}

/** What each item is worth by its place in its list. */
function worths({ start, items }: Lists, worthAt: (place: number) => number): Uint8Array {
  const worth = new Uint8Array(items.length);
  for (let p = 0; p + 1 < start.length; p++) {
    for (let x = start[p]!; x < start[p + 1]!; x++) worth[x] = worthAt(x - start[p]!);
  }
  return worth;
}

/** The sum of the worths of each list. */
function sums({ start }: Lists, worth: Uint8Array): Int32Array {
  const total = new Int32Array(start.length - 1);
  for (let p = 0; p < total.length; p++) {
    for (let x = start[p]!; x < start[p + 1]!; x++) total[p]! += worth[x]!;
  }
  return total;
}

function lengths({ start }: Lists): Int32Array {
  return Int32Array.from({ length: start.length - 1 }, (_, p) => start[p + 1]! - start[p]!);
}

/** The forbidden couples of each person, by place on the other side. */
function numberCouples(
  couples: readonly Couple[],
  { volunteers }: Crowd,
  mentees: Packed,
  mentors: Packed,
): Readonly<Record<SideName, ReadonlyMap<number, readonly number[]>>> {
  const numbered = { mentee: new Map<number, number[]>(), mentor: new Map<number, number[]>() };
  if (couples.length === 0) return numbered;
  const personOf = new Map<ParticipantId, number>(volunteers.map(({ id }, p) => [id, p]));
  const add = (to: Map<number, number[]>, of: number, other: number): void => {
    const known = to.get(of);
    if (known === undefined) to.set(of, [other]);
    else known.push(other);
  };
  for (const { mentorId, menteeId } of couples) {
    const mentor = mentors.placeOf[personOf.get(mentorId) ?? -1] ?? -1;
    const mentee = mentees.placeOf[personOf.get(menteeId) ?? -1] ?? -1;
    if (mentor < 0 || mentee < 0) continue;
    add(numbered.mentee, mentee, mentor);
    add(numbered.mentor, mentor, mentee);
  }
  return numbered;
}
