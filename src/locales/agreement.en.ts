import type { agreementFr } from './agreement.fr.ts';

export const agreementEn: typeof agreementFr = {
  title: 'Our agreement',
  duration: 'Length of a session',
  minutes: (n: number) => `${n} minutes`,
  place: { online: 'Online', 'on-site': 'In person', either: 'Online or in person' },
  confidence: {
    'between-us': 'What is said in a session stays between us.',
    'no-recording': 'No session is recorded or transcribed.',
    'no-quoting': 'We do not quote each other, even without a name.',
    'ask-first': 'Before speaking of it elsewhere, we ask each other.',
  },
  afterMissed: {
    'new-time-within-a-week': 'We pick a new time within the week.',
    'next-one-stands': 'We meet at the next session.',
    'pause-the-series': 'We pause the sessions and talk about it.',
  },
  refusal: {
    goals_required: {
      message: 'What you want to achieve together is missing.',
      remedy: 'One sentence is enough: you can make it more precise later.',
    },
    goals_too_long: {
      message: 'Your goals are longer than 1,200 characters.',
      remedy: 'Keep what matters most: three short goals beat a page.',
    },
    modules_invalid: {
      message: 'There are more modules than sessions, or one of them is there twice.',
      remedy: 'Remove a module, or agree on more sessions.',
    },
    session_minutes_out_of_range: {
      message: 'A session must last between 15 and 180 minutes.',
      remedy: 'Give a whole number of minutes, for example 45.',
    },
    session_count_out_of_range: {
      message: 'The number of sessions must be between 1 and 24.',
      remedy: 'Give a whole number, for example 6.',
    },
    agreement_changed: {
      message: 'The other person changed the agreement in the meantime.',
      remedy: 'Read the new version: your text is not lost, take it up again if you need to.',
    },
    nothing_to_sign: {
      message: 'No agreement has been written yet.',
      remedy: 'Write it together, then sign it.',
    },
  },
};
