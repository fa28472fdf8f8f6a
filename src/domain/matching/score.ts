import { countBits, countShared, NOWHERE, offersTopic } from './crowd.ts';
import type { Crowd } from './crowd.ts';

/** The named parts of a score, in the order in which they are shown. */
export const SCORE_PARTS = [
  'wantedTopics',
  'inReturn',
  'distance',
  'availability',
  'language',
  'site',
] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];

/** What each part weighs against the others: integers >= 0, not all zero. */
export type ScoreWeights = Readonly<Record<ScorePart, number>>;

/** Points of each part; they sum to the score, an integer from 0 to 1000. */
export type ScoreParts = Readonly<Record<ScorePart, number>>;

export const FULL_SCORE = 1000;

/** Why these: docs/matching.md. */
export const DEFAULT_WEIGHTS: ScoreWeights = {
  wantedTopics: 500,
  inReturn: 120,
  distance: 150,
  availability: 130,
  language: 50,
  site: 50,
};

const LARGEST_WEIGHT = 1_000_000;

export function areWeights(weights: ScoreWeights): boolean {
  const all = SCORE_PARTS.map((part) => weights[part]);
  const isWeight = (w: number): boolean => Number.isInteger(w) && w >= 0 && w <= LARGEST_WEIGHT;
  return all.every(isWeight) && all.some((weight) => weight > 0);
}

/**
 * The most points each part can give: the weights brought to a sum of 1000, the points lost in
 * rounding going to the largest remainders, then to the first parts.
 */
export function maxima(weights: ScoreWeights): ScoreParts {
  const sum = SCORE_PARTS.reduce((total, part) => total + weights[part], 0);
  const shares = SCORE_PARTS.map((part, place) => {
    const share = weights[part] * FULL_SCORE;
    return { part, place, points: Math.floor(share / sum), rest: share % sum };
  });
  const lost = FULL_SCORE - shares.reduce((total, { points }) => total + points, 0);
  const first = shares.toSorted((a, b) => b.rest - a.rest || a.place - b.place).slice(0, lost);
  const points = shares.map((share) => [share.part, share.points + Number(first.includes(share))]);
  return Object.fromEntries(points) as ScoreParts;
}

/**
 * Points of an eligible couple, part by part, given the most each part can give. Integers only.
 * Reads topics, half-days, languages, entity, site and managers, and nothing else of a person.
 */
export function scoreParts(
  crowd: Crowd,
  mentor: number,
  mentee: number,
  most: ScoreParts,
): ScoreParts {
  return {
    wantedTopics: granted(crowd, mentee, mentor, most.wantedTopics),
    inReturn: granted(crowd, mentor, mentee, most.inReturn),
    distance: distancePoints(crowd, mentor, mentee, most.distance),
    availability: availabilityPoints(crowd, mentor, mentee, most.availability),
    language: languagePoints(crowd, mentor, mentee, most.language),
    site: areOnSameSite(crowd, mentor, mentee) ? most.site : 0,
  };
}

/** The sum of `scoreParts`, without making an object: it runs for every couple. */
export function scoreOf(crowd: Crowd, mentor: number, mentee: number, most: ScoreParts): number {
  return (
    granted(crowd, mentee, mentor, most.wantedTopics) +
    granted(crowd, mentor, mentee, most.inReturn) +
    distancePoints(crowd, mentor, mentee, most.distance) +
    availabilityPoints(crowd, mentor, mentee, most.availability) +
    languagePoints(crowd, mentor, mentee, most.language) +
    (areOnSameSite(crowd, mentor, mentee) ? most.site : 0)
  );
}

/** Weight of the first wish; each next one weighs half, down to 1. */
const FIRST_WISH = 128;

/**
 * The share of the learner's wishes that the other person offers. Each wish weighs twice the next,
 * so the first counts for more than all the others together (up to the eighth).
 */
function granted(crowd: Crowd, learner: number, teacher: number, most: number): number {
  const { start, items } = crowd.wishes;
  let [got, all, weight] = [0, 0, FIRST_WISH];
  for (let i = start[learner]!; i < start[learner + 1]!; i++) {
    all += weight;
    if (offersTopic(crowd, teacher, items[i]!)) got += weight;
    if (weight > 1) weight >>= 1;
  }
  return all === 0 ? 0 : Math.floor((most * got) / all);
}

/** From this many steps to the nearest common manager and down again, two people are far apart. */
const FAR = 5;
/** Fifths of the points for different entities, and for a common manager who is far. */
const ENTITY_FIFTHS = 3;
const MANAGER_FIFTHS = 2;

/**
 * Three fifths for different entities; two fifths for a common manager who is far or unknown: none
 * under the same direct manager (2 steps), all from `FAR` steps on. People who would otherwise not
 * meet score higher. An entity left blank is not a different one.
 */
function distancePoints(crowd: Crowd, mentor: number, mentee: number, most: number): number {
  const entityFifths = areInOtherEntities(crowd, mentor, mentee) ? ENTITY_FIFTHS : 0;
  const span = FAR - 2;
  const steps = stepsToCommonManager(crowd, mentor, mentee) - 2;
  return Math.floor((most * (entityFifths * span + MANAGER_FIFTHS * steps)) / (5 * span));
}

/** 2 under the same direct manager, `FAR` when nobody common is nearer. */
function stepsToCommonManager({ chain }: Crowd, a: number, b: number): number {
  const { start, items } = chain;
  const [fromA, fromB] = [start[a]!, start[b]!];
  const [lengthA, lengthB] = [start[a + 1]! - fromA, start[b + 1]! - fromB];
  let least = FAR;
  for (let i = 0; i < lengthA && i + 2 < least; i++) {
    for (let j = 0; j < lengthB && i + j + 2 < least; j++) {
      if (items[fromA + i] === items[fromB + j]) least = i + j + 2;
    }
  }
  return least;
}

/** Half-days in common beyond which one more adds nothing. */
const PLENTY_OF_HALF_DAYS = 4;

function availabilityPoints(crowd: Crowd, mentor: number, mentee: number, most: number): number {
  const shared = countBits(crowd.halfDays[mentor]! & crowd.halfDays[mentee]!);
  return Math.floor((most * Math.min(shared, PLENTY_OF_HALF_DAYS)) / PLENTY_OF_HALF_DAYS);
}

/** Half the points for one language in common, all for two or more. */
function languagePoints(crowd: Crowd, mentor: number, mentee: number, most: number): number {
  return Math.floor((most * Math.min(countShared(crowd.languages, mentor, mentee), 2)) / 2);
}

/** Both known, and different. */
export function areInOtherEntities({ entity }: Crowd, a: number, b: number): boolean {
  return entity[a] !== NOWHERE && entity[b] !== NOWHERE && entity[a] !== entity[b];
}

/** Both known, and the same. */
export function areOnSameSite({ site }: Crowd, a: number, b: number): boolean {
  return site[a] !== NOWHERE && site[a] === site[b];
}
