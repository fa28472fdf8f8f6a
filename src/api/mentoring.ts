import { ok, refuse, type Result } from '../domain/result.ts';
import type { SeenSession } from '../domain/seen-session.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Actor } from '../usecases/actor.ts';
import { answerProposal } from '../usecases/answer-proposal.ts';
import { cancelSession, confirmSession, moveSession } from '../usecases/change-session.ts';
import type { ChosenTime } from '../usecases/chosen-time.ts';
import { giveFeedback } from '../usecases/give-feedback.ts';
import { viewMyMentoring, type MentoringView } from '../usecases/my-mentoring.ts';
import { freeSlots } from '../usecases/free-slots.ts';
import { nameDelegate, viewPlanning } from '../usecases/name-delegate.ts';
import { undoCancellation } from '../usecases/undo-cancellation.ts';
import { planSession } from '../usecases/plan-session.ts';
import type { Ports } from '../usecases/ports.ts';
import { recognise } from '../usecases/recognise.ts';
import {
  AnswerShape,
  CancellationShape,
  ConfirmationShape,
  DelegateShape,
  FeedbackShape,
  MoveShape,
  MyMentoringShape,
  PlanningShape,
  PlanShape,
  SlotListShape,
  type MoveWire,
  type PlanWire,
} from '../wire/mentoring.ts';
import { CreatedShape } from '../wire/programme.ts';
import { endpoint } from './endpoint.ts';
import { calendarFollows } from './office.ts';
import { presentPair, presentTimes } from './present-mentoring.ts';

const PAIR = '/programmes/{programmeId}/pairs/{pairId}';
const SESSION = '/programmes/{programmeId}/sessions/{sessionId}';

export const MENTORING_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: '/mentoring',
    summary: 'My proposals, my pairs and their sessions',
    answer: MyMentoringShape,
    handle: async ({ ports, actor, locale }) => {
      const { pairs, waiting, invited, delegates } = await mentoringOf(ports, actor);
      return ok({
        pairs: pairs.map((line) => presentPair(line, locale, ports.calendars !== undefined)),
        waiting: [...waiting],
        invited: [...invited],
        delegates: [...delegates],
      });
    },
  }),
  endpoint({
    method: 'get',
    path: '/planning',
    summary: 'What I plan for those who named me their assistant',
    answer: PlanningShape,
    handle: async ({ ports, actor }) => {
      const lines = await viewPlanning(ports, actor);
      return ok({
        people: lines.map((line) => ({ ...line, sessions: line.sessions.map(presentTimes) })),
      });
    },
  }),
  endpoint({
    method: 'post',
    path: `${PAIR}/answer`,
    summary: 'Accepts or declines a proposal; a reason stays with its author',
    body: AnswerShape,
    handle: async ({ ports, actor, param, body: { answer, reason } }) => {
      const answered = await answerProposal(ports, actor, {
        programmeId: param('programmeId'),
        pairId: param('pairId'),
        answer,
        ...(reason === undefined ? {} : { reason }),
      });
      return answered.ok ? ok(undefined) : answered;
    },
  }),
  endpoint({
    method: 'get',
    path: `${PAIR}/slots`,
    summary: 'The next slots that both have in common, and who lives by another clock',
    answer: SlotListShape,
    handle: async ({ ports, actor, param, session }) => {
      const input = { programmeId: param('programmeId'), pairId: param('pairId') };
      const found = await freeSlots(ports, actor, input, ports.calendars?.of(session));
      if (!found.ok) return found;
      const { slots, by, clocks } = found.value;
      return ok({ slots: [...slots], by, clocks: [...clocks] });
    },
  }),
  endpoint({
    method: 'post',
    path: `${PAIR}/sessions`,
    summary: 'Proposes a time for the next session',
    body: PlanShape,
    answer: CreatedShape,
    handle: async ({ ports, actor, param, body }) => {
      const at = chosenTime(body);
      if (!at.ok) return at;
      const named = { programmeId: param('programmeId'), pairId: param('pairId') };
      const free = body.free === true;
      const planned = await planSession(ports, actor, { ...named, at: at.value, free });
      return planned.ok ? ok({ id: planned.value.id }) : planned;
    },
  }),
  endpoint({
    method: 'post',
    path: `${SESSION}/confirmation`,
    summary: 'Confirms the time that the other side proposed',
    body: ConfirmationShape,
    handle: async (call) => {
      const { ports, actor, param, body } = call;
      const { startsAt } = body;
      const confirmed = await confirmSession(ports, actor, {
        programmeId: param('programmeId'),
        sessionId: param('sessionId'),
        ...(startsAt === undefined ? {} : { startsAt }),
      });
      if (!confirmed.ok) return confirmed;
      await calendarFollows(call);
      return ok(undefined);
    },
  }),
  endpoint({
    method: 'post',
    path: `${SESSION}/time`,
    summary: 'Moves a session; the other side confirms anew',
    body: MoveShape,
    handle: async (call) => {
      const { ports, actor, param, body } = call;
      const at = chosenTime(body);
      if (!at.ok) return at;
      const named = { programmeId: param('programmeId'), sessionId: param('sessionId') };
      const moved = await moveSession(ports, actor, {
        ...named,
        ...seenIn(body),
        at: at.value,
        free: body.free === true,
      });
      if (!moved.ok) return moved;
      await calendarFollows(call);
      return ok(undefined);
    },
  }),
  endpoint({
    method: 'post',
    path: `${SESSION}/cancellation`,
    summary: 'Cancels a session',
    body: CancellationShape,
    handle: async (call) => {
      const { ports, actor, param, body } = call;
      const named = { programmeId: param('programmeId'), sessionId: param('sessionId') };
      const cancelled = await cancelSession(ports, actor, { ...named, ...seenIn(body) });
      if (!cancelled.ok) return cancelled;
      await calendarFollows(call);
      return ok(undefined);
    },
  }),
  endpoint({
    method: 'post',
    path: `${SESSION}/cancellation/undo`,
    summary: 'Takes my cancelling of a session back, for a day and until it would begin',
    handle: async (call) => {
      const { ports, actor, param } = call;
      const input = { programmeId: param('programmeId'), sessionId: param('sessionId') };
      const restored = await undoCancellation(ports, actor, input);
      if (!restored.ok) return restored;
      await calendarFollows(call);
      return ok(undefined);
    },
  }),
  endpoint({
    method: 'post',
    path: `${SESSION}/feedback`,
    summary: 'Says whether a session took place and how useful it was to me',
    body: FeedbackShape,
    handle: async ({ ports, actor, param, body: { tookPlace, rating, line, seen } }) => {
      const given = await giveFeedback(ports, actor, {
        programmeId: param('programmeId'),
        sessionId: param('sessionId'),
        tookPlace,
        ...(rating === undefined ? {} : { rating }),
        ...(line === undefined ? {} : { line }),
        ...(seen === undefined ? {} : { seen }),
      });
      return given.ok ? ok(undefined) : given;
    },
  }),
  endpoint({
    method: 'put',
    path: '/programmes/{programmeId}/delegate',
    summary: 'Names the assistant who plans for me, or takes the name back',
    body: DelegateShape,
    handle: async ({ ports, actor, param, body: { mail, seen } }) => {
      const named = await nameDelegate(ports, actor, {
        programmeId: param('programmeId'),
        mail,
        ...(seen === undefined ? {} : { seen }),
      });
      return named.ok ? ok(undefined) : named;
    },
  }),
];

/** Whoever was signed up by their address, and asks this before anything else, is known by then. */
async function mentoringOf(
  ports: Pick<Ports, 'store' | 'ids' | 'links' | 'clock'>,
  actor: Actor,
): Promise<MentoringView> {
  const mine = await viewMyMentoring(ports, actor);
  const { pairs, waiting, invited, delegates } = mine;
  if (pairs.length + waiting.length + invited.length + delegates.length > 0) return mine;
  await recognise(ports, actor);
  return viewMyMentoring(ports, actor);
}

/** What the asker had on screen, when they said it. */
function seenIn(body: Pick<MoveWire, 'seen'> | undefined): { readonly seen?: SeenSession } {
  if (body?.seen === undefined) return {};
  const { startsAt, status } = body.seen;
  return { seen: { startsAt, ...(status === undefined ? {} : { status }) } };
}

function chosenTime({ startsAt, local }: PlanWire): Result<ChosenTime, Refusal> {
  if (startsAt !== undefined) return ok({ instant: startsAt });
  return local === undefined ? refuse({ code: 'time_unreadable' }) : ok({ local });
}
