import { ok, refuse, type Result } from '../domain/result.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Actor } from '../usecases/actor.ts';
import { giveCheckIn, saidIn, viewCheckIn } from '../usecases/check-in.ts';
import { endPair, pausePair, resumePair, swapRoles } from '../usecases/live-pair.ts';
import type { Ports } from '../usecases/ports.ts';
import { restoreTopic } from '../usecases/restore-topic.ts';
import { removeTopic } from '../usecases/remove-topic.ts';
import { suggestTopic } from '../usecases/suggest-topic.ts';
import { undoEnding } from '../usecases/undo-ending.ts';
import { keepPrivateNote, viewNotes, writeNotes } from '../usecases/session-notes.ts';
import {
  CheckInShape,
  GiveCheckInShape,
  NamedCheckInShape,
  NotesShape,
  OwnNoteShape,
  SwapShape,
  RemovedTopicShape,
  RestoreTopicShape,
  TopicTextShape,
  WriteNotesShape,
} from '../wire/living.ts';
import type { Call } from './context.ts';
import { endpoint, type Endpoint } from './endpoint.ts';

const PAIR = '/programmes/{programmeId}/pairs/{pairId}';
const SESSION = '/programmes/{programmeId}/sessions/{sessionId}';

export const LIVING_ENDPOINTS = [
  endpoint({
    method: 'post',
    path: `${PAIR}/check-ins`,
    summary: 'How it goes for me; only I read it, asking for help reaches the manager',
    body: GiveCheckInShape,
    handle: async ({ ports, actor, param, body: { line, wantsHelp, seen, ...answer } }) =>
      silent(
        await giveCheckIn(ports, actor, {
          ...namedPair(param),
          ...answer,
          ...(line === undefined ? {} : { line }),
          ...(wantsHelp === undefined ? {} : { wantsHelp }),
          ...(seen === undefined ? {} : { seen }),
        }),
      ),
  }),
  endpoint({
    method: 'get',
    path: `${PAIR}/check-ins/{kind}/{occurrence}`,
    summary: 'What I said when I was asked how it goes; nobody else reads it',
    answer: CheckInShape,
    handle: async ({ ports, actor, param }) => {
      const asked = NamedCheckInShape.safeParse({
        kind: param('kind'),
        occurrence: Number(param('occurrence')),
      });
      if (!asked.success) return refuse({ code: 'not_found' });
      const view = await viewCheckIn(ports, actor, { ...namedPair(param), ...asked.data });
      if (!view.ok) return view;
      const { given } = view.value;
      return ok({ given: given === undefined ? null : saidIn(given) });
    },
  }),
  onPair('pause', 'Lets the pair rest: nothing is asked of the two', pausePair),
  onPair('resumption', 'Takes the sessions of the pair up again', resumePair),
  onPair('end', 'Ends the pair, without blame', endPair),
  onPair('undo', 'Takes back my no, or my ending of the pair, for a day', undoEnding),
  endpoint({
    method: 'put',
    path: `${SESSION}/roles`,
    summary: 'Runs one session in the other direction, or back again',
    body: SwapShape,
    handle: async ({ ports, actor, param, body }) =>
      silent(await swapRoles(ports, actor, { ...namedSession(param), ...body })),
  }),
  endpoint({
    method: 'get',
    path: `${SESSION}/notes`,
    summary: 'The notes the two share on a session, and my own',
    answer: NotesShape,
    handle: async ({ ports, actor, param }) => {
      const view = await viewNotes(ports, actor, namedSession(param));
      if (!view.ok) return view;
      const { side, shared, coach, isShown, own } = view.value;
      return ok({
        text: shared?.text ?? '',
        actions: (shared?.actions ?? []).map((action) => ({ ...action })),
        ...(coach === undefined ? {} : { coach }),
        shared: isShown,
        topics: (shared?.agenda ?? []).map(({ id, text, by }) => ({ id, text, mine: by === side })),
        version: shared?.version ?? 0,
        own: own ?? '',
      });
    },
  }),
  endpoint({
    method: 'put',
    path: `${SESSION}/notes`,
    summary: 'Writes the shared notes; a version written meanwhile is not overwritten',
    body: WriteNotesShape,
    handle: async ({ ports, actor, param, body: { seen, ...content } }) =>
      silent(await writeNotes(ports, actor, { ...namedSession(param), content, seen })),
  }),
  endpoint({
    method: 'post',
    path: `${PAIR}/topics`,
    summary: 'Puts a topic on the agenda of our next session; the two of us read it',
    body: TopicTextShape,
    handle: async ({ ports, actor, param, body: { text } }) =>
      silent(await suggestTopic(ports, actor, { ...namedPair(param), text, source: text.trim() })),
  }),
  endpoint({
    method: 'post',
    path: `${SESSION}/topics/{topicId}/removal`,
    summary: 'Takes a topic off the agenda of a session, and gives what puts it back for a day',
    answer: RemovedTopicShape,
    handle: async ({ ports, actor, param }) =>
      removeTopic(ports, actor, { ...namedSession(param), topicId: param('topicId') }),
  }),
  endpoint({
    method: 'post',
    path: `${SESSION}/topics/restoration`,
    summary: 'Puts a topic that was taken off back at its place, as its author wrote it',
    body: RestoreTopicShape,
    handle: async ({ ports, actor, param, body }) =>
      restoreTopic(ports, actor, { ...namedSession(param), ...body }),
  }),
  endpoint({
    method: 'put',
    path: `${SESSION}/notes/mine`,
    summary: 'Keeps a note that nobody but me ever reads',
    body: OwnNoteShape,
    handle: async ({ ports, actor, param, body: { text, seen } }) =>
      silent(
        await keepPrivateNote(ports, actor, {
          ...namedSession(param),
          text,
          ...(seen === undefined ? {} : { seen }),
        }),
      ),
  }),
];

type NamedPair = ReturnType<typeof namedPair>;

function onPair(
  name: string,
  summary: string,
  change: (ports: Ports, actor: Actor, input: NamedPair) => Promise<Result<unknown, Refusal>>,
): Endpoint {
  return endpoint({
    method: 'post',
    path: `${PAIR}/${name}`,
    summary,
    handle: async ({ ports, actor, param }) => silent(await change(ports, actor, namedPair(param))),
  });
}

/** Done or refused; there is nothing to show. */
function silent(result: Result<unknown, Refusal>): Result<undefined, Refusal> {
  return result.ok ? ok(undefined) : result;
}

function namedPair(param: Call<unknown>['param']) {
  return { programmeId: param('programmeId'), pairId: param('pairId') };
}

function namedSession(param: Call<unknown>['param']) {
  return { programmeId: param('programmeId'), sessionId: param('sessionId') };
}
