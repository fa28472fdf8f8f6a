import { mayBeMentored, mayMentor } from '../../participant.ts';
import type { ParticipantId } from '../../participant.ts';
import type { TopicId } from '../../topic.ts';
import { termsOf } from '../eligibility.ts';
import type { Terms } from '../eligibility.ts';
import { eligibleCouples } from '../match.ts';
import type { Volunteer } from '../rules.ts';
import type { Base } from './base.ts';
import type { Known } from './fixes.ts';
import { reachOf } from './reach.ts';
import type { Couples } from './reach.ts';

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
export function surveyOf(base: Base, topics: readonly TopicId[]): Survey {
  const { volunteers, rules, outcome } = base;
  const locked = rules.locked ?? [];
  const isLocked = new Set(locked.map(({ menteeId }) => menteeId));
  const ordered = volunteers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const mentees = ordered.filter(
    ({ id, profile }) => mayBeMentored(profile.role) && !isLocked.has(id),
  );
  const mentors = ordered.filter(({ profile }) => mayMentor(profile.role));
  const columnOf = new Map(mentors.map(({ id }, j) => [id, j]));
  const mentorOfMentee = new Map(outcome.pairs.map((pair) => [pair.menteeId, pair.mentorId]));
  const mentorOf = Int32Array.from(mentees, ({ id }) => {
    const mentor = mentorOfMentee.get(id);
    return mentor === undefined ? -1 : columnOf.get(mentor)!;
  });
  const couples = couplesOf(base, mentees, mentors, columnOf);
  for (const { mentorId } of locked) couples.capacity[columnOf.get(mentorId)!]!--;
  const { open, waiting } = reachOf(couples, mentorOf);
  const languages = volunteers.flatMap(({ profile }) => profile.languages);
  return {
    terms: termsOf(rules),
    known: { topics, languages: [...new Set(languages)].sort() },
    mentors,
    isOpen: (mentor) => open[columnOf.get(mentor) ?? -1] === 1,
    waiting: mentees.filter((_, i) => waiting[i] === 1),
  };
}

/** The eligible couples of these mentees as arrays; they come by mentee, then by mentor. */
function couplesOf(
  { volunteers, rules }: Base,
  mentees: readonly Volunteer[],
  mentors: readonly Volunteer[],
  columnOf: ReadonlyMap<ParticipantId, number>,
): Couples {
  const rowOf = new Map(mentees.map(({ id }, i) => [id, i]));
  const rows = mentees.map((): number[] => []);
  for (const { mentorId, menteeId } of eligibleCouples(volunteers, rules)) {
    const row = rowOf.get(menteeId);
    if (row !== undefined) rows[row]!.push(columnOf.get(mentorId)!);
  }
  return {
    rows,
    capacity: Int32Array.from(mentors, ({ profile }) => Math.min(profile.seats, mentees.length)),
  };
}
