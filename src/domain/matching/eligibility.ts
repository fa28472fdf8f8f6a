import { countShared, FORMAT_BITS, offersWanted } from './crowd.ts';
import type { Crowd } from './crowd.ts';
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
export function firstObstacle(
  crowd: Crowd,
  mentor: number,
  mentee: number,
  terms: Terms,
): Criterion | undefined {
  if (mentor === mentee || crowd.address[mentor] === crowd.address[mentee]) {
    return 'different_people';
  }
  if (!offersWanted(crowd, mentor, mentee)) return 'topic';
  if (countShared(crowd.languages, mentor, mentee) === 0) return 'language';
  if ((crowd.halfDays[mentor]! & crowd.halfDays[mentee]!) === 0) return 'half_day';
  if (crowd.level[mentor]! >= crowd.level[mentee]!) return 'level';
  if (names(crowd.above, crowd, mentor, mentee)) return 'management_line';
  if (names(crowd.avoids, crowd, mentor, mentee)) return 'kept_apart';
  if ((crowd.formats[mentor]! & crowd.formats[mentee]! & terms.formats) === 0) return 'format';
  if (terms.forbidden.size > 0) {
    const [{ id: mentorId }, { id: menteeId }] = [
      crowd.volunteers[mentor]!,
      crowd.volunteers[mentee]!,
    ];
    if (terms.forbidden.has(coupleKey(mentorId, menteeId))) return 'declined';
  }
  return undefined;
}

/** Whether one of the two has the other among the addresses they name. */
function names(
  named: readonly ReadonlySet<number>[],
  { address }: Crowd,
  a: number,
  b: number,
): boolean {
  return named[a]!.has(address[b]!) || named[b]!.has(address[a]!);
}

function coupleKey(mentorId: string, menteeId: string): string {
  return JSON.stringify([mentorId, menteeId]);
}
