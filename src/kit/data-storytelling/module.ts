import type { Module } from '../../domain/kit.ts';
import { en } from './en.ts';
import { figures } from './figures.ts';
import { fr } from './fr.ts';
import { plan } from './plan.ts';
import { questionnaire } from './questionnaire.ts';

export const dataStorytelling: Module = {
  id: 'data-storytelling',
  version: 1,
  topicIds: ['data-storytelling', 'using-data'],
  level: 'intermediate',
  minutes: 45,
  asOf: '2026-11',
  content: { fr, en },
  figures,
  plan,
  questionnaire,
};
