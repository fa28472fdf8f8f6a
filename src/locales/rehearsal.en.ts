import { plural } from './plural.ts';
import type { rehearsalFr } from './rehearsal.fr.ts';

const number = (n: number): string => n.toLocaleString('en');
const many = (n: number, one: string, other: string): string =>
  `${number(n)} ${plural('en', n, { one, other })}`;

/** What is said of a rehearsal (several ways to pair the same people), in English. */
export const rehearsalEn: typeof rehearsalFr = {
  title: 'Four ways to form the pairs',
  method: { optimal: 'Optimal', greedy: 'Greedy', random: 'Random', stable: 'Stable' },
  measure: {
    matched: 'Mentees with a mentor',
    total: 'Total affinity',
    mean: 'Mean affinity of a pair',
    worst: 'Lowest affinity of a pair',
    acrossEntities: 'Pairs across two entities',
    acrossSites: 'Pairs across two sites',
    regrets: 'Shared regrets',
  },
  people: ({ mentees, mentors, seats, eligibleCouples }) =>
    [
      many(mentees, 'mentee', 'mentees'),
      `${many(mentors, 'mentor', 'mentors')} with ${many(seats, 'seat', 'seats')}`,
      many(eligibleCouples, 'eligible couple', 'eligible couples'),
    ].join(', '),
  about: {
    optimal: 'Optimal: the most mentees with a mentor, then the highest total affinity; proven.',
    greedy: 'Greedy: the best couple first, then the next one still free, and so on.',
    random: (draws, hasDeviation) =>
      `Random: drawn by lot among the eligible couples; ${plural('en', draws, { one: 'a single draw', other: `mean of ${number(draws)} draws (seeds 1 to ${number(draws)})${hasDeviation ? ' ± standard deviation' : ''}, then the lowest and the highest` })}.`,
    stable:
      'Stable: deferred acceptance of Gale and Shapley, by what each side prefers; the mentees ask.',
    regrets:
      'Shared regrets: eligible couples who are apart and would both rather be together; the fewer the better.',
  },
  spread: ({ mean, deviation, least, most }) => `${mean} ± ${deviation} (${least} to ${most})`,
  outOf: (most) => `out of ${most}`,
  sentence: (measure, figures) => `${measure}: ${figures}.`,
  none: 'none',
  pictureAt: (path) => `Picture: ${path}`,
  pictureElsewhere: (folder, path) =>
    `The folder ${folder} cannot be written to; the picture is in ${path}.`,

  usage:
    'Usage: npm run --silent rehearse -- FILE.csv|xlsx [--picture PICTURE.svg] [--json] [--draws 1..1000] [--programme FILE.json] [--lang fr|en]',
  drawsOutOfRange: (value) =>
    `Not a number of draws: “${value}”. Give --draws a whole number from 1 to 1000.`,
  notSvg: 'the picture is written as SVG: give --picture a name that ends in .svg.',
  pictureIsFolder: 'this is a folder, and the name of a picture is expected.',
  pictureIsOther:
    'this file is no picture of a rehearsal by Binôme and is left untouched. Choose another name.',
};
