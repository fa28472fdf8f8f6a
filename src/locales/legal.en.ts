import type { LegalWords } from './legal.fr.ts';

/** The pages that the Teams manifest names: privacy and terms. */
export const legalEn: LegalWords = {
  lang: 'en',
  other: 'Français',
  privacy: {
    title: 'Binôme and your data',
    sections: [
      {
        title: 'Who answers for them',
        text: [
          'Binôme is run by your company, in its own Microsoft 365 and Azure environment. Your company is the controller; its HR team and data protection officer answer your questions.',
        ],
      },
      {
        title: 'What is kept, and why',
        text: [
          'Your name, work address and account id: to recognise you and write to you.',
          'Your sign-up answers (topics, availability, languages, entity, level of responsibility): to match people.',
          'Sessions planned and held, the agreement of your pair, your feedback and notes: so that the mentoring takes place.',
          'The state of every message sent: so that none is sent twice.',
          'Age is never stored, asked or inferred.',
        ],
      },
      {
        title: 'Who sees what',
        text: [
          'Shared notes belong to your pair; private notes to you alone.',
          'Programme managers see participation, never your notes, your rating of a person or your own words. Figures are shown from five people on.',
          'The programme serves no evaluation and no promotion, and nothing ranks people.',
        ],
      },
      {
        title: 'For how long',
        text: [
          'Until twelve months after the end of the programme, unless your company chose another time, from one to thirty-six months. Then everything about you is erased.',
        ],
      },
      {
        title: 'Your rights',
        text: [
          'You may ask to see, correct, take away or erase your data, leave the programme at any time, and turn to the data protection authority of your country.',
        ],
      },
      {
        title: 'Where the data go',
        text: [
          'They stay in your company’s Azure subscription. Binôme sells and passes on none of them, and sets no tracking cookie.',
        ],
      },
    ],
  },
  terms: {
    title: 'Terms of use of Binôme',
    sections: [
      {
        title: 'What Binôme is for',
        text: [
          'Binôme runs your company’s reverse mentoring: sign-up, matching, sessions, feedback. Your company provides it for your use at work.',
        ],
      },
      {
        title: 'What you agree to',
        text: [
          'Taking part is voluntary, and you may leave at any time without giving a reason.',
          'What is said in a pair stays there, except what the law requires to be reported.',
          'You write only what you may share, and nothing secret or sensitive about others.',
        ],
      },
      {
        title: 'What Binôme does not promise',
        text: [
          'Binôme proposes pairs and sends prompts; it replaces neither your judgement nor your company’s rules. It is provided as is, under the MIT licence.',
        ],
      },
      {
        title: 'When something is wrong',
        text: [
          'Write to whoever manages your programme, or to the team that administers Teams in your company.',
        ],
      },
    ],
  },
};
