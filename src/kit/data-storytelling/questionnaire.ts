import type { Question } from '../../domain/kit.ts';
import { selfAssessments } from '../self-assessment.ts';

/** The same questions before and after, so that the change can be measured. */
export const questionnaire: readonly Question[] = [
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
          'Des barres alignées se comparent sur une même échelle, environ deux fois plus précisément que des angles.',
      },
      en: {
        ask: 'You want people to compare six market shares that are quite close. Which chart?',
        choices: ['A pie', 'Bubbles of different sizes', 'Sorted bars'],
        because: 'Aligned bars are compared on one scale, about twice as precisely as angles.',
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
          'Une hausse de quelques pour cent, grossie par l’axe',
          'Un doublement bien réel, auquel l’axe ne change rien',
          'On ne peut rien dire tant que l’on n’a pas lu la légende',
        ],
        because:
          'La hauteur d’une barre se lit depuis zéro. Couper l’axe transforme un petit écart en grand effet.',
      },
      en: {
        ask: 'A bar chart shows a spectacular doubling. Its axis runs from 92 to 96. What happened?',
        choices: [
          'A rise of a few per cent, magnified by the axis',
          'A real doubling, whatever the axis shows',
          'Nothing can be said until one has read the legend',
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
          'Un objectif plus ambitieux pour l’année prochaine',
          'La répartition des réponses, derrière la moyenne',
          'Une enquête plus fréquente, pour suivre chaque variation',
        ],
        because:
          'Une moyenne stable peut cacher deux groupes qui s’éloignent. La répartition le montre aussitôt.',
      },
      en: {
        ask: 'Average satisfaction has stood at 3.4 out of 5 for a year. What do you ask for first?',
        choices: [
          'A more ambitious target for next year',
          'How answers are spread behind the average',
          'A more frequent survey, to follow every variation',
        ],
        because:
          'A stable average may hide two groups drifting apart. The spread shows it at once.',
      },
    },
  },
];
