import type { Locale } from '../domain/language.ts';
import { FULL_SCORE, MEASURES, METHODS, type Rehearsal } from '../domain/matching/match.ts';
import { ok } from '../domain/result.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import { rehearseMatching } from '../usecases/rehearse-matching.ts';
import { RehearsalShape, type RehearsalWire } from '../wire/rehearsal.ts';
import { endpoint } from './endpoint.ts';

export const REHEARSAL_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/rehearsal',
    summary: 'Optimal, greedy, random and stable pairs of the same people, side by side',
    answer: RehearsalShape,
    handle: async ({ ports, actor, param, locale }) => {
      const rehearsal = await rehearseMatching(ports, actor, param('programmeId'));
      return rehearsal.ok ? ok(presentRehearsal(rehearsal.value, locale)) : rehearsal;
    },
  }),
];

function presentRehearsal(rehearsal: Rehearsal, locale: Locale): RehearsalWire {
  const { mentees, mentors, seats, eligibleCouples, random } = rehearsal;
  const words = catalogueOf(locale).rehearsal;
  const about = { ...words.about, random: words.about.random(random.draws, false) };
  const outOf = { matched: mentees, mean: FULL_SCORE, worst: FULL_SCORE };
  return {
    mentees,
    mentors,
    seats,
    eligibleCouples,
    draws: random.draws,
    methods: METHODS.map((method) => ({
      method,
      label: words.method[method],
      about: about[method],
    })),
    measures: MEASURES.map((measure) => ({
      measure,
      label: words.measure[measure],
      ...(measure === 'regrets' ? { about: about.regrets } : {}),
      ...(measure in outOf ? { outOf: outOf[measure as keyof typeof outOf] } : {}),
      optimal: rehearsal.optimal[measure] ?? null,
      greedy: rehearsal.greedy[measure] ?? null,
      stable: rehearsal.stable[measure] ?? null,
      random: random.figures[measure] ?? null,
    })),
  };
}
