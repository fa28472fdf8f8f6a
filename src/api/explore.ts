import { ok } from '../domain/result.ts';
import { explainCouple } from '../usecases/explain-couple.ts';
import { findRemedies } from '../usecases/find-remedies.ts';
import { findScarcity, priceNewcomer } from '../usecases/find-scarcity.ts';
import { previewRules } from '../usecases/preview-rules.ts';
import {
  CoupleAnswerShape,
  MatchRulesShape,
  NewcomerAnswerShape,
  NewcomerShape,
  RecruitmentShape,
  RemediesShape,
  RulesPreviewShape,
} from '../wire/explore.ts';
import type { Call } from './context.ts';
import { endpoint } from './endpoint.ts';
import {
  presentCouple,
  presentPreview,
  presentRemedies,
  presentScarcity,
} from './explore-answers.ts';
import { presenterOf } from './explore-words.ts';
import { rulesOf } from './match-rules.ts';

const RUN = '/programmes/{programmeId}/match-runs/{runId}';

function runOf({ param }: Pick<Call<unknown>, 'param'>) {
  return { programmeId: param('programmeId'), runId: param('runId') };
}

/** "Why", "what if" and "whom to look for" about one match run; nothing here writes anything. */
export const EXPLORE_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: `${RUN}/couples/{mentorId}/{menteeId}`,
    summary: 'Why two people are a pair, cannot be one, or what it would cost, exactly',
    answer: CoupleAnswerShape,
    handle: async (call) => {
      const couple = { mentorId: call.param('mentorId'), menteeId: call.param('menteeId') };
      const found = await explainCouple(call.ports, call.actor, { ...runOf(call), ...couple });
      if (!found.ok) return found;
      return ok({
        mentor: presenterOf(found.value.exploration, call.locale).person(couple.mentorId),
        mentee: presenterOf(found.value.exploration, call.locale).person(couple.menteeId),
        ...presentCouple(found.value, couple, call.locale),
      });
    },
  }),
  endpoint({
    method: 'get',
    path: `${RUN}/people/{personId}/remedies`,
    summary: 'Why somebody has no pair, and changes that would give them one, the fewest first',
    answer: RemediesShape,
    handle: async (call) => {
      const personId = call.param('personId');
      const found = await findRemedies(call.ports, call.actor, { ...runOf(call), personId });
      return found.ok ? ok(presentRemedies(found.value, call.locale)) : found;
    },
  }),
  endpoint({
    method: 'get',
    path: `${RUN}/recruitment`,
    summary: 'What is scarce, and the mentors worth looking for with the pairs they would add',
    answer: RecruitmentShape,
    handle: async (call) => {
      const found = await findScarcity(call.ports, call.actor, runOf(call));
      return found.ok ? ok(presentScarcity(found.value, call.locale)) : found;
    },
  }),
  endpoint({
    method: 'post',
    path: `${RUN}/newcomer`,
    summary: 'What one more mentor with these answers would change',
    body: NewcomerShape,
    answer: NewcomerAnswerShape,
    handle: async (call) => {
      const { site, ...answers } = call.body;
      const newcomer = { ...answers, ...(site === undefined ? {} : { site }) };
      const found = await priceNewcomer(call.ports, call.actor, { ...runOf(call), newcomer });
      if (!found.ok) return found;
      const { exploration, effect } = found.value;
      const presenter = presenterOf(exploration, call.locale);
      const gain = { pairs: effect.mentees, points: effect.points };
      return ok({
        sentence: presenter.newcomer(newcomer, gain),
        effect: presenter.effect(effect),
      });
    },
  }),
  endpoint({
    method: 'post',
    path: `${RUN}/preview`,
    summary: 'What other rules would give, before anything is confirmed',
    body: MatchRulesShape,
    answer: RulesPreviewShape,
    handle: async (call) => {
      const changed = rulesOf(call.body);
      const found = await previewRules(call.ports, call.actor, { ...runOf(call), changed });
      return found.ok ? ok(presentPreview(found.value, call.locale)) : found;
    },
  }),
];
