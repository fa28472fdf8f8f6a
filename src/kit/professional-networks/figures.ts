import type { Figure } from '../../domain/kit.ts';

/** Key figures, each with who says it, where and when; how each was confirmed: docs/kit.md. */
export const figures: readonly Figure[] = [
  {
    text: {
      fr: '49\u202f% des personnes qui décident d’achats entre entreprises disaient en 2020 qu’un bon contenu de fond avait compté dans l’attribution d’un marché\u202f; 25\u202f% qu’un mauvais les en avait détournées (plus de 3\u202f200\u00a0personnes).',
      en: 'In 2020, 49% of business decision-makers said that good, substantial content had counted in awarding business; 25% that poor content had led them not to (over 3,200 people).',
    },
    source: {
      name: 'Edelman, LinkedIn',
      title: '2020 B2B Thought Leadership Impact Study',
      url: 'https://www.edelman.com/insights/how-b2b-thought-leadership-impacts-demand-generation-in-2020',
      published: '2020',
    },
  },
  {
    text: {
      fr: 'Mais 71\u202f% disaient en 2021 que moins de la moitié de ce qu’elles lisent leur est utile\u00a0: l’enjeu n’est pas d’être présent·e, il est d’apprendre quelque chose à quelqu’un (près de 3\u202f600\u00a0personnes, six pays).',
      en: 'Yet in 2021, 71% said that less than half of what they read is useful to them: the point is not to be present, it is to teach somebody something (nearly 3,600 people, six countries).',
    },
    source: {
      name: 'Edelman, LinkedIn (Quirk’s Media)',
      title: '2021 B2B Thought Leadership Impact Study',
      url: 'https://www.quirks.com/articles/report-outlines-tips-for-creating-effective-b2b-thought-leadership',
      published: '2021',
    },
  },
  {
    text: {
      fr: 'LinkedIn a dépassé le milliard de membres. Être membre n’est pas être actif\u00a0: LinkedIn ne publie pas ce second chiffre à l’échelle mondiale.',
      en: 'LinkedIn has passed a billion members. A member is not an active user: LinkedIn does not publish that second figure worldwide.',
    },
    source: {
      name: 'Microsoft',
      title: 'FY24 Q2 earnings conference call',
      url: 'https://www.microsoft.com/en-us/investor/events/fy-2024/earnings-fy-2024-q2',
      published: '2024-01-30',
    },
  },
];
