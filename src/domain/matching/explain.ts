import type { LanguageCode } from '../language.ts';
import { HALF_DAYS, mayBeMentored, mayMentor } from '../participant.ts';
import type { HalfDay, ParticipantId, Role } from '../participant.ts';
import type { TopicId } from '../topic.ts';
import { CRITERIA, lookFrom } from './eligibility.ts';
import type { Criterion, Look } from './eligibility.ts';
import type { Field } from './problem.ts';

/** The side on which somebody looked for a pair. */
export type LookedAs = 'mentor' | 'mentee';

/**
 * Why somebody has no pair. Couples are filtered criterion by criterion in the order of `CRITERIA`
 * (eligibility.ts); the reason is the one that leaves nobody, `people` being how many were left
 * before it.
 */
export type UnmatchedReason = { readonly as: LookedAs } & (
  | { readonly code: 'no_wanted_topic' | 'no_offered_topic' | 'no_availability' | 'no_seat' }
  | {
      readonly code: 'topic_not_offered' | 'topic_not_wanted';
      /** What the person wants, or offers. */
      readonly topics: readonly TopicId[];
    }
  | {
      readonly code: 'no_shared_language';
      readonly people: number;
      /** Languages of those people, in alphabetical order of codes. */
      readonly languages: readonly LanguageCode[];
    }
  | {
      readonly code: 'no_shared_half_day';
      readonly people: number;
      /** Half-days of those people, in the order of the week. */
      readonly halfDays: readonly HalfDay[];
    }
  | {
      /** `kept_apart`: somebody asked not to be paired; who asked is never told. */
      readonly code:
        | 'no_level_below'
        | 'no_level_above'
        | 'management_line'
        | 'kept_apart'
        | 'format_conflict'
        | 'already_declined';
      readonly people: number;
    }
  | {
      /** `seats_taken`: by others; `seats_closed`: none of these mentors takes anybody for now. */
      readonly code: 'seats_taken' | 'seats_closed';
      readonly people: number;
      /** The first `MOST_NAMED` eligible mentors, by id. */
      readonly mentors: readonly ParticipantId[];
    }
  | {
      /**
       * `enough_mentors`: everybody this mentor could accompany has a mentor already;
       * `below_floor`: every couple with these people scores less than the programme asks for;
       * `circle_not_filled`: some of these people wait too, but too few for a circle.
       */
      readonly code: 'enough_mentors' | 'below_floor' | 'circle_not_filled';
      readonly people: number;
    }
);

export interface Unmatched {
  readonly id: ParticipantId;
  readonly role: Role;
  readonly reason: UnmatchedReason;
  /** For somebody who would take both roles: why the other one did not work out either. */
  readonly other?: UnmatchedReason;
}

/** So that the outcome stays small whatever the number of people. */
const MOST_NAMED = 5;

/** Who a person could be paired with, people of the crowd, on each side they look from. */
export interface Eligible {
  readonly mentors: readonly number[];
  readonly mentees: readonly number[];
  /** How many more there would be, were it not for the floor of the score. */
  readonly mentorsBelow: number;
  readonly menteesBelow: number;
  /** Whether one of these mentors has free seats, or one of these mentees no mentor. */
  readonly isMentorFree: boolean;
  readonly isMenteeFree: boolean;
}

/**
 * Why a person who is in no pair is in none. For somebody who would take both roles, the reason as
 * a mentee comes first, unless they want to learn nothing.
 */
export function explainUnmatched(person: number, field: Field, eligible: Eligible): Unmatched {
  const { id, profile } = field.crowd.volunteers[person]!;
  const reasons: UnmatchedReason[] = [];
  if (mayBeMentored(profile.role)) reasons.push(whyNotMentored(person, field, eligible));
  if (mayMentor(profile.role)) reasons.push(whyNotMentor(person, field, eligible));
  if (reasons[0]?.code === 'no_wanted_topic') reasons.reverse();
  const [reason, other] = reasons;
  if (reason === undefined) throw new Error(`unknown role of ${id}`);
  // A person without a free half-day has nothing else to hear.
  const tellsMore = other !== undefined && other.code !== reason.code;
  return { id, role: profile.role, reason, ...(tellsMore ? { other } : {}) };
}

function whyNotMentored(
  mentee: number,
  field: Field,
  { mentors: eligible, mentorsBelow, isMentorFree }: Eligible,
): UnmatchedReason {
  const as = 'mentee';
  const { crowd, terms } = field;
  const { wants, halfDays } = crowd.volunteers[mentee]!.profile;
  if (halfDays.length === 0) return { as, code: 'no_availability' };
  if (wants.length === 0) return { as, code: 'no_wanted_topic' };
  if (isMentorFree) return { as, code: 'circle_not_filled', people: eligible.length };
  if (eligible.length > 0) {
    const mentors = eligible.map((mentor) => crowd.volunteers[mentor]!);
    const code = mentors.some(({ profile }) => profile.seats > 0) ? 'seats_taken' : 'seats_closed';
    const named = mentors.slice(0, MOST_NAMED).map(({ id }) => id);
    return { as, code, people: mentors.length, mentors: named };
  }
  if (mentorsBelow > 0) return { as, code: 'below_floor', people: mentorsBelow };
  const { obstacle, people } = narrowDown(field.mentors, lookFrom(as, mentee, crowd, terms));
  if (obstacle === 'topic') return { as, code: 'topic_not_offered', topics: wants };
  if (obstacle === 'level') return { as, code: 'no_level_below', people: people.length };
  return whyApart(as, obstacle, people, field);
}

function whyNotMentor(
  mentor: number,
  field: Field,
  { mentees: eligible, menteesBelow, isMenteeFree }: Eligible,
): UnmatchedReason {
  const as = 'mentor';
  const { crowd, terms } = field;
  const { offers, halfDays, seats } = crowd.volunteers[mentor]!.profile;
  if (halfDays.length === 0) return { as, code: 'no_availability' };
  if (offers.length === 0) return { as, code: 'no_offered_topic' };
  if (seats === 0) return { as, code: 'no_seat' };
  if (eligible.length > 0) {
    const code = isMenteeFree ? 'circle_not_filled' : 'enough_mentors';
    return { as, code, people: eligible.length };
  }
  if (menteesBelow > 0) return { as, code: 'below_floor', people: menteesBelow };
  const { obstacle, people } = narrowDown(field.mentees, lookFrom(as, mentor, crowd, terms));
  if (obstacle === 'topic') return { as, code: 'topic_not_wanted', topics: offers };
  if (obstacle === 'level') return { as, code: 'no_level_above', people: people.length };
  return whyApart(as, obstacle, people, field);
}

/** Filters people who are all ruled out, criterion by criterion: who is left before the last one. */
function narrowDown(
  others: readonly number[],
  obstacleWith: Look,
): { readonly obstacle: Criterion; readonly people: readonly number[] } {
  let obstacle: Criterion = 'topic';
  let people: number[] = [];
  for (const other of others) {
    const reached = obstacleWith(other);
    if (reached === undefined) throw new Error('somebody eligible is left');
    const further = CRITERIA.indexOf(reached) - CRITERIA.indexOf(obstacle);
    if (further < 0) continue;
    if (further > 0) [obstacle, people] = [reached, []];
    people.push(other);
  }
  return { obstacle, people };
}

/** The criteria that read the same from both sides. */
function whyApart(
  as: LookedAs,
  obstacle: Exclude<Criterion, 'topic' | 'level'>,
  others: readonly number[],
  { crowd }: Field,
): UnmatchedReason {
  const people = others.length;
  const profiles = others.map((person) => crowd.volunteers[person]!.profile);
  switch (obstacle) {
    case 'language': {
      const spoken = new Set(profiles.flatMap(({ languages }) => languages));
      return { as, code: 'no_shared_language', people, languages: [...spoken].sort() };
    }
    case 'half_day': {
      const free = new Set(profiles.flatMap(({ halfDays }) => halfDays));
      const halfDays = HALF_DAYS.filter((halfDay) => free.has(halfDay));
      return { as, code: 'no_shared_half_day', people, halfDays };
    }
    case 'management_line':
      return { as, code: 'management_line', people };
    case 'kept_apart':
      return { as, code: 'kept_apart', people };
    case 'format':
      return { as, code: 'format_conflict', people };
    case 'declined':
      return { as, code: 'already_declined', people };
    case 'different_people':
      throw new Error('the filter starts at the topic');
  }
}
