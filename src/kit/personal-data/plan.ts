import type { PlanStep } from '../../domain/kit.ts';

/** The mentor's session, step by step; the minutes add up to the module's. */
export const plan: readonly PlanStep[] = [
  {
    minutes: 5,
    text: {
      fr: {
        title: 'La boîte aux lettres ouverte',
        say: 'Reprenez la question de préparation. «\u202fSans me dire ce qu’il contient\u00a0: ce message, pourquoi existe-t-il\u202f?\u202f»',
        do: 'Rappelez que rien de ce que vous verrez ne sort de la pièce. Posez votre téléphone, écran contre la table. Si son questionnaire d’avant n’est pas rempli, c’est le moment\u00a0: deux minutes.',
        watch: 'Ne demandez aucun contenu. Un silence suffit comme réponse.',
      },
      en: {
        title: 'The open mailbox',
        say: 'Return to the preparation question. “Without telling me what it says: why does that message exist?”',
        do: 'Say again that nothing you see leaves the room. Put your own phone face down. If they have not filled in the before-session questionnaire, now is the time: two minutes.',
        watch: 'Ask for no contents. A silence is answer enough.',
      },
    },
  },
  {
    minutes: 12,
    text: {
      fr: {
        title: 'La tournée des partages',
        say: '«\u202fOuvrez OneDrive, “Partagés”, puis “Par vous”. On commence par le plus ancien.\u202f»',
        do: 'Laissez la personne manier la souris. Retirez ensemble trois accès. Montrez la date d’expiration d’un lien.',
        watch:
          'Détournez les yeux des titres sensibles. Si l’accès est bloqué par l’entreprise, utilisez un fichier d’essai.',
      },
      en: {
        title: 'A round of what is shared',
        say: '“Open OneDrive, ‘Shared’, then ‘By you’. We start with the oldest.”',
        do: 'Leave them the mouse. Withdraw access in three places together. Show how a link is given an expiry date.',
        watch: 'Look away from sensitive titles. If the company blocks this, use a trial file.',
      },
    },
  },
  {
    minutes: 12,
    text: {
      fr: {
        title: 'Les premières heures',
        say: '«\u202fIl est 18 h 40, vendredi. Un journaliste a notre fichier de candidatures. Que faites-vous dans les dix premières minutes\u202f?\u202f»',
        do: 'Notez chaque décision, avec un nom et un numéro de téléphone. À mi-parcours, ajoutez\u00a0: «\u202fLa déléguée est en congé.\u202f»',
        watch:
          'La tentation d’attendre d’en savoir plus. Ramenez à deux questions\u00a0: qui est en danger, qui prévient-on\u202f?',
      },
      en: {
        title: 'The first hours',
        say: '“It is 6.40 pm on Friday. A journalist has our file of applicants. What do you do in the first ten minutes?”',
        do: 'Write down each decision with a name and a phone number. Halfway, add: “The data protection officer is on leave.”',
        watch:
          'The temptation to wait until more is known. Return to two questions: who is in danger, whom do we warn?',
      },
    },
  },
  {
    minutes: 8,
    text: {
      fr: {
        title: 'Réécrire un message',
        say: '«\u202fPrenez un message récent qui parle de quelqu’un. Réécrivez-le comme si cette personne allait le lire.\u202f»',
        do: 'Faites l’exercice vous aussi, sur l’un des vôtres. Comparez ce que vous avez enlevé, pas ce que vous avez écrit.',
        watch:
          'La réécriture ne doit pas devenir de la langue de bois\u00a0: un fait et une date valent mieux qu’un adjectif.',
      },
      en: {
        title: 'Rewrite a message',
        say: '“Take a recent message about somebody. Rewrite it as if that person were going to read it.”',
        do: 'Do the exercise too, on one of yours. Compare what you took out, not what you wrote.',
        watch:
          'Rewriting must not turn into officialese: a fact and a date are better than an adjective.',
      },
    },
  },
  {
    minutes: 5,
    text: {
      fr: {
        title: 'Une case, un libellé',
        say: '«\u202fQuel formulaire de votre équipe contient une case “Commentaires”\u202f? Par quoi la remplacer\u202f?\u202f»',
        do: 'Rédigez le nouveau libellé et le message à la personne qui tient le formulaire.',
        watch: 'Une seule case. Le grand ménage ne se fera pas aujourd’hui.',
      },
      en: {
        title: 'One box, one label',
        say: '“Which of your team’s forms has a ‘Comments’ box? What could replace it?”',
        do: 'Write the new label and the message to whoever looks after that form.',
        watch: 'One box only. The great clean-up will not happen today.',
      },
    },
  },
  {
    minutes: 3,
    text: {
      fr: {
        title: 'Retour',
        say: '«\u202fQuel accès retirez-vous encore cette semaine\u202f? Qu’ai-je expliqué trop vite\u202f?\u202f»',
        do: 'Lancez le questionnaire d’après. Détruisez vos notes si elles contiennent un nom.',
        watch: 'Faites-le sous ses yeux\u00a0: c’est la meilleure démonstration du jour.',
      },
      en: {
        title: 'Looking back',
        say: '“Which access will you still withdraw this week? What did I explain too fast?”',
        do: 'Start the after-session questionnaire. Destroy your notes if they hold a name.',
        watch: 'Do it in front of them: it is the best demonstration of the day.',
      },
    },
  },
];
