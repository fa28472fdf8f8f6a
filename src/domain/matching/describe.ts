import type { LanguageCode } from '../language.ts';
import type { HalfDay } from '../participant.ts';
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
