import { countShared, FORMAT_BITS, listOf, offersWanted } from './crowd.ts';
import type { Crowd, Lists } from './crowd.ts';
import type { Couple, MatchRules } from './rules.ts';

/**
 * What two people need to be matched, in the order in which it is looked at and in which the lack
 * of it is explained. Levels are strict, so two people never mentor each other.
 */
export const CRITERIA = [
  'different_people',
  /** The mentor offers at least one topic that the mentee wants. */
  'topic',
  'language',
  'half_day',
  /** The mentor's level of responsibility is below the mentee's. */
  'level',
  /** Neither is above the other, at any distance. */
  'management_line',
  /** Neither asked to avoid the other. */
  'kept_apart',
  /** A format that both accept and the programme offers. */
  'format',
  /** The couple is not one that must not be proposed again. */
  'declined',
] as const;
export type Criterion = (typeof CRITERIA)[number];

/** What the programme adds to the two people's own answers. */
export interface Terms {
  /** Bits of `FORMAT_BITS` that the programme offers. */
  readonly formats: number;
  /** Couples not to propose, by `coupleKey`, and one by one. */
  readonly forbidden: ReadonlySet<string>;
  readonly couples: readonly Couple[];
}

const OFFERED: Readonly<Record<MatchRules['format'], number>> = {
  'one-to-one': FORMAT_BITS['one-to-one'],
  circles: FORMAT_BITS.group,
  both: FORMAT_BITS.any,
};

export function termsOf(rules: Pick<MatchRules, 'format' | 'forbidden'>): Terms {
  const couples = rules.forbidden ?? [];
  return {
    formats: OFFERED[rules.format],
    forbidden: new Set(couples.map(({ mentorId, menteeId }) => coupleKey(mentorId, menteeId))),
    couples,
  };
}

/** Looks at one couple after another around the same person. */
export type Look = (other: number) => Criterion | undefined;

/**
 * For a person who stands on one side, the first criterion that a couple with somebody on the other
 * side lacks; undefined when that couple is eligible.
 */
export function lookFrom(
  side: 'mentor' | 'mentee',
  person: number,
  crowd: Crowd,
  terms: Terms,
): Look {
  const apart = whoIsApart(person, crowd);
  if (side === 'mentee') {
    return (other) => firstObstacle(crowd, other, person, terms, apart.get(other));
  }
  return (other) => firstObstacle(crowd, person, other, terms, apart.get(other));
}

type Apart = 'management_line' | 'kept_apart';

/** Everybody above or below a person, then whoever avoids them or is avoided by them. */
function whoIsApart(person: number, crowd: Crowd): ReadonlyMap<number, Apart> {
  const apart = new Map<number, Apart>();
  forEachApart(person, crowd, (other, why) => {
    if (!apart.has(other)) apart.set(other, why);
  });
  return apart;
}

function forEachApart(
  person: number,
  crowd: Crowd,
  visit: (other: number, why: Apart) => void,
): void {
  const address = crowd.address[person]!;
  const visitAll = ({ start, items }: Lists, list: number, why: Apart): void => {
    for (let x = start[list]!; x < start[list + 1]!; x++) visit(items[x]!, why);
  };
  for (const above of listOf(crowd.chain, person)) {
    visitAll(crowd.owners, above, 'management_line');
  }
  visitAll(crowd.under, address, 'management_line');
  for (const avoided of listOf(crowd.avoids, person)) {
    visitAll(crowd.owners, avoided, 'kept_apart');
  }
  visitAll(crowd.avoidedBy, address, 'kept_apart');
}

/**
 * Everybody with whom a person can form no couple because of who they both are, whatever they
 * answered: themselves, under any id, their management line, and whoever is kept apart. Some may
 * come twice.
 */
export function nobodyFor(person: number, crowd: Crowd): number[] {
  const others = Array.from(listOf(crowd.owners, crowd.address[person]!));
  forEachApart(person, crowd, (other) => others.push(other));
  return others;
}

function firstObstacle(
  crowd: Crowd,
  mentor: number,
  mentee: number,
  terms: Terms,
  apart: Apart | undefined,
): Criterion | undefined {
  if (mentor === mentee || crowd.address[mentor] === crowd.address[mentee]) {
    return 'different_people';
  }
  if (!offersWanted(crowd, mentor, mentee)) return 'topic';
  if (countShared(crowd.languages, mentor, mentee) === 0) return 'language';
  if ((crowd.halfDays[mentor]! & crowd.halfDays[mentee]!) === 0) return 'half_day';
  if (crowd.level[mentor]! >= crowd.level[mentee]!) return 'level';
  if (apart !== undefined) return apart;
  if ((crowd.formats[mentor]! & crowd.formats[mentee]! & terms.formats) === 0) return 'format';
  if (terms.forbidden.size === 0) return undefined;
  const [guide, learner] = [crowd.volunteers[mentor]!, crowd.volunteers[mentee]!];
  return terms.forbidden.has(coupleKey(guide.id, learner.id)) ? 'declined' : undefined;
}

export function coupleKey(mentorId: string, menteeId: string): string {
  return JSON.stringify([mentorId, menteeId]);
}
