import { FORMAT_BITS, countShared, intersects } from './people.ts';
import type { Person } from './people.ts';
import type { MatchRules } from './problem.ts';

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
  /** Couples not to propose, by `coupleKey`. */
  readonly forbidden: ReadonlySet<string>;
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
  };
}

/** The first criterion that the couple lacks; undefined when it is eligible. */
export function firstObstacle(mentor: Person, mentee: Person, terms: Terms): Criterion | undefined {
  if (mentor.index === mentee.index || mentor.address === mentee.address) return 'different_people';
  if (!intersects(mentor.offers, mentee.wants)) return 'topic';
  if (countShared(mentor.languages, mentee.languages) === 0) return 'language';
  if ((mentor.halfDays & mentee.halfDays) === 0) return 'half_day';
  if (mentor.level >= mentee.level) return 'level';
  if (mentor.isBelow.has(mentee.address) || mentee.isBelow.has(mentor.address)) {
    return 'management_line';
  }
  if (mentor.avoids.has(mentee.address) || mentee.avoids.has(mentor.address)) return 'kept_apart';
  if ((mentor.formats & mentee.formats & terms.formats) === 0) return 'format';
  if (
    terms.forbidden.size > 0 &&
    terms.forbidden.has(coupleKey(mentor.volunteer.id, mentee.volunteer.id))
  ) {
    return 'declined';
  }
  return undefined;
}

function coupleKey(mentorId: string, menteeId: string): string {
  return JSON.stringify([mentorId, menteeId]);
}
