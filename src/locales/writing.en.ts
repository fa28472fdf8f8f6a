import { counter } from './plural.ts';
import type { writingFr } from './writing.fr.ts';

const count = counter('en');

/** What is said beside a text that is being written. */
export const writingEn: typeof writingFr = {
  tooLong: (over) =>
    `${count(over, 'character', 'characters')} too many: shorten this text to save it. Nothing of it was cut.`,
  restored: 'Here is what you had written and not saved.',
};
