import type { Localised, Question } from '../domain/kit.ts';

/** One scale for every self-assessment, so that before and after can be compared. */
const SCALE: Localised<readonly string[]> = {
  fr: [
    'Pas encore',
    'Oui, si quelqu’un m’aide',
    'Oui, sans aide',
    'Oui, et je pourrais le montrer à quelqu’un',
  ],
  en: ['Not yet', 'Yes, if somebody helps me', 'Yes, on my own', 'Yes, and I could show somebody'],
};

/** Two things that the executive says of themselves, on the one scale. */
export function selfAssessments(
  first: Localised<string>,
  second: Localised<string>,
): readonly Question[] {
  return [first, second].map((ask, index) => ({
    id: `self-${index + 1}`,
    kind: 'self-assessment',
    text: {
      fr: { ask: ask.fr, choices: SCALE.fr },
      en: { ask: ask.en, choices: SCALE.en },
    },
  }));
}
