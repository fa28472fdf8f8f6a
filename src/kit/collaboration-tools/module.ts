import type { Module } from '../../domain/kit.ts';
import { selfAssessments } from '../self-assessment.ts';
import { INFINITE_WORKDAY } from '../sources.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export const collaborationTools: Module = {
  id: 'collaboration-tools',
  version: 1,
  topicIds: ['collaboration-tools'],
  level: 'foundation',
  minutes: 45,
  asOf: '2025-12',
  content: { fr, en },
  figures: [
    {
      text: {
        fr: 'Une interruption toutes les deux minutes aux heures de bureau (réunion, message ou notification)\u202f; en moyenne 117 courriels et 153 messages Teams reçus par jour travaillé.',
        en: 'An interruption every two minutes in core hours (meeting, mail or notification); on average 117 mails and 153 Teams messages received each working day.',
      },
      source: INFINITE_WORKDAY,
    },
    {
      text: {
        fr: '57\u202f% des réunions se tiennent sans invitation dans l’agenda, et une sur dix est fixée au dernier moment (même étude).',
        en: '57% of meetings take place without a calendar invitation, and one in ten is booked at the last minute (same study).',
      },
      source: INFINITE_WORKDAY,
    },
    {
      text: {
        fr: '57\u202f% du temps passé dans Microsoft 365 sert à communiquer, 43\u202f% à créer\u202f; 68\u202f% des personnes interrogées manquent de temps sans interruption (31\u202f000 personnes, 31 pays).',
        en: '57% of time in Microsoft 365 goes to communicating and 43% to creating; 68% of people surveyed lack uninterrupted time (31,000 people, 31 countries).',
      },
      source: {
        name: 'Microsoft',
        title: '2023 Work Trend Index: Will AI Fix Work?',
        url: 'https://www.microsoft.com/en-us/worklab/work-trend-index/will-ai-fix-work',
        published: '2023-05-09',
      },
    },
  ],
  plan: [
    {
      minutes: 5,
      text: {
        fr: {
          title: 'Le bruit d’hier',
          say: '«\u202fHier, qu’est-ce qui vous a interrompu·e pour rien\u202f? Et vous, qui avez-vous interrompu\u202f?\u202f»',
          do: 'Écoutez, notez deux exemples de chaque sorte. La seconde question est la plus utile.',
          watch: 'Un silence après la seconde question\u00a0: laissez-le durer.',
        },
        en: {
          title: 'Yesterday’s noise',
          say: '“Yesterday, what interrupted you for nothing? And whom did you interrupt?”',
          do: 'Listen, and note two examples of each. The second question is the more useful one.',
          watch: 'Silence after the second question: let it last.',
        },
      },
    },
    {
      minutes: 10,
      text: {
        fr: {
          title: 'Le bon espace',
          say: '«\u202fVoici vos cinq derniers messages. Canal, conversation ou réunion\u00a0: où auraient-ils dû aller\u202f?\u202f»',
          do: 'Dessinez trois colonnes sur une feuille. Placez, déplacez, nommez ce qui bloque.',
          watch:
            'Certains messages ne doivent pas être publics\u00a0: un doute, une personne, une négociation. Dites-le.',
        },
        en: {
          title: 'The right space',
          say: '“Here are your last five messages. Channel, chat or meeting: where should each have gone?”',
          do: 'Draw three columns on paper. Place, move, name what is in the way.',
          watch: 'Some messages must not be public: a doubt, a person, a negotiation. Say so.',
        },
      },
    },
    {
      minutes: 8,
      text: {
        fr: {
          title: 'Reprendre la main sur les alertes',
          say: '«\u202fDe qui voulez-vous être dérangé·e\u202f? Tout le reste peut attendre dix minutes.\u202f»',
          do: 'Ses réglages, ses mains. Mentions, trois conversations, et le silence pour le reste.',
          watch:
            'L’assistant·e reçoit parfois les alertes à sa place\u00a0: vérifiez avec elle ou lui avant de couper.',
        },
        en: {
          title: 'Take alerts in hand',
          say: '“By whom do you want to be disturbed? All the rest can wait ten minutes.”',
          do: 'Their settings, their hands. Mentions, three chats, and silence for the rest.',
          watch:
            'An assistant may be receiving alerts for them: check before switching anything off.',
        },
      },
    },
    {
      minutes: 12,
      text: {
        fr: {
          title: 'Une réunion de moins',
          say: '«\u202fD, I ou R\u202f?\u202f» pour chaque réunion de la semaine passée. «\u202fLaquelle pourrait devenir une page\u202f?\u202f»',
          do: 'Écrivez la page ensemble\u00a0: cinq rubriques, l’heure limite, le critère pour revenir en arrière.',
          watch:
            'Les réunions R (relation) paraissent inutiles et ne le sont pas. Ne touchez pas à celles-là.',
        },
        en: {
          title: 'One meeting fewer',
          say: '“D, I or R?” for each of last week’s meetings. “Which could become a page?”',
          do: 'Write the page together: five headings, the deadline, the test for going back.',
          watch: 'R meetings (relationship) look useless and are not. Leave those alone.',
        },
      },
    },
    {
      minutes: 6,
      text: {
        fr: {
          title: 'Le dire à l’équipe',
          say: '«\u202fQu’allez-vous leur écrire, et où\u202f?\u202f»',
          do: 'Rédigez trois lignes dans le bon canal\u00a0: ce qui change, jusqu’à quand, comment dire que cela ne marche pas.',
          watch:
            'Une règle annoncée puis contournée la semaine suivante fait pire que rien. Visez petit.',
        },
        en: {
          title: 'Tell the team',
          say: '“What will you write to them, and where?”',
          do: 'Write three lines in the right channel: what changes, until when, how to say that it does not work.',
          watch: 'A rule announced and broken within a week is worse than none. Aim small.',
        },
      },
    },
    {
      minutes: 4,
      text: {
        fr: {
          title: 'Retour',
          say: '«\u202fQuelle heure avez-vous rendue, et à qui\u202f? Qu’est-ce que j’ai rendu compliqué\u202f?\u202f»',
          do: 'Lancez le questionnaire d’après. Notez la date du bilan de l’essai.',
          watch:
            'Le gain se mesure chez les autres\u00a0: proposez de leur poser la question dans un mois.',
        },
        en: {
          title: 'Looking back',
          say: '“Which hour did you give back, and to whom? What did I make complicated?”',
          do: 'Start the questionnaire for afterwards. Note the day on which the trial is reviewed.',
          watch: 'The gain shows in others: suggest asking them in a month.',
        },
      },
    },
  ],
  questionnaire: [
    ...selfAssessments(
      {
        fr: 'Je choisis le canal, la conversation ou la réunion pour une raison que je saurais expliquer.',
        en: 'I choose channel, chat or meeting for a reason that I could explain.',
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
            'Dans la conversation à trois, puis de bouche à oreille',
            'Dans un courriel à votre assistant·e',
          ],
          because:
            'Une décision doit pouvoir être retrouvée par celles et ceux qu’elle engage, y compris dans six mois.',
        },
        en: {
          ask: 'Three people take a decision that commits fifteen. Where is it written?',
          choices: [
            'In a channel that the fifteen can read and find again',
            'In the chat of three, then by word of mouth',
            'In a mail to your assistant',
          ],
          because:
            'Those whom a decision commits must be able to find it, in six months’ time too.',
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
            'L’annuler et voir si quelqu’un s’en plaint',
            'L’essayer sous une autre forme, avec une date de bilan et un critère de retour',
            'La raccourcir de dix minutes',
          ],
          because: 'Sans remplaçant ni bilan, la réunion revient sous un autre nom dans le mois.',
        },
        en: {
          ask: 'What is the surest way to replace an information meeting for good?',
          choices: [
            'Cancel it and see whether anybody complains',
            'Try it in another form, with a review date and a test for going back',
            'Make it ten minutes shorter',
          ],
          because:
            'Without a replacement and a review the meeting is back under another name within the month.',
        },
      },
    },
  ],
};
