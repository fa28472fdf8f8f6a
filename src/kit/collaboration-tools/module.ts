import type { Module } from '../../domain/kit.ts';
import { en } from './en.ts';
import { figures } from './figures.ts';
import { fr } from './fr.ts';
import { plan } from './plan.ts';
import { questionnaire } from './questionnaire.ts';

export const collaborationTools: Module = {
  id: 'collaboration-tools',
  version: 1,
  topicIds: ['collaboration-tools'],
  level: 'foundation',
  minutes: 45,
  asOf: '2026-11',
  content: { fr, en },
  figures,
  plan,
  questionnaire,
};
