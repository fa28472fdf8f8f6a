import { mayMentor } from '../../participant.ts';
import type { ParticipantId } from '../../participant.ts';
import type { TopicId } from '../../topic.ts';
import { aboveFloor, withoutLocked } from '../contest.ts';
import type { Terms } from '../eligibility.ts';
import { readLocks } from '../locks.ts';
import { toField, toProblem } from '../problem.ts';
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
export function surveyOf(
  { volunteers, rules, outcome }: Pick<Base, 'volunteers' | 'rules' | 'outcome'>,
  topics: readonly TopicId[],
): Survey {
  const field = toField(volunteers, rules);
  const whole = toProblem(field);
  const locks = readLocks(field, rules);
  if (whole === undefined || !locks.ok) throw new Error('invariant: a base has been solved');
  const problem = withoutLocked(aboveFloor(whole, rules.floor), locks.value);
  const isLocked = new Set(locks.value.map(({ row }) => row));
  const personAt = (person: number): Volunteer => field.crowd.volunteers[person]!;
  const columnOf = new Map(field.mentors.map((person, j) => [personAt(person).id, j]));
  const mentorOfMentee = new Map(outcome.pairs.map((pair) => [pair.menteeId, pair.mentorId]));
  const mentorOf = Int32Array.from(field.mentees, (person, i) => {
    const mentor = isLocked.has(i) ? undefined : mentorOfMentee.get(personAt(person).id);
    return mentor === undefined ? -1 : columnOf.get(mentor)!;
  });
  const { open, waiting } = reachOf(problem, mentorOf);
  const languages = volunteers.flatMap(({ profile }) => profile.languages);
  return {
    terms: field.terms,
    known: { topics, languages: [...new Set(languages)].sort() },
    mentors: volunteers.filter(({ profile }) => mayMentor(profile.role)),
    isOpen: (mentor) => open[columnOf.get(mentor) ?? -1] === 1,
    waiting: field.mentees
      .filter((_, i) => waiting[i] === 1 && !isLocked.has(i))
      .map((person) => personAt(person)),
  };
}
