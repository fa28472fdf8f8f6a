import type { Figure } from '../../domain/kit.ts';
import { LATEST_DBIR } from '../sources.ts';

/** Key figures, each with who says it, where and when; how each was confirmed: docs/kit.md. */
export const figures: readonly Figure[] = [
  {
    text: {
      fr: 'En un an, la part des salarié·es qui se servent régulièrement d’une IA sur leur appareil professionnel est passée de 15\u202f% à 45\u202f%\u202f; parmi ces personnes, 67\u202f% passent par un compte qui n’est pas celui de l’entreprise.',
      en: 'In one year the share of employees who regularly use AI on a company device rose from 15% to 45%; of those, 67% do so through an account that is not the company’s.',
    },
    source: LATEST_DBIR,
  },
  {
    text: {
      fr: 'Sur des tâches que le modèle maîtrise, des consultant·es assisté·es terminent 25,1\u202f% plus vite. Sur une tâche choisie hors de sa portée, leurs réponses sont justes 19\u00a0points moins souvent que sans IA (758\u00a0personnes, GPT-4, expérience randomisée menée en 2023).',
      en: 'On tasks the model is good at, consultants with AI finished 25.1% faster. On one chosen to lie beyond it, they were right 19 percentage points less often than without AI (758 people, GPT-4, randomised, run in 2023).',
    },
    source: {
      name: 'Dell’Acqua et al., Organization Science',
      title: 'Navigating the Jagged Technological Frontier',
      url: 'https://doi.org/10.1287/orsc.2025.21838',
      published: '2026-03-11',
    },
  },
  {
    text: {
      fr: 'En 2025, 20,0\u202f% des entreprises de l’Union européenne d’au moins dix personnes utilisaient une technologie d’IA, et 55,0\u202f% des grandes.',
      en: 'In 2025, 20.0% of EU enterprises with at least ten people used an AI technology, and 55.0% of large ones.',
    },
    source: {
      name: 'Eurostat',
      title: 'Use of artificial intelligence in enterprises',
      url: 'https://ec.europa.eu/eurostat/statistics-explained/index.php?title=Use_of_artificial_intelligence_in_enterprises',
      published: '2025-12',
    },
  },
];
