import { ok } from '../domain/result.ts';
import {
  assessMyself,
  listMentors,
  selectMentor,
  takeTrainingCheck,
  viewMyPreparation,
} from '../usecases/prepare-mentor.ts';
import {
  MentorListShape,
  OwnPreparationShape,
  SelectionShape,
  SelfAssessmentShape,
  TrainingCheckResultShape,
  TrainingCheckShape,
} from '../wire/preparation.ts';
import { endpoint } from './endpoint.ts';

const PROGRAMME = '/programmes/{programmeId}';

export const PREPARATION_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: `${PROGRAMME}/preparation`,
    summary: 'Where I stand as a mentor: selection and training',
    answer: OwnPreparationShape,
    handle: async ({ ports, actor, param }) => {
      const mine = await viewMyPreparation(ports, actor, param('programmeId'));
      if (!mine.ok) return mine;
      const { required, preparation } = mine.value;
      const { selfAssessment, selectedAt, trained = {}, trainedAt } = preparation ?? {};
      return ok({
        required,
        selected: selectedAt !== undefined,
        ...(selfAssessment === undefined ? {} : { selfAssessment: { ...selfAssessment } }),
        passed: Object.keys(trained),
        trained: trainedAt !== undefined,
      });
    },
  }),
  endpoint({
    method: 'put',
    path: `${PROGRAMME}/self-assessment`,
    summary: 'Where I place myself as a mentor; the manager reads it, nobody else',
    body: SelfAssessmentShape,
    handle: async ({ ports, actor, param, body: { seen, ...opinion } }) => {
      const input = {
        programmeId: param('programmeId'),
        opinion,
        ...(seen === undefined ? {} : { seen }),
      };
      const assessed = await assessMyself(ports, actor, input);
      return assessed.ok ? ok(undefined) : assessed;
    },
  }),
  endpoint({
    method: 'post',
    path: `${PROGRAMME}/training/checks`,
    summary: 'Grades my answers to the check of one unit of the training',
    body: TrainingCheckShape,
    answer: TrainingCheckResultShape,
    handle: async ({ ports, actor, param, body }) =>
      takeTrainingCheck(ports, actor, { programmeId: param('programmeId'), ...body }),
  }),
  endpoint({
    method: 'get',
    path: `${PROGRAMME}/mentors`,
    summary: 'The mentors in alphabetical order, with what their preparation lacks',
    answer: MentorListShape,
    handle: async ({ ports, actor, param }) => {
      const listed = await listMentors(ports, actor, param('programmeId'));
      if (!listed.ok) return listed;
      const { required, units, mentors } = listed.value;
      return ok({
        required,
        units,
        mentors: mentors.map(({ id, profile, preparation }) => {
          const { selfAssessment, managerOpinion, judged, selectedAt, trainedAt } =
            preparation ?? {};
          return {
            id,
            name: profile.name,
            entity: profile.entity,
            ...(selfAssessment === undefined ? {} : { selfAssessment: { ...selfAssessment } }),
            ...(managerOpinion === undefined ? {} : { managerOpinion: { ...managerOpinion } }),
            ...(judged === undefined ? {} : { judgedBy: judged.by }),
            selected: selectedAt !== undefined,
            unitsPassed: Object.keys(preparation?.trained ?? {}).length,
            trained: trainedAt !== undefined,
          };
        }),
      });
    },
  }),
  endpoint({
    method: 'post',
    path: `${PROGRAMME}/mentor-selections`,
    summary: 'Selects a mentor, with an opinion on the three criteria',
    body: SelectionShape,
    handle: async ({ ports, actor, param, body: { opinion, trainedElsewhere, seen, ...rest } }) => {
      const selected = await selectMentor(ports, actor, {
        programmeId: param('programmeId'),
        ...rest,
        ...(opinion === undefined ? {} : { opinion }),
        ...(trainedElsewhere === undefined ? {} : { trainedElsewhere }),
        ...(seen === undefined ? {} : { seen }),
      });
      return selected.ok ? ok(undefined) : selected;
    },
  }),
];
