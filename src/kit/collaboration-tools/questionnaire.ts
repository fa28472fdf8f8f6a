import type { Question } from '../../domain/kit.ts';
import { selfAssessments } from '../self-assessment.ts';

/** The same questions before and after, so that the change can be measured. */
export const questionnaire: readonly Question[] = [
  ...selfAssessments(
    {
      fr: 'Je sais choisir entre canal, conversation et réunion, et dire pourquoi.',
      en: 'I can choose between channel, chat and meeting, and say why.',
    },
    {
      fr: 'Je sais régler mes notifications pour travailler une heure sans interruption.',
      en: 'I can set my notifications so as to work for an hour undisturbed.',
    },
  ),
  {
    id: 'where-decisions',
    kind: 'knowledge',
    right: 0,
    text: {
      fr: {
        ask: 'Une décision prise à trois engage quinze personnes. Où l’écrire\u202f?',
        choices: [
          'Dans un canal que les quinze peuvent lire et retrouver',
          'Dans la conversation à trois, puis de bouche à oreille dans l’équipe',
          'Dans un courriel à votre assistant·e',
        ],
        because:
          'Une décision doit pouvoir être retrouvée par celles et ceux qu’elle engage, y compris dans six mois.',
      },
      en: {
        ask: 'Three people take a decision that commits fifteen. Where is it written?',
        choices: [
          'In a channel that the fifteen can read and search',
          'In the chat of three, and then by word of mouth to the team',
          'In an email to your assistant',
        ],
        because: 'Those whom a decision commits must be able to find it, in six months’ time too.',
      },
    },
  },
  {
    id: 'recap',
    kind: 'knowledge',
    right: 2,
    text: {
      fr: {
        ask: 'Vous voulez le résumé automatique d’une réunion délicate sur une personne. Que faites-vous\u202f?',
        choices: [
          'Vous l’activez sans rien dire, le résumé restera entre participants',
          'Vous l’activez et l’annoncez en fin de réunion',
          'Vous ne l’activez pas, et vous écrivez vous-même la décision',
        ],
        because:
          'On annonce avant, jamais après, et certaines réunions ne s’enregistrent pas\u00a0: la transcription est un document que la personne concernée peut demander.',
      },
      en: {
        ask: 'You would like an automatic summary of a delicate meeting about a person. What do you do?',
        choices: [
          'Turn it on without a word, the summary stays among those present',
          'Turn it on and say so at the end',
          'Leave it off and write the decision yourself',
        ],
        because:
          'One says so before, never after, and some meetings are not recorded: the transcript is a document that the person may ask for.',
      },
    },
  },
  {
    id: 'trial',
    kind: 'knowledge',
    right: 1,
    text: {
      fr: {
        ask: 'Quel est le moyen le plus sûr de remplacer durablement une réunion d’information\u202f?',
        choices: [
          'L’annuler sans prévenir, et voir si quelqu’un finit par s’en plaindre',
          'L’essayer sous une autre forme, avec une date de bilan',
          'La raccourcir de dix minutes chaque mois jusqu’à la faire disparaître',
        ],
        because: 'Sans remplaçant ni bilan, la réunion revient sous un autre nom dans le mois.',
      },
      en: {
        ask: 'What is the surest way to replace an information meeting for good?',
        choices: [
          'Cancel it without a word and see whether anybody complains',
          'Try it in another form, with a date for review',
          'Make it ten minutes shorter each month until it is gone',
        ],
        because:
          'Without a replacement and a review the meeting is back under another name within the month.',
      },
    },
  },
];
