import type { TrainingUnit } from '../../domain/training.ts';

export const feedbackUpwards: TrainingUnit = {
  id: 'feedback-upwards',
  version: 1,
  minutes: 8,
  pass: 3,
  content: {
    fr: {
      title: 'Faire un retour à plus gradé que soi',
      aim: 'Dire ce que vous avez vu, et ce que cela produit, de façon qu’on puisse l’entendre et s’en servir.',
      points: [
        {
          title: 'Demander la permission',
          text: '«\u202fJ’ai remarqué quelque chose, voulez-vous que je vous le dise\u202f?\u202f» Le oui change l’écoute. Un non se respecte, et se repropose une autre fois.',
        },
        {
          title: 'Fait, effet, question',
          text: 'Ce que j’ai vu («\u202fvous avez transmis l’article sans l’ouvrir\u202f»), l’effet («\u202ftrois personnes l’ont repris\u202f»), une question («\u202fque voudriez-vous qu’il se passe\u202f?\u202f»). Pas d’adjectif.',
        },
        {
          title: 'Le juste moment',
          text: 'À chaud pour un geste, à froid pour une habitude, jamais devant quelqu’un d’autre. En fin de session plutôt qu’au début.',
        },
        {
          title: 'Recevoir le vôtre',
          text: 'Demandez à chaque fois ce que vous auriez dû faire autrement. Notez, remerciez, changez une chose. C’est votre meilleure démonstration.',
        },
      ],
      phrases: [
        '«\u202fJ’ai remarqué quelque chose. Voulez-vous que je vous le dise\u202f?\u202f»',
        '«\u202fQuand vous répondez pendant que je parle, je perds le fil.\u202f»',
        '«\u202fEt de mon côté, qu’est-ce que je change la prochaine fois\u202f?\u202f»',
      ],
      practice:
        'Écrivez un retour que vous n’avez jamais osé faire, en trois phrases\u00a0: fait, effet, question. Enlevez les adjectifs.',
    },
    en: {
      title: 'Giving feedback upwards',
      aim: 'Say what you saw and what it does, so that it can be heard and used.',
      points: [
        {
          title: 'Ask permission',
          text: '“I noticed something; would you like me to say it?” A yes changes how people listen. A no is respected, and asked again another time.',
        },
        {
          title: 'Fact, effect, question',
          text: 'What I saw (“you passed the article on without opening it”), its effect (“three people repeated it”), a question (“what would you like to happen?”). No adjectives.',
        },
        {
          title: 'The right moment',
          text: 'At once for a gesture, later for a habit, never before anybody else. At the end of a session rather than at its start.',
        },
        {
          title: 'Receiving yours',
          text: 'Ask each time what you should have done differently. Write it down, say thank you, change one thing. It is your best demonstration.',
        },
      ],
      phrases: [
        '“I noticed something. Would you like me to say it?”',
        '“When you answer messages while I speak, I lose my thread.”',
        '“And on my side, what do I change next time?”',
      ],
      practice:
        'Write a piece of feedback you never dared to give, in three sentences: fact, effect, question. Take out the adjectives.',
    },
  },
  check: [
    {
      id: 'fact',
      kind: 'knowledge',
      right: 2,
      text: {
        fr: {
          ask: 'Laquelle de ces phrases est un fait\u202f?',
          choices: [
            '«\u202fVous n’êtes pas très à l’aise avec le partage de fichiers, cela se voit.\u202f»',
            '«\u202fVous êtes toujours en retard.\u202f»',
            '«\u202fVous avez ouvert le fichier trois fois sans trouver le partage.\u202f»',
          ],
          because: 'Elle peut être vérifiée par les deux. Les autres sont des jugements.',
        },
        en: {
          ask: 'Which of these sentences is a fact?',
          choices: [
            '“You are not very comfortable with sharing files, that is plain to see.”',
            '“You are always late.”',
            '“You opened the file three times without finding how to share it.”',
          ],
          because: 'Both of you can check it. The others are judgements.',
        },
      },
    },
    {
      id: 'permission',
      kind: 'knowledge',
      right: 1,
      text: {
        fr: {
          ask: 'Pourquoi demander la permission avant un retour\u202f?',
          choices: [
            'Par politesse hiérarchique',
            'Parce qu’une personne qui a dit oui écoute autrement',
            'Pour se couvrir si elle le prend mal',
          ],
          because: 'Le choix laissé à l’autre ouvre l’écoute, quel que soit le grade.',
        },
        en: {
          ask: 'Why ask permission before giving feedback?',
          choices: [
            'Out of courtesy to rank',
            'Because somebody who said yes listens differently',
            'To be covered if they take it badly',
          ],
          because: 'Leaving the choice to the other opens their ears, whatever the rank.',
        },
      },
    },
    {
      id: 'where',
      kind: 'knowledge',
      right: 0,
      text: {
        fr: {
          ask: 'Vous la voyez présenter un graphique trompeur devant son comité. Quand en parlez-vous\u202f?',
          choices: [
            'À la prochaine session, en tête à tête, graphique à l’appui',
            'Tout de suite, dans la conversation de la réunion, avant que d’autres le disent',
            'Jamais, ce n’est pas votre rôle',
          ],
          because: 'Un retour devant témoins devient un affront. En tête à tête, c’est un cadeau.',
        },
        en: {
          ask: 'You see her present a misleading chart to her team. When do you mention it?',
          choices: [
            'At your next session, in private, with the chart',
            'At once, in the meeting’s chat, before somebody else does',
            'Never, it is not your role',
          ],
          because: 'Feedback before others becomes an affront. In private it is a gift.',
        },
      },
    },
    {
      id: 'receive',
      kind: 'knowledge',
      right: 1,
      text: {
        fr: {
          ask: 'On vous dit\u00a0: «\u202fVous parlez trop vite.\u202f» Quelle première réponse est la bonne\u202f?',
          choices: [
            '«\u202fC’est parce que nous avons peu de temps.\u202f»',
            '«\u202fMerci. À quel moment vous ai-je perdu·e\u202f?\u202f»',
            '«\u202fVous êtes la première personne à me le dire.\u202f»',
          ],
          because: 'On remercie et l’on demande un fait. Se justifier clôt la conversation.',
        },
        en: {
          ask: 'You are told: “You speak too fast.” Which first answer is right?',
          choices: [
            '“That is because we have so little time.”',
            '“Thank you. When did I lose you?”',
            '“You are the first to tell me so.”',
          ],
          because: 'Say thank you and ask for a fact. Justifying oneself ends the conversation.',
        },
      },
    },
  ],
};
