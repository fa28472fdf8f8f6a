import { commonEn } from './common.en.ts';
import { plural } from './plural.ts';
import type { runFr } from './run.fr.ts';

const and = new Intl.ListFormat('en', { type: 'conjunction' });
const number = new Intl.NumberFormat('en');
const count = (n: number, one: string, other: string): string =>
  `${number.format(n)} ${plural('en', n, { one, other })}`;
const points = (n: number): string => count(n, 'point', 'points');

/** What a match run found and by which rules, in English. */
export const runEn: typeof runFr = {
  lowest: (score) => `The lowest affinity is ${number.format(score)}.`,
  proven: 'This result is proven optimal, in the order of these aims.',
  unproven: 'The computing budget ran out: this result is not proven optimal.',
  gap: (gap) => {
    if (gap.mentees > 0) {
      return `The best possible result would give a mentor to at most ${count(gap.mentees, 'person', 'people')} more.`;
    }
    if (gap.ranks > 0) {
      return 'The best possible result might serve the classes of priority better.';
    }
    return `The best possible result would add at most ${points(gap.points)} to the total affinity.`;
  },
  aim: {
    mentees: 'The most people with a mentor',
    priority: 'Then the classes of priority, in their order',
    score: 'Then the highest total affinity',
    keep: 'Then the most pairs kept',
    lowest: 'Then the lowest affinity raised',
  },
  kept: (kept, of) => `${count(kept, 'pair', 'pairs')} of ${number.format(of)} kept.`,
  lost: {
    impossible: (mentor, mentee, reason) =>
      `${mentor} and ${mentee} can be a pair no more: ${reason}`,
    unpriced: (mentor, mentee) =>
      `${mentor} and ${mentee} are not together any more; the price of keeping them is not computed.`,
    priced: (mentor, mentee, cost) => {
      const parts = [
        ...(cost.mentees > 0 ? [`${count(cost.mentees, 'person', 'people')} their mentor`] : []),
        ...(cost.points > 0 ? [`${points(cost.points)} of the total affinity`] : []),
        ...(cost.others > 0 ? [count(cost.others, 'other pair kept', 'other pairs kept')] : []),
      ];
      const price = parts.length === 0 ? 'the order of priorities' : and.format(parts);
      return `Keeping ${mentor} and ${mentee} together would cost ${price}.`;
    },
  },
  noPair: {
    topic: 'no topic in common.',
    language: 'no language in common.',
    half_day: 'no time in common.',
    different_people: 'they are the same person.',
    level: 'their levels of responsibility do not fit.',
    management_line: 'one of the two is in the management line of the other.',
    kept_apart: 'a personal wish, which stays private, rules it out.',
    format: 'no format suits both.',
    declined: 'it was ruled out, or proposed and not taken up.',
    absent: 'one of the two takes no part in this match run in this role.',
    below_floor: 'their affinity is below the minimum asked for.',
    no_seat: 'this mentor has no seat left.',
    locked_elsewhere: 'another mentor is locked to this person.',
    circle: 'no circle can hold these two people.',
  },
  circle: {
    topics: (labels) => `Topics of the whole circle: ${and.format(labels)}.`,
    halfDays: (halfDays) =>
      halfDays.length === 0
        ? 'No time suits everybody: this circle will meet as best it can.'
        : `Times that suit the whole circle: ${and.format(halfDays.map((one) => commonEn.halfDay[one]))}.`,
    languages: (languages) =>
      languages.length === 0
        ? 'No language is common to everybody: ask the mentor which one to speak.'
        : `Languages of the whole circle: ${and.format(languages)}.`,
  },

  rule: {
    weights: 'Weights of the affinity',
    format: 'Formats',
    seed: 'Draw among equally good results',
    budget: 'Computing budget',
    locked: 'Locked pairs',
    forbidden: 'Pairs ruled out',
    floor: 'Minimum affinity',
    priority: 'Priorities',
    raiseLowest: 'Raise the lowest affinity',
    keep: 'Pairs to keep',
    circles: 'Size of circles',
  },
  format: {
    'one-to-one': 'one-to-one',
    circles: 'circles',
    both: 'one-to-one and circles',
  },
  value: {
    none: 'none',
    yes: 'yes',
    no: 'no',
    number: (n) => number.format(n),
    steps: (n) => count(n, 'step', 'steps'),
    couples: (n) => count(n, 'pair', 'pairs'),
    classes: (sizes) =>
      `${count(sizes.length, 'class', 'classes')} (${sizes.map((n) => count(n, 'person', 'people')).join(', ')})`,
    circles: (min, max) =>
      min === max
        ? count(max, 'mentee', 'mentees')
        : `${number.format(min)} to ${number.format(max)} mentees`,
  },
};
