import type { PlanStep } from '../../domain/kit.ts';

/** The mentor's session, step by step; the minutes add up to the module's. */
export const plan: readonly PlanStep[] = [
  {
    minutes: 5,
    text: {
      fr: {
        title: 'Le chiffre qui ne sert à rien',
        say: 'Reprenez la question de préparation. «\u202fÀ quoi verrait-on qu’il faut faire autre chose\u202f?\u202f»',
        do: 'Ouvrez ensemble le graphique apporté. Ne le critiquez pas encore. Si son questionnaire d’avant n’est pas rempli, c’est le moment\u00a0: deux minutes.',
        watch:
          'C’est parfois le travail d’une équipe qu’elle ou il apprécie. Parlez du graphique, jamais de son auteur·e.',
      },
      en: {
        title: 'The number that is no use',
        say: 'Return to the preparation question. “How would one see that something else must be done?”',
        do: 'Open the chart they brought. Do not criticise it yet. If they have not filled in the before-session questionnaire, now is the time: two minutes.',
        watch: 'It may be the work of a team they value. Speak of the chart, never of who made it.',
      },
    },
  },
  {
    minutes: 7,
    text: {
      fr: {
        title: 'Cinq secondes',
        say: '«\u202fJe regarde cinq secondes, je vous dis ce que j’ai compris.\u202f»',
        do: 'Dites ce que vous avez vu, même si c’est à côté. Échangez les rôles avec un graphique à vous.',
        watch:
          'Si vous avez «\u202fmal\u202f» compris, c’est une information sur le graphique. Ne vous excusez pas.',
      },
      en: {
        title: 'Five seconds',
        say: '“I look for five seconds and tell you what I understood.”',
        do: 'Say what you saw, even if it misses the point. Swap roles with a chart of your own.',
        watch: 'If you “misread” it, that tells you about the chart. Do not apologise.',
      },
    },
  },
  {
    minutes: 13,
    text: {
      fr: {
        title: 'Enlever, griser, titrer',
        say: '«\u202fQue peut-on retirer sans rien perdre\u202f? Qu’est-ce qui mérite la seule couleur\u202f?\u202f»',
        do: 'Dans Excel, elle ou il manipule. Enregistrez une copie à chaque étape, puis faites-les défiler.',
        watch:
          'L’axe des barres part de zéro. Si la différence disparaît alors, c’est qu’elle était petite.',
      },
      en: {
        title: 'Take away, grey out, give a title',
        say: '“What can go without loss? What deserves the one colour?”',
        do: 'In Excel, with their hands. Save a copy at each step, then flip through them.',
        watch: 'Bars start at zero. If the difference vanishes then, it was small.',
      },
    },
  },
  {
    minutes: 10,
    text: {
      fr: {
        title: 'Derrière la moyenne',
        say: '«\u202fMontrez-moi les points, un par un. Qui est vraiment à la moyenne\u202f?\u202f»',
        do: 'Faites un histogramme ou un nuage. Cherchez deux groupes, un cas extrême, un trou.',
        watch:
          'Moins de cinq personnes dans un groupe\u00a0: n’affichez pas. On reconnaîtrait quelqu’un.',
      },
      en: {
        title: 'Behind the average',
        say: '“Show me the dots, one by one. Who really is average?”',
        do: 'Make a histogram or a scatter. Look for two groups, an extreme case, a gap.',
        watch: 'Fewer than five people in a group: do not show it. Somebody would be recognised.',
      },
    },
  },
  {
    minutes: 7,
    text: {
      fr: {
        title: 'La phrase',
        say: '«\u202fEn une phrase avec un verbe\u00a0: que doit décider la salle\u202f?\u202f»',
        do: 'Écrivez-la en titre. Vérifiez qu’elle reste vraie si l’on change la période.',
        watch:
          'Une phrase trop belle pour les données\u00a0: nuancez-la à voix haute avant que quelqu’un ne le fasse.',
      },
      en: {
        title: 'The sentence',
        say: '“In one sentence with a verb: what must the room decide?”',
        do: 'Write it as the title. Check that it still holds if the period changes.',
        watch: 'A sentence too fine for the data: qualify it aloud before somebody else does.',
      },
    },
  },
  {
    minutes: 3,
    text: {
      fr: {
        title: 'Retour',
        say: '«\u202fQuel graphique allez-vous refaire\u202f? Où suis-je allé·e trop vite\u202f?\u202f»',
        do: 'Lancez le questionnaire d’après. Gardez l’avant et l’après côte à côte.',
        watch: 'Demandez l’autorisation avant de réutiliser l’exemple avec quelqu’un d’autre.',
      },
      en: {
        title: 'Looking back',
        say: '“Which chart will you redo? Where was I too fast?”',
        do: 'Start the after-session questionnaire. Keep before and after side by side.',
        watch: 'Ask before you use the example with anybody else.',
      },
    },
  },
];
