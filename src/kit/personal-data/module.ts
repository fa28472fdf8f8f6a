import type { Module } from '../../domain/kit.ts';
import { en } from './en.ts';
import { figures } from './figures.ts';
import { fr } from './fr.ts';
import { plan } from './plan.ts';
import { questionnaire } from './questionnaire.ts';

export const personalData: Module = {
  id: 'personal-data',
  version: 1,
  topicIds: ['personal-data'],
  level: 'intermediate',
  minutes: 45,
  asOf: '2026-11',
  content: { fr, en },
  figures,
  plan,
  questionnaire,
};
