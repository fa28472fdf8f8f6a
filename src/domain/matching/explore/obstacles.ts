import type { LanguageCode } from '../../language.ts';
import { LEVELS, mayBeMentored, mayMentor } from '../../participant.ts';
import type { HalfDay, Profile } from '../../participant.ts';
import type { TopicId } from '../../topic.ts';
import { FORMAT_BITS } from '../crowd.ts';
import { coupleKey } from '../eligibility.ts';
import type { Terms } from '../eligibility.ts';
import type { Volunteer } from '../rules.ts';

/**
 * One thing that keeps a mentor and a mentee from being paired, with what each of them answered
 * where an answer could change it. `kept_apart` never says which of the two asked.
 */
export type Obstacle =
  | {
      readonly code:
        | 'not_a_mentor'
        | 'not_a_mentee'
        | 'different_people'
        | 'level'
        | 'management_line'
        | 'kept_apart'
        | 'format'
        | 'declined'
        /** No circle of the size that the rules ask for can hold the two. */
        | 'circle';
    }
  | {
      readonly code: 'topic';
      readonly offers: readonly TopicId[];
      readonly wants: readonly TopicId[];
    }
  | {
      readonly code: 'language';
      readonly mentor: readonly LanguageCode[];
      readonly mentee: readonly LanguageCode[];
    }
  | {
      readonly code: 'half_day';
      readonly mentor: readonly HalfDay[];
      readonly mentee: readonly HalfDay[];
    }
  | { readonly code: 'no_seat' };

/**
 * Everything that keeps a couple apart, not only the first thing, in the order of `CRITERIA`
 * (eligibility.ts) after the roles; empty for a couple that may be paired. A mentor whose seats are
 * all taken is not kept apart from anybody; one who takes nobody (`seats` 0) is.
 */
export function obstaclesBetween(
  mentor: Volunteer,
  mentee: Volunteer,
  terms: Terms,
): readonly Obstacle[] {
  const [guide, learner] = [mentor.profile, mentee.profile];
  if (mentor.id === mentee.id || guide.mail === learner.mail) return [{ code: 'different_people' }];
  const obstacles: Obstacle[] = [];
  if (!mayMentor(guide.role)) obstacles.push({ code: 'not_a_mentor' });
  if (!mayBeMentored(learner.role)) obstacles.push({ code: 'not_a_mentee' });
  if (!share(guide.offers, learner.wants)) {
    obstacles.push({ code: 'topic', offers: guide.offers, wants: learner.wants });
  }
  if (!share(guide.languages, learner.languages)) {
    obstacles.push({ code: 'language', mentor: guide.languages, mentee: learner.languages });
  }
  if (!share(guide.halfDays, learner.halfDays)) {
    obstacles.push({ code: 'half_day', mentor: guide.halfDays, mentee: learner.halfDays });
  }
  if (LEVELS.indexOf(guide.level) >= LEVELS.indexOf(learner.level)) {
    obstacles.push({ code: 'level' });
  }
  if (isAbove(guide, learner) || isAbove(learner, guide)) {
    obstacles.push({ code: 'management_line' });
  }
  if (guide.avoids.includes(learner.mail) || learner.avoids.includes(guide.mail)) {
    obstacles.push({ code: 'kept_apart' });
  }
  if ((FORMAT_BITS[guide.format] & FORMAT_BITS[learner.format] & terms.formats) === 0) {
    obstacles.push({ code: 'format' });
  }
  if (terms.forbidden.has(coupleKey(mentor.id, mentee.id))) obstacles.push({ code: 'declined' });
  if (mayMentor(guide.role) && guide.seats === 0) obstacles.push({ code: 'no_seat' });
  return obstacles;
}

function share<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.some((item) => b.includes(item));
}

function isAbove(manager: Profile, { managementChain }: Profile): boolean {
  return managementChain.includes(manager.mail);
}
