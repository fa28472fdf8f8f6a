import { countBits, countShared, NEAR, NOBODY, NOWHERE, offersTopic } from './crowd.ts';
import type { Crowd } from './crowd.ts';
import type { ScoreParts } from './weights.ts';

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

/** Weight of the wish at this place, 0 being the most wanted. */
export function wishWeight(place: number): number {
  return Math.max(1, FIRST_WISH >> Math.min(place, 31));
}

/**
 * The share of the learner's wishes that the other person offers. Each wish weighs twice the next,
 * so the first counts for more than all the others together (up to the eighth).
 */
export function granted(crowd: Crowd, learner: number, teacher: number, most: number): number {
  const { start, items } = crowd.wishes;
  let [got, all, weight] = [0, 0, FIRST_WISH];
  for (let i = start[learner]!; i < start[learner + 1]!; i++) {
    all += weight;
    if (offersTopic(crowd, teacher, items[i]!)) got += weight;
    if (weight > 1) weight >>= 1;
  }
  return all === 0 ? 0 : sharePoints(got, all, most);
}

/** Points for wishes of total weight `got` out of `all`. */
export function sharePoints(got: number, all: number, most: number): number {
  return Math.floor((most * got) / all);
}

/** From this many steps to the nearest common manager and down again, two people are far apart. */
export const FAR = NEAR + 2;
/** Fifths of the points for different entities, and for a common manager who is far. */
const ENTITY_FIFTHS = 3;
const MANAGER_FIFTHS = 2;

/**
 * Three fifths for different entities; two fifths for a common manager who is far or unknown: none
 * under the same direct manager (2 steps), all from `FAR` steps on. People who would otherwise not
 * meet score higher. An entity left blank is not a different one.
 */
function distancePoints(crowd: Crowd, mentor: number, mentee: number, most: number): number {
  const otherEntity = areInOtherEntities(crowd, mentor, mentee);
  return distanceOf(otherEntity, stepsToCommonManager(crowd, mentor, mentee), most);
}

export function distanceOf(otherEntity: boolean, steps: number, most: number): number {
  const span = FAR - 2;
  const entityFifths = otherEntity ? ENTITY_FIFTHS : 0;
  return Math.floor((most * (entityFifths * span + MANAGER_FIFTHS * (steps - 2))) / (5 * span));
}

/** 2 under the same direct manager, `FAR` when nobody common is nearer. */
function stepsToCommonManager({ near }: Crowd, a: number, b: number): number {
  let least = FAR;
  for (let i = 0; i < NEAR && i + 2 < least; i++) {
    const manager = near[a * NEAR + i]!;
    if (manager === NOBODY) return least;
    for (let j = 0; j < NEAR && i + j + 2 < least; j++) {
      if (near[b * NEAR + j] === manager) least = i + j + 2;
    }
  }
  return least;
}

/** Half-days in common beyond which one more adds nothing. */
const PLENTY_OF_HALF_DAYS = 4;

function availabilityPoints(crowd: Crowd, mentor: number, mentee: number, most: number): number {
  return availabilityOf(crowd.halfDays[mentor]! & crowd.halfDays[mentee]!, most);
}

/** Points for the half-days in common, one bit each. */
export function availabilityOf(halfDays: number, most: number): number {
  const shared = Math.min(countBits(halfDays), PLENTY_OF_HALF_DAYS);
  return Math.floor((most * shared) / PLENTY_OF_HALF_DAYS);
}

/** Half the points for one language in common, all for two or more. */
function languagePoints(crowd: Crowd, mentor: number, mentee: number, most: number): number {
  return languageOf(countShared(crowd.languages, mentor, mentee), most);
}

/** Points for the number of languages in common. */
export function languageOf(shared: number, most: number): number {
  return Math.floor((most * Math.min(shared, 2)) / 2);
}

/** Both known, and different. */
export function areInOtherEntities({ entity }: Crowd, a: number, b: number): boolean {
  return entity[a] !== NOWHERE && entity[b] !== NOWHERE && entity[a] !== entity[b];
}

/** Both known, and the same. */
export function areOnSameSite({ site }: Crowd, a: number, b: number): boolean {
  return site[a] !== NOWHERE && site[a] === site[b];
}
