import type { ParticipantId } from '../../participant.ts';
import type { TopicId } from '../../topic.ts';
import { withoutLocked } from '../contest.ts';
import type { Terms } from '../eligibility.ts';
import { columnsById, rowsById } from '../objective.ts';
import type { Couple, Volunteer } from '../rules.ts';
import type { Base } from './base.ts';
import type { Known } from './fixes.ts';
import { reachOf } from './reach.ts';
import type { Reach, Step } from './reach.ts';

/** Somebody who can leave a seat, or a mentee, to a person by shifting pairs. */
interface Linked {
  readonly person: Volunteer;
  /** The couple that the person is in once they do. */
  readonly couple: Couple;
}

/** Where one more couple would help, in a matching that stands. */
export interface Survey {
  readonly terms: Terms;
  readonly known: Known;
  /** Everybody, by id. */
  readonly people: readonly Volunteer[];
  /**
   * Whether a seat of this mentor is free, or can be freed without anybody losing theirs; whoever
   * is no mentor yet would begin with a free one.
   */
  readonly isOpen: (mentor: ParticipantId) => boolean;
  /** Whether this mentee is one of `waiting`, or no mentee yet. */
  readonly isWaiting: (mentee: ParticipantId) => boolean;
  /** Mentees without a mentor, or whose seat can be passed on to one. */
  readonly waiting: readonly Volunteer[];
  /** Mentees whose seat can be passed on to this mentee, the nearest first. */
  readonly passedTo: (mentee: ParticipantId, most: number) => readonly Linked[];
  /** Mentors who have a seat once this mentor takes over a mentee, the nearest first. */
  readonly freedBy: (mentor: ParticipantId, most: number) => readonly Linked[];
}

/** `topics` are the programme's, for people who named none. Locked pairs are not to be moved. */
export function surveyOf({ volunteers, market, choice }: Base, topics: readonly TopicId[]): Survey {
  const { field, allowed, locks } = market;
  const { crowd, mentees, mentors } = field;
  const isLocked = new Set(locks.map(({ row }) => row));
  const mentorOf = choice.mentorOf.map((column, row) => (isLocked.has(row) ? -1 : column));
  const reach = reachOf(withoutLocked(allowed, locks), mentorOf);
  const [rowOf, columnOf] = [rowsById(field), columnsById(field)];
  const mentee = (row: number): Volunteer => crowd.volunteers[mentees[row]!]!;
  const mentor = (column: number): Volunteer => crowd.volunteers[mentors[column]!]!;
  const waits = (row: number): boolean => reach.waiting[row] === 1 && !isLocked.has(row);
  const languages = volunteers.flatMap(({ profile }) => profile.languages);
  return {
    terms: field.terms,
    known: { topics, languages: [...new Set(languages)].sort() },
    people: crowd.volunteers,
    isOpen: (id) => reach.open[columnOf.get(id) ?? -1] !== 0,
    isWaiting: (id) => waits(rowOf.get(id) ?? -1) || !rowOf.has(id),
    waiting: [...mentees.keys()].filter(waits).map(mentee),
    passedTo: (menteeId, most) =>
      stepsFrom(rowOf.get(menteeId), most, reach.passedTo).map(({ node, first }) => ({
        person: mentee(node),
        couple: { mentorId: mentor(first).id, menteeId },
      })),
    freedBy: (mentorId, most) =>
      stepsFrom(columnOf.get(mentorId), most, reach.freedBy).map(({ node, first }) => ({
        person: mentor(node),
        couple: { mentorId, menteeId: mentee(first).id },
      })),
  };
}

/** Nobody, from somebody who is not on that side. */
function stepsFrom(
  own: number | undefined,
  most: number,
  steps: Reach['passedTo'],
): readonly Step[] {
  return own === undefined ? [] : steps(own, most);
}
