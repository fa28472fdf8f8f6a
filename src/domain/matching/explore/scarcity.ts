import type { LanguageCode } from '../../language.ts';
import { HALF_DAYS } from '../../participant.ts';
import type { HalfDay } from '../../participant.ts';
import { fold } from '../../signup/fold.ts';
import type { TopicId } from '../../topic.ts';
import type { Base } from './base.ts';
import { gainsOf } from './newcomers.ts';
import type { Gain, Newcomer } from './newcomers.ts';
import { surveyOf } from './survey.ts';

/** Seats of a mentor who is not there yet, unless told otherwise. */
const NEWCOMER_SEATS = 3;

export type Valued<T> = Gain & { readonly of: T };

/**
 * What is scarce: how many pairs, and points, one more mentor with `NEWCOMER_SEATS` seats would add.
 * Everything in order of effect, what adds nothing left out of `mentors`.
 */
export interface Scarcity {
  /** Of each mentor who is not there yet. */
  readonly seats: number;
  /** A mentor who suits everybody in all but this one answer: its shadow price. */
  readonly topics: readonly Valued<TopicId>[];
  readonly languages: readonly Valued<LanguageCode>[];
  readonly halfDays: readonly Valued<HalfDay>[];
  readonly sites: readonly Valued<string>[];
  /** Mentors worth looking for: one topic, one language, one half-day or the two of one day. */
  readonly mentors: readonly Valued<Newcomer>[];
}

/** Mentors proposed, those of one topic among them, and how many are tried. */
const MOST_PROPOSED = 8;
const MOST_OF_A_TOPIC = 2;
const MOST_TRIED = 24;

/** Exact, by solving again with each; `topics` are those of the programme. */
export function scarcityOf(base: Base, topics: readonly TopicId[]): Scarcity {
  const survey = surveyOf(base, topics);
  const profiles = base.volunteers.map(({ profile }) => profile);
  const wanted = profiles.flatMap(({ wants }) => wants);
  const all: Newcomer = {
    topics: [...new Set([...topics, ...wanted])],
    languages: survey.known.languages,
    halfDays: HALF_DAYS,
    seats: NEWCOMER_SEATS,
  };
  // People write the name of a site in more than one way; the first one stands for all.
  const sites = new Map(profiles.toReversed().map(({ site }) => [fold(site), site]));
  sites.delete('');
  const tried = {
    topics: all.topics.map((topic) => ({ ...all, topics: [topic] })),
    languages: all.languages.map((language) => ({ ...all, languages: [language] })),
    halfDays: HALF_DAYS.map((halfDay) => ({ ...all, halfDays: [halfDay] })),
    sites: [...sites.values()].sort().map((site) => ({ ...all, site })),
    mentors: likelyMentors(survey.waiting.map(({ profile }) => profile)),
  };
  const gains = gainsOf(base, Object.values(tried).flat());
  let from = 0;
  const valued = <T>(newcomers: readonly Newcomer[], of: (one: Newcomer) => T): Valued<T>[] =>
    newcomers.map((one) => ({ ...gains[from++]!, of: of(one) })).sort(byEffect);
  return {
    seats: NEWCOMER_SEATS,
    topics: valued(tried.topics, (one) => one.topics[0]!),
    languages: valued(tried.languages, (one) => one.languages[0]!),
    halfDays: valued(tried.halfDays, (one) => one.halfDays[0]!),
    sites: valued(tried.sites, (one) => one.site!),
    mentors: worthLookingFor(valued(tried.mentors, (one) => one)),
  };
}

/** Most pairs first, then most points; equal ones stay in the order in which they came. */
function byEffect(a: Gain, b: Gain): number {
  return b.pairs - a.pairs || b.points - a.points;
}

/**
 * The mentors whom most of those could have who wait: an upper bound on the pairs they add, for who
 * waits is exactly who has no price in the optimal duals of the number of pairs.
 */
function likelyMentors(waiting: readonly Base['volunteers'][number]['profile'][]): Newcomer[] {
  const suited = new Map<string, { readonly newcomer: Newcomer; people: number }>();
  for (const { wants, languages, halfDays, level } of waiting) {
    // Nobody stands below the lowest level.
    if (level === 'contributor') continue;
    const days = halfDaysAndDays(halfDays);
    for (const topic of wants) {
      for (const language of languages) {
        for (const day of days) {
          const key = JSON.stringify([topic, language, day]);
          const known = suited.get(key);
          if (known !== undefined) known.people++;
          else {
            const newcomer: Newcomer = {
              topics: [topic],
              languages: [language],
              halfDays: day,
              seats: NEWCOMER_SEATS,
            };
            suited.set(key, { newcomer, people: 1 });
          }
        }
      }
    }
  }
  const bound = (people: number): number => Math.min(people, NEWCOMER_SEATS);
  const order = [...suited].sort(
    ([a, x], [b, y]) =>
      bound(y.people) - bound(x.people) ||
      x.newcomer.halfDays.length - y.newcomer.halfDays.length ||
      y.people - x.people ||
      (a < b ? -1 : 1),
  );
  return order.slice(0, MOST_TRIED).map(([, { newcomer }]) => newcomer);
}

/** Each half-day of a person, and each day of which they are free at all. */
function halfDaysAndDays(halfDays: readonly HalfDay[]): readonly (readonly HalfDay[])[] {
  const days = new Set(halfDays.map((halfDay) => halfDay.slice(0, 3)));
  const whole = [...days].map((day) => HALF_DAYS.filter((halfDay) => halfDay.startsWith(day)));
  return [...halfDays.map((halfDay) => [halfDay]), ...whole];
}

/** The best, but not the same topic again and again, nor a whole day that half of it does as well. */
function worthLookingFor(mentors: readonly Valued<Newcomer>[]): readonly Valued<Newcomer>[] {
  const ofTopic = new Map<TopicId, number>();
  const chosen: Valued<Newcomer>[] = [];
  const inOrder = mentors.toSorted(
    (a, b) => b.pairs - a.pairs || a.of.halfDays.length - b.of.halfDays.length || byEffect(a, b),
  );
  for (const mentor of inOrder) {
    const topic = mentor.of.topics[0]!;
    const count = ofTopic.get(topic) ?? 0;
    if (mentor.pairs === 0 || count === MOST_OF_A_TOPIC) continue;
    ofTopic.set(topic, count + 1);
    chosen.push(mentor);
    if (chosen.length === MOST_PROPOSED) break;
  }
  return chosen;
}
