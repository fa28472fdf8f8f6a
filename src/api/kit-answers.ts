import type { Locale } from '../domain/language.ts';
import { ok } from '../domain/result.ts';
import type { TrainingUnit } from '../domain/training.ts';
import {
  answerQuestionnaire,
  readOwnResult,
  type OwnResult,
} from '../usecases/answer-questionnaire.ts';
import { readTraining } from '../usecases/read-training.ts';
import {
  OwnResultShape,
  PassingShape,
  TrainingShape,
  type OwnResultWire,
  type TrainingWire,
} from '../wire/kit-answers.ts';
import { endpoint } from './endpoint.ts';
import { handOut } from './present-kit.ts';

export const KIT_ANSWER_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/kit/{moduleId}/answers',
    summary: 'What I answered to a module’s questionnaire, scored',
    answer: OwnResultShape,
    handle: async ({ ports, actor, param, locale }) => {
      const where = { programmeId: param('programmeId'), moduleId: param('moduleId') };
      const read = await readOwnResult(ports, actor, where);
      return read.ok ? ok(presentOwn(read.value, locale)) : read;
    },
  }),
  endpoint({
    method: 'post',
    path: '/programmes/{programmeId}/kit/{moduleId}/answers',
    summary: 'Takes my answers to a module’s questionnaire, before or after a session',
    body: PassingShape,
    answer: OwnResultShape,
    handle: async ({ ports, actor, param, body, locale }) => {
      const where = { programmeId: param('programmeId'), moduleId: param('moduleId') };
      const answered = await answerQuestionnaire(ports, actor, { ...where, ...body });
      return answered.ok ? ok(presentOwn(answered.value, locale)) : answered;
    },
  }),
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/training',
    summary: 'The path on how to mentor an executive, without its right answers',
    answer: TrainingShape,
    handle: async ({ ports, actor, param, locale }) => {
      const read = await readTraining(ports, actor, param('programmeId'));
      return read.ok ? ok({ units: read.value.map((unit) => presentUnit(unit, locale)) }) : read;
    },
  }),
];

function presentOwn({ module, result }: OwnResult, locale: Locale): OwnResultWire {
  const { version, before, after, change } = result;
  return {
    version,
    ...(before === undefined ? {} : { before: { ...before } }),
    ...(change === undefined ? {} : { change: { ...change } }),
    ...(after === undefined
      ? {}
      : {
          after: { ...after },
          reasons: module.questionnaire.flatMap((question) =>
            question.kind === 'knowledge'
              ? [
                  {
                    id: question.id,
                    right: question.right,
                    because: question.text[locale].because,
                  },
                ]
              : [],
          ),
        }),
  };
}

function presentUnit(unit: TrainingUnit, locale: Locale): TrainingWire['units'][number] {
  const { id, version, minutes, content, check, pass } = unit;
  return {
    id,
    version,
    minutes,
    ...handOut(content[locale]),
    pass,
    check: check.map(({ id: question, text }) => ({
      id: question,
      ask: text[locale].ask,
      choices: [...text[locale].choices],
    })),
  };
}
