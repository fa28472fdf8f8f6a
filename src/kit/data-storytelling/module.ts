import type { Module } from '../../domain/kit.ts';
import { selfAssessments } from '../self-assessment.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export const dataStorytelling: Module = {
  id: 'data-storytelling',
  version: 1,
  topicIds: ['data-storytelling', 'using-data'],
  level: 'intermediate',
  minutes: 45,
  asOf: '2025-12',
  content: { fr, en },
  figures: [
    {
      text: {
        fr: '21\u202f% des personnes interrogées se disent à l’aise pour lire, comprendre et discuter des données\u202f; 37\u202f% seulement font davantage confiance à leurs décisions quand elles s’appuient sur des données (9\u202f000 personnes).',
        en: '21% of people surveyed feel confident reading, understanding and questioning data; only 37% trust their decisions more when they rest on data (9,000 people).',
      },
      source: {
        name: 'Accenture, Qlik',
        title: 'The Human Impact of Data Literacy',
        url: 'https://thedataliteracyproject.org/assessing-the-human-impact-of-data-literacy/',
        published: '2020',
      },
    },
    {
      text: {
        fr: 'Position sur une même échelle, longueur, angle, surface\u00a0: c’est, du plus au moins précis, l’ordre dans lequel nous lisons les quantités d’un graphique.',
        en: 'Position on a common scale, length, angle, area: that is the order, from most to least precise, in which we read quantities from a chart.',
      },
      source: {
        name: 'Cleveland, McGill (Journal of the American Statistical Association)',
        title: 'Graphical Perception: Theory, Experimentation, and Application',
        url: 'https://doi.org/10.1080/01621459.1984.10478080',
        published: '1984-09',
      },
    },
    {
      text: {
        fr: 'Environ 8\u202f% des hommes et 0,4\u202f% des femmes d’origine européenne distinguent mal le rouge et le vert\u00a0: dans un comité de douze hommes, il y en a en moyenne un.',
        en: 'About 8% of men and 0.4% of women of European descent have trouble telling red from green: among twelve men at a table there is on average one.',
      },
      source: {
        name: 'Birch, Journal of the Optical Society of America A',
        title: 'Worldwide prevalence of red-green color deficiency',
        url: 'https://doi.org/10.1364/JOSAA.29.000313',
        published: '2012-03',
      },
    },
  ],
  plan: [
    {
      minutes: 5,
      text: {
        fr: {
          title: 'Le chiffre qui ne sert à rien',
          say: 'Reprenez la question de préparation. «\u202fÀ quoi verrait-on qu’il faut faire autre chose\u202f?\u202f»',
          do: 'Ouvrez ensemble le graphique apporté. Ne le critiquez pas encore.',
          watch:
            'C’est parfois le travail d’une équipe qu’elle ou il apprécie. Parlez du graphique, jamais de son auteur·e.',
        },
        en: {
          title: 'The number that is no use',
          say: 'Return to the preparation question. “How would one see that something else must be done?”',
          do: 'Open the chart they brought. Do not criticise it yet.',
          watch:
            'It may be the work of a team they value. Speak of the chart, never of who made it.',
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
            'Une phrase trop belle pour les données\u00a0: nuancez-la à voix haute avant qu’un autre ne le fasse.',
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
          do: 'Start the questionnaire for afterwards. Keep before and after side by side.',
          watch: 'Ask before you use the example with anybody else.',
        },
      },
    },
  ],
  questionnaire: [
    ...selfAssessments(
      {
        fr: 'Je sais simplifier un graphique et lui donner un titre qui dit quoi décider.',
        en: 'I can simplify a chart and give it a title that says what to decide.',
      },
      {
        fr: 'Je sais repérer en réunion ce qu’un graphique cache ou exagère.',
        en: 'I can spot in a meeting what a chart hides or exaggerates.',
      },
    ),
    {
      id: 'encoding',
      kind: 'knowledge',
      right: 2,
      text: {
        fr: {
          ask: 'Vous voulez faire comparer six parts de marché assez proches. Quel graphique\u202f?',
          choices: ['Un camembert', 'Des bulles de tailles différentes', 'Des barres triées'],
          because:
            'Nous comparons bien des longueurs alignées sur une même échelle, mal des angles et des surfaces.',
        },
        en: {
          ask: 'You want people to compare six market shares that are quite close. Which chart?',
          choices: ['A pie', 'Bubbles of different sizes', 'Sorted bars'],
          because: 'We compare lengths on a common scale well, and angles and areas badly.',
        },
      },
    },
    {
      id: 'axis',
      kind: 'knowledge',
      right: 0,
      text: {
        fr: {
          ask: 'Un graphique en barres montre un doublement spectaculaire. L’axe va de 92 à 96. Que s’est-il passé\u202f?',
          choices: [
            'Une hausse de quelques pour cent, grossie par l’axe coupé',
            'Un doublement, l’axe n’y change rien',
            'On ne peut rien dire sans la légende',
          ],
          because:
            'La hauteur d’une barre se lit depuis zéro. Couper l’axe transforme un petit écart en grand effet.',
        },
        en: {
          ask: 'A bar chart shows a spectacular doubling. Its axis runs from 92 to 96. What happened?',
          choices: [
            'A rise of a few per cent, magnified by the cut axis',
            'A doubling; the axis makes no difference',
            'Nothing can be said without the legend',
          ],
          because:
            'The height of a bar is read from zero. Cutting the axis turns a small gap into a great effect.',
        },
      },
    },
    {
      id: 'average',
      kind: 'knowledge',
      right: 1,
      text: {
        fr: {
          ask: 'Une satisfaction moyenne de 3,4 sur 5 ne bouge pas depuis un an. Que demandez-vous d’abord\u202f?',
          choices: [
            'Un objectif plus ambitieux',
            'La répartition des réponses, pas seulement la moyenne',
            'Une enquête plus fréquente',
          ],
          because:
            'Une moyenne stable peut cacher deux groupes qui s’éloignent. La répartition le montre aussitôt.',
        },
        en: {
          ask: 'Average satisfaction has stood at 3.4 out of 5 for a year. What do you ask for first?',
          choices: [
            'A more ambitious target',
            'How answers are spread, not only their average',
            'A more frequent survey',
          ],
          because:
            'A stable average may hide two groups drifting apart. The spread shows it at once.',
        },
      },
    },
  ],
};
