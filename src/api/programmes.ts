import { z } from 'zod';
import { versionOf, type Programme } from '../domain/programme.ts';
import { erasedOn, type ProgrammeOptions } from '../domain/programme-options.ts';
import { ok, refuse } from '../domain/result.ts';
import { localDateOf } from '../domain/time.ts';
import { BUILT_IN_TOPICS, type Topic } from '../domain/topic.ts';
import { may } from '../domain/policy.ts';
import { approveCharter } from '../usecases/approve-charter.ts';
import {
  changeProgramme,
  duplicateProgramme,
  putAway,
  submitCharter,
} from '../usecases/change-programme.ts';
import { createProgramme } from '../usecases/create-programme.ts';
import {
  listMyProgrammes,
  readProgramme,
  type ProgrammeStanding,
} from '../usecases/list-programmes.ts';
import { progressOf } from '../usecases/programme-progress.ts';
import {
  ArchiveShape,
  ChangeProgrammeShape,
  CreatedShape,
  DuplicateShape,
  NewProgrammeShape,
  ProgrammeListShape,
  ProgrammeShape,
  TopicListShape,
  type ProgrammeOptionsWire,
  type ProgrammeWire,
} from '../wire/programme.ts';
import type { TopicWire } from '../wire/shapes.ts';
import type { Call } from './context.ts';
import { endpoint } from './endpoint.ts';

/** `version`: the charter that was read; absent, the one that stands. */
const ApprovalShape = z
  .object({ how: z.enum(['in-binome', 'recorded']), version: z.number().int().min(1).optional() })
  .strict();

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
    summary: 'The programmes that I run or sponsor, newest first',
    answer: ProgrammeListShape,
    handle: async (call) => {
      const mine = await listMyProgrammes(call.ports, call.actor);
      const readable = mine.filter(({ standings }) => may(standings, 'programme.read'));
      return ok({
        programmes: await Promise.all(readable.map((one) => presentWithProgress(one, call))),
      });
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
    handle: async (call) => {
      const read = await readProgramme(call.ports, call.actor, call.param('programmeId'));
      return read.ok ? ok(await presentWithProgress(read.value, call)) : read;
    },
  }),
  endpoint({
    method: 'put',
    path: '/programmes/{programmeId}',
    summary: 'Changes the settings; another purpose or sponsor needs approval again',
    body: ChangeProgrammeShape,
    answer: ProgrammeShape,
    handle: async ({ ports, actor, param, body: { settings, options, seen } }) => {
      const changed = await changeProgramme(ports, actor, {
        programmeId: param('programmeId'),
        settings,
        options: withoutGaps(options),
        seen,
      });
      return changed.ok ? ok(presentProgramme(changed.value, { ports, actor })) : changed;
    },
  }),
  endpoint({
    method: 'post',
    path: '/programmes/{programmeId}/copies',
    summary: 'A new draft with the same settings and modules, and nobody in it',
    body: DuplicateShape,
    answer: CreatedShape,
    handle: async ({ ports, actor, param, body: { name, startsOn } }) => {
      const copy = await duplicateProgramme(ports, actor, {
        programmeId: param('programmeId'),
        name,
        ...(startsOn === undefined ? {} : { startsOn }),
      });
      return copy.ok ? ok({ id: copy.value.id }) : copy;
    },
  }),
  endpoint({
    method: 'put',
    path: '/programmes/{programmeId}/archive',
    summary: 'Puts the programme away, or takes it out again',
    body: ArchiveShape,
    answer: ProgrammeShape,
    handle: async ({ ports, actor, param, body: { archived } }) => {
      const put = await putAway(ports, actor, { programmeId: param('programmeId'), archived });
      return put.ok ? ok(presentProgramme(put.value, { ports, actor })) : put;
    },
  }),
  endpoint({
    method: 'post',
    path: '/programmes/{programmeId}/charter-request',
    summary: 'Asks the sponsor, once a day at most, for their word on the charter',
    answer: ProgrammeShape,
    handle: async ({ ports, actor, param }) => {
      const asked = await submitCharter(ports, actor, param('programmeId'));
      return asked.ok ? ok(presentProgramme(asked.value, { ports, actor })) : asked;
    },
  }),
  endpoint({
    method: 'post',
    path: '/programmes/{programmeId}/approval',
    summary: 'The sponsor approves the charter, or a manager records an approval given elsewhere',
    body: ApprovalShape,
    answer: ProgrammeShape,
    handle: async ({ ports, actor, param, body }) => {
      const { how, version } = body;
      const approved = await approveCharter(ports, actor, {
        programmeId: param('programmeId'),
        how,
        ...(version === undefined ? {} : { version }),
      });
      return approved.ok ? ok(presentProgramme(approved.value, { ports, actor })) : approved;
    },
  }),
];

/** An option that is absent is not an option that is undefined. */
function withoutGaps(options: ProgrammeOptionsWire): ProgrammeOptions {
  return JSON.parse(JSON.stringify(options)) as ProgrammeOptions;
}

function presentTopic({ id, label, digcomp }: Topic): TopicWire {
  return { id, label: { ...label }, digcomp: [...digcomp] };
}

async function presentWithProgress(
  standing: ProgrammeStanding,
  { ports, actor }: Pick<Call<unknown>, 'ports' | 'actor'>,
): Promise<ProgrammeWire> {
  const progress = await progressOf(ports, actor, standing);
  const presented = presentProgramme(standing.programme, { ports, actor });
  return progress === undefined ? presented : { ...presented, progress };
}

function presentProgramme(
  programme: Programme,
  { ports, actor }: Pick<Call<unknown>, 'ports' | 'actor'>,
): ProgrammeWire {
  const { id, name, purpose, sponsor, startsOn, endsOn, format, rhythm } = programme;
  const { sessionMinutes, sessionCount, topics, locale, timeZone, status, createdAt } = programme;
  const { approval, changed, charterAskedAt, options = {} } = programme;
  return {
    ...{ id, name, purpose, startsOn, endsOn, format, rhythm },
    ...{ sessionMinutes, sessionCount, locale, timeZone, status, createdAt },
    sponsor: { ...sponsor },
    topics: topics.map(presentTopic),
    options,
    version: versionOf(programme),
    erasedOn: erasedOn(programme),
    mayChange: programme.managers.includes(actor.oid),
    today: localDateOf(ports.clock.now(), timeZone),
    ...(changed === undefined ? {} : { changed: { ...changed } }),
    ...(approval !== undefined || charterAskedAt === undefined ? {} : { askedAt: charterAskedAt }),
    ...(approval === undefined
      ? {}
      : { approval: { at: approval.at, by: { ...approval.by }, how: approval.how } }),
  };
}
