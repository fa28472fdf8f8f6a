import type { Module } from '../../domain/kit.ts';
import { en } from './en.ts';
import { figures } from './figures.ts';
import { fr } from './fr.ts';
import { plan } from './plan.ts';
import { questionnaire } from './questionnaire.ts';

export const professionalNetworks: Module = {
  id: 'professional-networks',
  version: 1,
  topicIds: ['professional-networks', 'online-reputation'],
  level: 'foundation',
  minutes: 45,
  asOf: '2026-11',
  content: { fr, en },
  figures,
  plan,
  questionnaire,
};
