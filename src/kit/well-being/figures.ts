import type { Figure } from '../../domain/kit.ts';
import { INFINITE_WORKDAY } from '../sources.ts';

/** Key figures, each with who says it, where and when; how each was confirmed: docs/kit.md. */
export const figures: readonly Figure[] = [
  {
    text: {
      fr: 'Les réunions qui commencent après 20 h ont augmenté de 16\u202f% en un an\u202f; à 22 h, 29\u202f% des personnes actives ce jour-là sont revenues dans leur messagerie.',
      en: 'Meetings that begin after 8 pm rose by 16% in a year; by 10 pm 29% of those active that day are back in their inbox.',
    },
    source: INFINITE_WORKDAY,
  },
  {
    text: {
      fr: 'Huit personnes sur dix reçoivent régulièrement des messages professionnels hors de leurs heures, que leur entreprise ait ou non une politique de déconnexion\u202f; là où il y en a une, plus de 70\u202f% en jugent l’effet positif (Belgique, Espagne, France, Italie).',
      en: 'Eight people in ten regularly receive work messages outside their hours, whether or not their company has a disconnection policy; where there is one, over 70% find its effect positive (Belgium, France, Italy, Spain).',
    },
    source: {
      name: 'Eurofound',
      title: 'Right to disconnect: Implementation and impact at company level',
      url: 'https://www.eurofound.europa.eu/en/publications/2023/right-disconnect-implementation-and-impact-company-level',
      published: '2023-11-30',
    },
  },
  {
    text: {
      fr: 'Travailler 55\u00a0heures ou plus par semaine va de pair avec un risque d’AVC plus élevé de 35\u202f%, et de mourir d’une cardiopathie ischémique plus élevé de 17\u202f%, par rapport à 35–40\u00a0heures.',
      en: 'Working 55 hours or more a week goes with a 35% higher risk of stroke, and a 17% higher risk of dying from ischaemic heart disease, than working 35–40 hours.',
    },
    source: {
      name: 'OMS / WHO, OIT / ILO',
      title: 'Long working hours increasing deaths from heart disease and stroke',
      url: 'https://www.who.int/news/item/17-05-2021-long-working-hours-increasing-deaths-from-heart-disease-and-stroke-who-ilo',
      published: '2021-05-17',
    },
  },
];
