import type { Module } from '../../domain/kit.ts';
import { en } from './en.ts';
import { figures } from './figures.ts';
import { fr } from './fr.ts';
import { plan } from './plan.ts';
import { questionnaire } from './questionnaire.ts';

export const everydayCybersecurity: Module = {
  id: 'everyday-cybersecurity',
  version: 1,
  topicIds: ['everyday-cybersecurity'],
  level: 'foundation',
  minutes: 45,
  asOf: '2026-11',
  content: { fr, en },
  figures,
  plan,
  questionnaire,
};
