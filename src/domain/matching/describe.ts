import type { LanguageCode } from '../language.ts';
import type { HalfDay, ParticipantId, Profile } from '../participant.ts';
import type { TopicId } from '../topic.ts';
import type { Field } from './problem.ts';
import type { Couple } from './rules.ts';
import { areInOtherEntities, areOnSameSite, scoreOf, scoreParts } from './score.ts';
import type { ScoreParts } from './weights.ts';

export interface MatchedPair extends Couple {
  readonly score: number;
  readonly parts: ScoreParts;
  /** What the mentee wants and the mentor offers, in the mentee's order of priority. */
  readonly sharedTopics: readonly TopicId[];
  /** What the mentor wants and the mentee offers, in the mentor's order of priority. */
  readonly topicsInReturn: readonly TopicId[];
  readonly sharedLanguages: readonly LanguageCode[];
  readonly sharedHalfDays: readonly HalfDay[];
  /** Known to work on the same site; known to work in different entities. */
  readonly sameSite: boolean;
  readonly otherEntity: boolean;
}

/** What two people of the crowd have in common, for whoever is to read why they are paired. */
export function describePair(mentor: number, mentee: number, { crowd, most }: Field): MatchedPair {
  const [guide, learner] = [crowd.volunteers[mentor]!, crowd.volunteers[mentee]!];
  const shared = <T>(of: readonly T[], by: readonly T[]): readonly T[] =>
    of.filter((item) => by.includes(item));
  return {
    mentorId: guide.id,
    menteeId: learner.id,
    score: scoreOf(crowd, mentor, mentee, most),
    parts: scoreParts(crowd, mentor, mentee, most),
    sharedTopics: shared(learner.profile.wants, guide.profile.offers),
    topicsInReturn: shared(guide.profile.wants, learner.profile.offers),
    sharedLanguages: shared(learner.profile.languages, guide.profile.languages),
    sharedHalfDays: shared(learner.profile.halfDays, guide.profile.halfDays),
    sameSite: areOnSameSite(crowd, mentor, mentee),
    otherEntity: areInOtherEntities(crowd, mentor, mentee),
  };
}

/** One mentor and several mentees, who meet together. */
export interface MatchedCircle {
  readonly mentorId: ParticipantId;
  /** What the mentor offers and every member wants, at least one, in the order of the offers. */
  readonly topics: readonly TopicId[];
  /** Common to everybody; there may be none, for each member shares some with the mentor alone. */
  readonly sharedLanguages: readonly LanguageCode[];
  readonly sharedHalfDays: readonly HalfDay[];
  /** The mentor with each mentee, by mentee, in code-unit order of ids. */
  readonly members: readonly MatchedPair[];
}

/** The circle of a mentor with some mentees, people of the crowd in its order. */
export function describeCircle(
  mentor: number,
  mentees: readonly number[],
  field: Field,
): MatchedCircle {
  const { id, profile } = field.crowd.volunteers[mentor]!;
  const learners = mentees.map((mentee) => field.crowd.volunteers[mentee]!.profile);
  const common = <T>(of: readonly T[], list: (learner: Profile) => readonly T[]): readonly T[] =>
    of.filter((item) => learners.every((learner) => list(learner).includes(item)));
  return {
    mentorId: id,
    topics: common(profile.offers, ({ wants }) => wants),
    sharedLanguages: common(profile.languages, ({ languages }) => languages),
    sharedHalfDays: common(profile.halfDays, ({ halfDays }) => halfDays),
    members: mentees.map((mentee) => describePair(mentor, mentee, field)),
  };
}
