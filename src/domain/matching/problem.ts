import { mayBeMentored, mayMentor } from '../participant.ts';
import { termsOf } from './eligibility.ts';
import type { Terms } from './eligibility.ts';
import { toCrowd } from './crowd.ts';
import type { Crowd } from './crowd.ts';
import type { MatchRules, Volunteer } from './rules.ts';
import { maxima } from './weights.ts';
import type { ScoreParts } from './weights.ts';

/** Who may be matched with whom: everybody's answers, who stands on each side, and the rules. */
export interface Field {
  readonly crowd: Crowd;
  /** People of `crowd`: the rows of the assignment problem. */
  readonly mentees: readonly number[];
  /** Its columns. Somebody who takes both roles is in both lists. */
  readonly mentors: readonly number[];
  readonly terms: Terms;
  readonly most: ScoreParts;
}

export function toField(volunteers: readonly Volunteer[], rules: MatchRules): Field {
  const crowd = toCrowd(volunteers);
  const people = crowd.volunteers.map(({ profile }, p) => ({ p, role: profile.role }));
  return {
    crowd,
    mentees: people.filter(({ role }) => mayBeMentored(role)).map(({ p }) => p),
    mentors: people.filter(({ role }) => mayMentor(role)).map(({ p }) => p),
    terms: termsOf(rules),
    most: maxima(rules.weights),
  };
}

/** Seats by column. No mentor can take more people than there are; large numbers would not fit. */
export function seatsOf({ crowd, mentors }: Field): Int32Array {
  const { volunteers } = crowd;
  return Int32Array.from(mentors, (mentor) =>
    Math.min(volunteers[mentor]!.profile.seats, volunteers.length),
  );
}
