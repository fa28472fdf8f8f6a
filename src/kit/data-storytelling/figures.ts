import type { Figure } from '../../domain/kit.ts';

/** Key figures, each with who says it, where and when; how each was confirmed: docs/kit.md. */
export const figures: readonly Figure[] = [
  {
    text: {
      fr: '21\u202f% des personnes interrogées se disent à l’aise pour lire, comprendre, questionner et utiliser des données\u202f; 37\u202f% seulement font davantage confiance à leurs décisions quand elles s’appuient sur des données (9\u202f000\u00a0personnes).',
      en: '21% of people surveyed feel confident reading, understanding, questioning and using data; only 37% trust their decisions more when they rest on data (9,000 people).',
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
      fr: 'Nous comparons deux positions sur une même échelle 1,4 à 2,5\u00a0fois plus précisément que deux longueurs, et environ deux fois plus précisément que deux angles.',
      en: 'We compare two positions on one scale 1.4 to 2.5 times as precisely as two lengths, and about twice as precisely as two angles.',
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
];
