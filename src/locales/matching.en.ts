import { commonEn } from './common.en.ts';
import type { matchingFr, PairWords, UnmatchedWords } from './matching.fr.ts';
import { plural } from './plural.ts';

const listFormat = new Intl.ListFormat('en', { type: 'conjunction' });
const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });
const list = (items: readonly string[]): string => listFormat.format(items);
const people = (n: number): string =>
  plural('en', n, { one: `${n} person would suit`, other: `${n} people would suit` });
const days = (halfDays: PairWords['halfDays']): string =>
  list(halfDays.map((halfDay) => commonEn.halfDay[halfDay]));

/** The English name of a language, or the words of the form when they name none we know. */
function language(code: string): string {
  if (!/^[a-z]{2}$/.test(code)) return code;
  return languageNames.of(code) ?? code;
}
const languages = (codes: readonly string[]): string => list(codes.map(language));

/** What is said of a match run, in English. */
export const matchingEn: typeof matchingFr = {
  part: {
    wantedTopics: 'Wanted topics',
    inReturn: 'Learning in return',
    distance: 'Distance in the organisation',
    availability: 'Availability in common',
    language: 'Languages in common',
    site: 'Same site',
  },
  language,

  unmatched: {
    no_wanted_topic: {
      reason: () => 'No topic to learn is given.',
      remedy: () => 'Ask what this person would like to learn.',
    },
    no_offered_topic: {
      reason: () => 'No topic to teach is given.',
      remedy: () => 'Ask what this person can teach.',
    },
    no_availability: {
      reason: () => 'No half-day is given as available.',
      remedy: () => 'Ask this person for at least one possible half-day.',
    },
    no_seat: {
      reason: () => 'This person mentors nobody for now: they wrote 0.',
      remedy: () => 'If this is a mistake, correct how many people they can mentor.',
    },
    topic_not_offered: {
      reason: (w) => `No mentor teaches what this person wants to learn: ${list(w.topics)}.`,
      remedy: () =>
        'Find a mentor for one of these topics, or suggest other topics to this person.',
    },
    topic_not_wanted: {
      reason: (w) => `Nobody wants to learn what this mentor teaches: ${list(w.topics)}.`,
      remedy: () =>
        'Make these topics known to people to be mentored, or suggest other topics to the mentor.',
    },
    no_shared_language: {
      reason: (w) =>
        `${people(w.people)} by topic, with no working language in common (${languages(w.languages)}).`,
      remedy: () => 'Check this person’s languages, or find somebody who speaks one of them.',
    },
    no_shared_half_day: {
      reason: (w) =>
        `${people(w.people)} by topic and language, but at other times: ${days(w.halfDays)}.`,
      remedy: () => 'Ask this person whether one of these half-days is possible.',
    },
    no_level_below: {
      reason: (w) =>
        `${people(w.people)} by topic, language and time, but none has a lower level of responsibility.`,
      remedy: () =>
        'In reverse mentoring the mentor has the lower level: find one, or suggest that this person mentors.',
    },
    no_level_above: {
      reason: (w) =>
        `${people(w.people)} by topic, language and time, but none has a higher level of responsibility.`,
      remedy: () =>
        'In reverse mentoring the person mentored has the higher level: invite more of them.',
    },
    management_line: {
      reason: (w) => `${people(w.people)}, but only in their own management line.`,
      remedy: () => 'Find somebody in another team.',
    },
    kept_apart: {
      reason: (w) => `${people(w.people)}, but a personal wish rules this pairing out.`,
      remedy: () => 'Respect this wish, which stays private, and find somebody else.',
    },
    format_conflict: {
      reason: (w) =>
        `${people(w.people)}, but no format (one-to-one or group) suits both in this programme.`,
      remedy: () => 'Ask this person whether the other format would suit them.',
    },
    already_declined: {
      reason: (w) =>
        `${people(w.people)}, but that pair was proposed already and was not taken up.`,
      remedy: () => 'Find somebody else for this person.',
    },
    seats_taken: {
      reason: (w) =>
        `${plural('en', w.people, { one: 'The possible mentor already mentors', other: `The ${w.people} possible mentors already mentor` })} other people: ${named(w)}.`,
      remedy: () =>
        'Ask one of these mentors to take one more person, or find a mentor for the same topics.',
    },
    seats_closed: {
      reason: (w) =>
        `${plural('en', w.people, { one: 'The possible mentor mentors', other: `The ${w.people} possible mentors mentor` })} nobody for now: ${named(w)}.`,
      remedy: () =>
        'Ask one of these mentors to open a seat, or find a mentor for the same topics.',
    },
    enough_mentors: {
      reason: (w) =>
        plural('en', w.people, {
          one: 'The person this mentor could take has a mentor.',
          other: `The ${w.people} people this mentor could take all have a mentor.`,
        }),
      remedy: () => 'Keep this mentor in reserve, or invite more people to be mentored.',
    },
    below_floor: {
      reason: (w) =>
        `${people(w.people)}, but the affinity of each of these pairs is below the lowest one set for this run.`,
      remedy: () => 'Lower that minimum, or find somebody with more in common.',
    },
    circle_not_filled: {
      reason: (w) => `${people(w.people)}, but too few people could form a circle.`,
      remedy: () => 'Allow smaller circles, or invite more people who want the same topics.',
    },
  },
  side: {
    mentee: (text) => `To learn: ${text}`,
    mentor: (text) => `To teach: ${text}`,
  },

  why: {
    mentee: (w) => [
      `Your mentor teaches what you want to learn: ${list(w.topics)}.`,
      ...(w.inReturn.length > 0 ? [`You could teach in return: ${list(w.inReturn)}.`] : []),
      ...shared(w),
    ],
    mentor: (w) => [
      `You teach what this person wants to learn: ${list(w.topics)}.`,
      ...(w.inReturn.length > 0 ? [`They could teach you in return: ${list(w.inReturn)}.`] : []),
      ...shared(w),
    ],
    manager: (w) => [
      `Topics wanted and taught: ${list(w.topics)}.`,
      ...(w.inReturn.length > 0 ? [`In return: ${list(w.inReturn)}.`] : []),
      `Times in common: ${days(w.halfDays)}.`,
      `${plural('en', w.languages.length, { one: 'Language', other: 'Languages' })} in common: ${languages(w.languages)}.`,
      ...(w.otherEntity ? ['Different entities.'] : []),
      ...(w.sameSite ? ['Same site.'] : []),
    ],
  },
};

/** The mentors, and how many more there are than those named. */
function named({ mentors, people: all }: UnmatchedWords): string {
  const more = all - mentors.length;
  if (more === 0) return list(mentors);
  return list([...mentors, plural('en', more, { one: '1 other', other: `${more} others` })]);
}

/** What is told to both in the same words. */
function shared(w: PairWords): readonly string[] {
  return [
    `You are free at the same times: ${days(w.halfDays)}.`,
    `You have in common: ${languages(w.languages)}.`,
    ...(w.otherEntity ? ['You work in different entities.'] : []),
    ...(w.sameSite ? ['You work on the same site.'] : []),
  ];
}
