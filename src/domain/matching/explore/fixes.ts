import { HALF_DAYS } from '../../participant.ts';
import type { Profile } from '../../participant.ts';
import type { LanguageCode } from '../../language.ts';
import type { TopicId } from '../../topic.ts';
import { FORMAT_BITS } from '../crowd.ts';
import type { Terms } from '../eligibility.ts';
import type { Volunteer } from '../rules.ts';
import type { AnswerChange } from './changes.ts';
import { obstaclesBetween } from './obstacles.ts';
import type { Obstacle } from './obstacles.ts';

/** Different ways to clear one obstacle, each with the same, smallest number of changes. */
export type Ways = readonly (readonly AnswerChange[])[];

/** What is known beyond two people: for the rare couple of which neither answered. */
export interface Known {
  readonly topics: readonly TopicId[];
  readonly languages: readonly LanguageCode[];
}

/**
 * For each obstacle between two people, the fewest changes of their answers that clear it; undefined
 * when something stands between them that no answer changes (a level, a line, a wish to be kept
 * apart, an earlier refusal), or nothing is known that could be answered.
 */
export function waysToPair(
  mentor: Volunteer,
  mentee: Volunteer,
  terms: Terms,
  known: Known,
): readonly Ways[] | undefined {
  const all: Ways[] = [];
  for (const obstacle of obstaclesBetween(mentor, mentee, terms)) {
    const ways = waysAround(obstacle, mentor, mentee, terms, known);
    if (ways.length === 0) return undefined;
    all.push(ways);
  }
  return all;
}

function waysAround(
  obstacle: Obstacle,
  { id: guide, profile: mentor }: Volunteer,
  { id: learner, profile: mentee }: Volunteer,
  terms: Terms,
  known: Known,
): Ways {
  const wants = (topic: TopicId): AnswerChange => ({ who: learner, kind: 'want', topic });
  const offers = (topic: TopicId): AnswerChange => ({ who: guide, kind: 'offer', topic });
  switch (obstacle.code) {
    case 'topic':
      return meeting(mentor.offers, mentee.wants, offers, wants, known.topics);
    case 'language': {
      const speaks = (who: string) => (language: LanguageCode) =>
        ({ who, kind: 'language', language }) as const;
      const [own, other] = [mentor.languages, mentee.languages];
      return meeting(own, other, speaks(guide), speaks(learner), known.languages);
    }
    case 'half_day': {
      const free = (who: string) => (halfDay: (typeof HALF_DAYS)[number]) =>
        ({ who, kind: 'half_day', halfDay }) as const;
      return meeting(mentor.halfDays, mentee.halfDays, free(guide), free(learner), HALF_DAYS);
    }
    case 'format':
      return openFormats(guide, mentor, learner, mentee, terms);
    case 'no_seat':
      return [[{ who: guide, kind: 'seat' }]];
    case 'not_a_mentor':
      return [takingUpMentoring(guide, mentor)];
    case 'not_a_mentee':
      return [[{ who: learner, kind: 'role' }]];
    case 'different_people':
    case 'level':
    case 'management_line':
    case 'kept_apart':
    case 'declined':
    case 'circle':
      return [];
  }
}

/** Either takes up something that the other said; both something known, when neither said any. */
function meeting<T>(
  ofMentor: readonly T[],
  ofMentee: readonly T[],
  addToMentor: (item: T) => AnswerChange,
  addToMentee: (item: T) => AnswerChange,
  known: readonly T[],
): Ways {
  if (ofMentor.length === 0 && ofMentee.length === 0) {
    return known.map((item) => [addToMentee(item), addToMentor(item)]);
  }
  return [
    ...ofMentor.map((item) => [addToMentee(item)]),
    ...ofMentee.map((item) => [addToMentor(item)]),
  ];
}

/** The role, and a seat where the person offers none yet. */
function takingUpMentoring(who: string, { seats }: Profile): readonly AnswerChange[] {
  return seats > 0
    ? [{ who, kind: 'role' }]
    : [
        { who, kind: 'role' },
        { who, kind: 'seat' },
      ];
}

function openFormats(
  guide: string,
  mentor: Profile,
  learner: string,
  mentee: Profile,
  { formats }: Terms,
): Ways {
  const [mentorOpens, menteeOpens]: AnswerChange[] = [
    { who: guide, kind: 'format' },
    { who: learner, kind: 'format' },
  ];
  const ways: AnswerChange[][] = [];
  if ((FORMAT_BITS[mentor.format] & formats) !== 0) ways.push([menteeOpens!]);
  if ((FORMAT_BITS[mentee.format] & formats) !== 0) ways.push([mentorOpens!]);
  return ways.length > 0 ? ways : [[menteeOpens!, mentorOpens!]];
}
