import { commonEn } from './common.en.ts';
import type { EffectWords, exploreFr, GainWords } from './explore.fr.ts';
import { plural } from './plural.ts';
import { runEn } from './run.en.ts';

type HalfDay = keyof typeof commonEn.halfDay;

/** Names beyond which the others are only counted. */
const MOST_NAMED = 5;

const and = new Intl.ListFormat('en', { type: 'conjunction' });
const or = new Intl.ListFormat('en', { type: 'disjunction' });
const quoted = (label: string): string => `“${label}”`;
const mentees = (n: number): string =>
  plural('en', n, { one: `${n} mentee`, other: `${n} mentees` });
const number = new Intl.NumberFormat('en');
const points = (n: number): string =>
  plural('en', n, { one: `${n} point`, other: `${number.format(n)} points` });
const seats = (n: number): string => plural('en', n, { one: `${n} seat`, other: `${n} seats` });
const said = (items: readonly string[]): string =>
  items.length === 0 ? 'nothing' : and.format(items);
const named = (names: readonly string[]): string => {
  const more = names.length - MOST_NAMED;
  if (more <= 0) return and.format(names);
  const rest = plural('en', more, { one: '1 other', other: `${more} others` });
  return and.format([...names.slice(0, MOST_NAMED), rest]);
};

/** “Monday mornings”, or “Mondays” for the whole day. */
function when(halfDays: readonly HalfDay[], list = or): string {
  const whole = (halfDay: HalfDay): boolean =>
    halfDays.filter((other) => other.slice(0, 3) === halfDay.slice(0, 3)).length === 2;
  const words = halfDays.map((halfDay) => {
    const label = commonEn.halfDay[halfDay];
    return `${whole(halfDay) ? (label.split(' ')[0] ?? label) : label}s`;
  });
  return list.format([...new Set(words)]);
}

function adds({ pairs, points: more }: GainWords): string {
  if (pairs > 0) {
    return `adds ${plural('en', pairs, { one: `${pairs} pair`, other: `${pairs} pairs` })}.`;
  }
  return more > 0 ? `adds no pair, but ${points(more)} to the total affinity.` : 'adds no pair.';
}

/** "Why not", "what if" and "whom to look for", in English; for the manager of a programme alone. */
export const exploreEn: typeof exploreFr = {
  obstacle: {
    not_a_mentor: (w) => `${w.mentor} did not offer to mentor.`,
    not_a_mentee: (w) => `${w.mentee} did not ask to be mentored.`,
    different_people: () => 'They are the same person.',
    topic: (w) =>
      `No topic in common: ${w.mentor} teaches ${said(w.ofMentor.map(quoted))}; ${w.mentee} wants to learn ${said(w.ofMentee.map(quoted))}.`,
    language: (w) =>
      `No language in common: ${said(w.ofMentor)} for ${w.mentor}, ${said(w.ofMentee)} for ${w.mentee}.`,
    half_day: (w) => {
      const of = (halfDays: readonly HalfDay[]): string =>
        halfDays.length === 0 ? said([]) : when(halfDays, and);
      return `No time in common: ${of(w.ofMentor)} for ${w.mentor}, ${of(w.ofMentee)} for ${w.mentee}.`;
    },
    level: (w) =>
      `In reverse mentoring the mentor has the lower level of responsibility: not so with ${w.mentor} and ${w.mentee}.`,
    management_line: () => 'One of the two is in the other’s management line.',
    kept_apart: () => 'A personal wish, which stays private, rules this pairing out.',
    format: () => 'No format (one-to-one or group) suits both in this programme.',
    declined: () => 'This pair was ruled out, or was proposed already and not taken up.',
    no_seat: (w) => `${w.mentor} mentors nobody for now.`,
    circle: () => 'No circle of the size asked for can hold these two people.',
  },
  paired: (w) => `${w.mentor} and ${w.mentee} are a pair.`,
  lockedOut: (w, locked) =>
    `${w.mentor} and ${w.mentee} cannot be a pair as long as others are locked: ${named(locked.map(({ mentor, mentee }) => `${mentor} with ${mentee}`))}.`,
  belowFloor: (score, floor) =>
    `Their affinity, ${score}, is below the minimum asked for, ${floor}.`,

  effect: (w) => [
    price(w),
    ...(w.lose.length > 0 ? [`Without a mentor then: ${named(w.lose)}.`] : []),
    ...(w.gain.length > 0 ? [`With a mentor then: ${named(w.gain)}.`] : []),
    ...(w.change.length > 0
      ? [
          `With another mentor: ${named(w.change.map(({ mentee, from, to }) => `${mentee} (${from} → ${to})`))}.`,
        ]
      : []),
    ...(w.idle.length > 0 ? [`Mentors with nobody then: ${named(w.idle)}.`] : []),
    ...(w.busy.length > 0 ? [`Mentors added: ${named(w.busy)}.`] : []),
  ],

  change: {
    half_day: (who, halfDay) => `${who} makes time on ${when([halfDay])}`,
    format: (who) => `${who} accepts the other format too`,
    seat: (who) => `${who} takes one person more`,
    want: (who, topic) => `${who} also wants to learn ${quoted(topic)}`,
    offer: (who, topic) => `${who} also teaches ${quoted(topic)}`,
    language: (who, language) => `${who} also speaks ${language}`,
    role: (who, as) => (as === 'mentor' ? `${who} mentors as well` : `${who} is mentored as well`),
  },
  remedy: (who, as, changes) =>
    `If ${and.format(changes)}, ${who} ${as === 'mentee' ? 'has a mentor' : 'has somebody to mentor'}.`,
  moves: (moves) => {
    const all = named(moves.map(({ mentee, from, to }) => `${mentee} (${from} → ${to})`));
    return plural('en', moves.length, {
      one: `For that, one person changes mentor: ${all}.`,
      other: `For that, ${moves.length} people change mentor: ${all}.`,
    });
  },
  lock: (w) =>
    `Lock this pair too: ${w.mentor} with ${w.mentee}; otherwise the place may go to somebody else.`,
  first: (changes) => `This has to come first: ${and.format(changes)}.`,
  recruit: {
    mentor: (w) =>
      `Look for a mentor with a lower level of responsibility who teaches ${or.format(w.topics.map(quoted))}, speaks ${or.format(w.languages)} and is free on ${when(w.halfDays)}.`,
    mentee: (w) =>
      `Invite somebody with a higher level of responsibility who wants to learn ${or.format(w.topics.map(quoted))}, speaks ${or.format(w.languages)} and is free on ${when(w.halfDays)}.`,
  },

  companions: (n) =>
    `A circle needs ${plural('en', n, { one: `${n} other person`, other: `${n} other people` })} to be mentored on the same topic.`,
  newcomer: (w) =>
    `One more mentor (${seats(w.seats)}) for ${or.format(w.topics.map(quoted))} in ${or.format(w.languages)} on ${when(w.halfDays)} ${adds(w)}`,
  oneMore: {
    topics: (topic, w) => `One more mentor for ${quoted(topic)} ${adds(w)}`,
    languages: (language, w) => `One more mentor who speaks ${language} ${adds(w)}`,
    halfDays: (halfDay, w) => `One more mentor free on ${halfDay}s ${adds(w)}`,
    sites: (site, w) => `One more mentor on the site ${site} ${adds(w)}`,
  },
  balance: (w) => {
    const wanted = plural('en', w.wanted, {
      one: `${w.wanted} person wants it`,
      other: `${w.wanted} people want it`,
    });
    const offered = plural('en', w.mentors, {
      one: `${w.mentors} mentor teaches it`,
      other: `${w.mentors} mentors teach it`,
    });
    const matched = plural('en', w.matched, {
      one: `${w.matched} pair works on it`,
      other: `${w.matched} pairs work on it`,
    });
    const short = plural('en', w.shortage, {
      one: `${w.shortage} seat is missing`,
      other: `${w.shortage} seats are missing`,
    });
    const parts = [wanted, `${offered} (${seats(w.seats)})`, matched];
    return `${[...parts, ...(w.shortage > 0 ? [short] : [])].join('; ')}.`;
  },

  rules: {
    too_large: () => 'With so many people, these rules are more than can be computed here.',
    duplicate_id: () => 'Somebody is among the volunteers twice.',
    invalid_weights: () => 'Weights are whole numbers, 0 or more, and at least one is more.',
    invalid_seed: () => 'The seed is a whole number, 0 or more.',
    invalid_budget: () => 'The number of steps is 0 or more.',
    floor_out_of_range: () => 'The minimum affinity goes from 0 to 1,000.',
    priority_twice: (names) =>
      `Everybody is in one class of priority at most: ${named(names)} is there twice.`,
    circles_out_of_range: () =>
      'The size of a circle goes from a minimum of at least 1 to a maximum of at least that.',
    lock_unknown: (names) =>
      names.length < 2
        ? 'A locked pair names somebody who takes no part in this match run.'
        : `This pair cannot be locked: ${named(names)}. One of the two takes no part in this match run, or has no free seat.`,
    lock_wrong_role: (names) =>
      `This pair cannot be locked: ${named(names)}. Their roles do not allow it.`,
    lock_forbidden: (names) =>
      `This pair cannot be locked: ${named(names)}. It was ruled out, or proposed and not taken up.`,
    lock_ineligible: (names) =>
      `This pair cannot be locked: ${named(names)}. These two cannot be brought together.`,
    lock_twice: (names) =>
      `Somebody can have one mentor only: ${named(names)}. Remove one of the locked pairs.`,
    lock_seats: (names) =>
      `This mentor does not have as many seats: ${named(names)}. Remove one of the locked pairs.`,
    lock_circle: (names) =>
      `No circle can hold ${named(names)}. ${names.length > 2 ? 'Remove one of the locked pairs' : 'Unlock this pair'}, or form no circles.`,
    locks_together: (names) =>
      `These pairs cannot be locked together: ${named(names)}. Remove one of them.`,
    entity_unknown: (entities) =>
      `Nobody to be mentored is of the entity ${named(entities.map(quoted))}. Choose an entity of the volunteers.`,
  },
  run: runEn,
};

function price({ mentees: more, points: gained, lose }: EffectWords): string {
  const total =
    gained === 0
      ? 'the total affinity would stay the same'
      : `the total affinity would ${gained > 0 ? 'gain' : 'lose'} ${points(Math.abs(gained))}`;
  if (more > 0) {
    const one = plural('en', more, { one: 'mentee', other: 'mentees' });
    return `${more} more ${one} would have a mentor, and ${total}.`;
  }
  if (more < 0) {
    const cost = `${mentees(-more)} their mentor`;
    return gained > 0
      ? `It would cost ${cost}, and ${total}.`
      : `It would cost ${cost} and ${points(-gained)}.`;
  }
  if (lose.length > 0) return `As many mentees would have a mentor, and ${total}.`;
  return gained === 0
    ? 'It would cost nothing: it would be as good.'
    : `Nobody would lose their mentor, and ${total}.`;
}
