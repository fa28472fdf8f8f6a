import { z } from 'zod';
import type { Programme } from '../domain/programme.ts';
import { ok, refuse } from '../domain/result.ts';
import { BUILT_IN_TOPICS, type Topic } from '../domain/topic.ts';
import { approveCharter } from '../usecases/approve-charter.ts';
import { createProgramme } from '../usecases/create-programme.ts';
import { listMyProgrammes, readProgramme } from '../usecases/list-programmes.ts';
import {
  CreatedShape,
  NewProgrammeShape,
  ProgrammeShape,
  TopicListShape,
  type ProgrammeWire,
} from '../wire/programme.ts';
import type { TopicWire } from '../wire/shapes.ts';
import { endpoint } from './endpoint.ts';

const ApprovalShape = z.object({ how: z.enum(['in-binome', 'recorded']) }).strict();

export const PROGRAMME_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: '/topics',
    summary: 'The built-in topics, aligned with DigComp',
    answer: TopicListShape,
    handle: () => Promise.resolve(ok({ topics: BUILT_IN_TOPICS.map(presentTopic) })),
  }),
  endpoint({
    method: 'get',
    path: '/programmes',
    summary: 'The programmes that I manage or sponsor, newest first',
    answer: z.object({ programmes: z.array(ProgrammeShape) }),
    handle: async ({ ports, actor }) => {
      const mine = await listMyProgrammes(ports, actor);
      const readable = mine.filter(
        ({ standings }) => standings.has('manager') || standings.has('sponsor'),
      );
      return ok({ programmes: readable.map(({ programme }) => presentProgramme(programme)) });
    },
  }),
  endpoint({
    method: 'post',
    path: '/programmes',
    summary: 'Creates a programme that I manage',
    body: NewProgrammeShape,
    answer: CreatedShape,
    handle: async ({ ports, actor, body, mayCreate }) => {
      if (!mayCreate(actor)) return refuse({ code: 'not_found' });
      const created = await createProgramme(ports, actor, body);
      return created.ok ? ok({ id: created.value.id }) : created;
    },
  }),
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}',
    summary: 'One programme',
    answer: ProgrammeShape,
    handle: async ({ ports, actor, param }) => {
      const read = await readProgramme(ports, actor, param('programmeId'));
      return read.ok ? ok(presentProgramme(read.value)) : read;
    },
  }),
  endpoint({
    method: 'post',
    path: '/programmes/{programmeId}/approval',
    summary: 'The sponsor approves the charter, or a manager records an approval given elsewhere',
    body: ApprovalShape,
    answer: ProgrammeShape,
    handle: async ({ ports, actor, param, body }) => {
      const input = { programmeId: param('programmeId'), how: body.how };
      const approved = await approveCharter(ports, actor, input);
      return approved.ok ? ok(presentProgramme(approved.value)) : approved;
    },
  }),
];

function presentTopic({ id, label, digcomp }: Topic): TopicWire {
  return { id, label: { ...label }, digcomp: [...digcomp] };
}

function presentProgramme(programme: Programme): ProgrammeWire {
  const {
    approval,
    topics,
    sponsor,
    tenantId: _t,
    managers: _m,
    sponsorOid: _s,
    ...rest
  } = programme;
  return {
    ...rest,
    sponsor: { ...sponsor },
    topics: topics.map(presentTopic),
    ...(approval === undefined
      ? {}
      : { approval: { at: approval.at, by: { ...approval.by }, how: approval.how } }),
  };
}
