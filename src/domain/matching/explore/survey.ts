import type { ParticipantId } from '../../participant.ts';
import type { TopicId } from '../../topic.ts';
import { withoutLocked } from '../contest.ts';
import type { Terms } from '../eligibility.ts';
import type { Volunteer } from '../rules.ts';
import type { Base } from './base.ts';
import type { Known } from './fixes.ts';
import { reachOf } from './reach.ts';

/** Where one more couple would help, in a matching that stands. */
export interface Survey {
  readonly terms: Terms;
  readonly known: Known;
  readonly mentors: readonly Volunteer[];
  /** Whether a seat of this mentor is free, or can be freed without anybody losing theirs. */
  readonly isOpen: (mentor: ParticipantId) => boolean;
  /** Mentees without a mentor, or whose seat can be passed on to one. */
  readonly waiting: readonly Volunteer[];
}

/** `topics` are the programme's, for people who named none. Locked pairs are not to be moved. */
export function surveyOf({ volunteers, market, choice }: Base, topics: readonly TopicId[]): Survey {
  const { field, allowed, locks } = market;
  const personAt = (person: number): Volunteer => field.crowd.volunteers[person]!;
  const isLocked = new Set(locks.map(({ row }) => row));
  const mentorOf = choice.mentorOf.map((column, row) => (isLocked.has(row) ? -1 : column));
  const { open, waiting } = reachOf(withoutLocked(allowed, locks), mentorOf);
  const mentors = field.mentors.map(personAt);
  const columnOf = new Map(mentors.map(({ id }, column) => [id, column]));
  const languages = volunteers.flatMap(({ profile }) => profile.languages);
  return {
    terms: field.terms,
    known: { topics, languages: [...new Set(languages)].sort() },
    mentors,
    isOpen: (mentor) => open[columnOf.get(mentor) ?? -1] === 1,
    waiting: field.mentees
      .filter((_, row) => waiting[row] === 1 && !isLocked.has(row))
      .map(personAt),
  };
}
