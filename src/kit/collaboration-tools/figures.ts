import type { Figure } from '../../domain/kit.ts';
import { INFINITE_WORKDAY } from '../sources.ts';

/** Key figures, each with who says it, where and when; how each was confirmed: docs/kit.md. */
export const figures: readonly Figure[] = [
  {
    text: {
      fr: 'Une interruption toutes les deux minutes aux heures de bureau (réunion, message ou notification)\u202f; en moyenne 117 courriels et 153 messages Teams reçus par jour travaillé.',
      en: 'An interruption every two minutes in core hours (meeting, email or notification); on average 117 emails and 153 Teams messages received each working day.',
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
];
