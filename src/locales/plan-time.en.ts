import type { planTimeFr } from './plan-time.fr.ts';

/** What is said of a time at which few would meet, in English. */
export const planTimeEn: typeof planTimeFr = {
  weekend: {
    sat: (time) => (time === undefined ? 'This is a Saturday.' : `This is a Saturday, at ${time}.`),
    sun: (time) => (time === undefined ? 'This is a Sunday.' : `This is a Sunday, at ${time}.`),
  },
  offHours: (time) => `This is at ${time}, outside usual hours.`,
  forOther: (name, moment) => `For ${name}, it will be ${moment}.`,
  allTheSame: 'You may propose this time all the same.',
};
