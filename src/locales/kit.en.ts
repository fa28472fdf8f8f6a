import type { kitFr } from './kit.fr.ts';

interface Particulars {
  readonly expected?: string | number | undefined;
  readonly found?: string | number | undefined;
}

const between = ({ expected, found }: Particulars): string =>
  `expected: ${String(expected)}, found: ${String(found)}`;

export const kitEn: typeof kitFr = {
  level: {
    foundation: 'To begin with',
    intermediate: 'To go further',
    advanced: 'Advanced',
    specialised: 'Expert',
  },
  origin: { 'built-in': 'Comes with Binôme', programme: 'The programme’s own' },
  refusal: {
    module_changed: {
      message: 'Somebody has changed this module in the meantime.',
      remedy: 'Open the latest version, make your changes there, then save.',
    },
    before_is_closed: {
      message:
        'You have already answered the after-session questionnaire, which tells the right answers.',
      remedy: 'Your first answers stay as they are; you may take the after-session one again.',
    },
    module_invalid: {
      message: 'This module is not complete.',
      remedy: 'Mend what is pointed out, then save again. Nothing has been lost.',
    },
    kit_not_json: {
      message: 'This file is not readable JSON.',
      remedy: 'Export the kit again, or mend the file where it says. Nothing was imported.',
    },
    kit_not_a_kit: {
      message: 'This file is not a Binôme kit.',
      remedy: 'Choose a file exported from the Kit page; it begins with “format”: “binome-kit”.',
    },
    kit_newer: {
      message: 'This kit comes from a newer version of Binôme.',
      remedy: 'Ask for Binôme to be updated, or for an export from the same version as yours.',
    },
    kit_invalid: {
      message: 'There are mistakes in this kit; nothing was imported.',
      remedy: 'Mend in the file what is pointed out, then import it again.',
    },
    kit_too_large: {
      message: 'This kit is too large; nothing was imported.',
      remedy: 'Split it into files of at most 60 modules and 1.5 MB.',
    },
  },
  notJsonAt: (line, column) =>
    `This file is not readable JSON: there is a mistake on line ${line}, column ${column}.`,
  fault: {
    missing: () => 'This field is missing. Add it.',
    wrong_type: (p) => `This field is not of the right type (${between(p)}).`,
    unknown_field: ({ found }) =>
      `There is no field “${String(found)}” here. Remove it, or mend its name.`,
    not_allowed: ({ expected }) => `This value is not allowed. Choose one of: ${String(expected)}.`,
    blank: () => 'This text is empty. Write it.',
    too_long: ({ expected, found }) =>
      `This text has ${String(found)} characters. Cut it to ${String(expected)} at most.`,
    too_few: ({ expected, found }) =>
      `There are ${String(found)}; it takes at least ${String(expected)}.`,
    too_many: ({ expected, found }) =>
      `There are ${String(found)}; keep ${String(expected)} at most.`,
    not_whole: ({ expected, found }) =>
      `A whole number is needed (${String(expected)}); ${String(found)} is none.`,
    out_of_range: (p) => `This number will not do (${between(p)}).`,
    languages_differ: ({ expected, found }) =>
      `French has ${String(expected)}, English ${String(found)}. Say the same in both languages, in the same order.`,
    plan_minutes: ({ expected, found }) =>
      `The steps last ${String(found)} minutes in all, the session ${String(expected)}. Adjust a step, or the length of the module.`,
    right_answer_out_of_range: (p) =>
      `The right answer names none of the choices (${between(p)}; the first choice is number 0).`,
    question_kinds: () =>
      'A questionnaire needs both self-assessment and knowledge questions. Add one of the other kind.',
    id_twice: ({ found }) => `“${String(found)}” is there twice. Keep one, or rename the second.`,
    id_invalid: ({ found }) =>
      `“${String(found)}” will not do as an identifier. Use lower-case letters without accents, digits and hyphens, 64 at most.`,
    topic_unknown: ({ found }) =>
      `This programme has no topic “${String(found)}”. Add it to the programme, or take it out of the module.`,
    url_invalid: ({ found }) =>
      `“${String(found)}” is not an address that begins with https://. Mend it.`,
    date_invalid: ({ found }) =>
      `“${String(found)}” is not a date. Write 2026-07-14, 2026-07 or 2026.`,
  },
};
