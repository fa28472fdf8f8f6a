import type { Locale } from '../domain/language.ts';
import type { SessionView } from '../domain/message-parts.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Actor } from '../usecases/actor.ts';
import { answerProposal } from '../usecases/answer-proposal.ts';
import { cancelSession, confirmSession, moveSession } from '../usecases/change-session.ts';
import type { ChosenTime } from '../usecases/chosen-time.ts';
import { giveFeedback } from '../usecases/give-feedback.ts';
import { saidBy } from '../usecases/give-feedback.ts';
import { viewMyMentoring, type MentoringView } from '../usecases/my-mentoring.ts';
import { freeSlots } from '../usecases/free-slots.ts';
import { nameDelegate, viewPlanning } from '../usecases/name-delegate.ts';
import { undoCancellation } from '../usecases/undo-cancellation.ts';
import { planSession } from '../usecases/plan-session.ts';
import type { Ports } from '../usecases/ports.ts';
import { recognise } from '../usecases/recognise.ts';
import {
  AnswerShape,
  ConfirmationShape,
  DelegateShape,
  FeedbackShape,
  MyMentoringShape,
  PlanningShape,
  PlanShape,
  SlotListShape,
  type MyPairWire,
  type PlanWire,
  type SessionWire,
} from '../wire/mentoring.ts';
import { CreatedShape } from '../wire/programme.ts';
import { endpoint } from './endpoint.ts';
import { calendarFollows } from './office.ts';
import { presentLabel, presentParts, whyWords } from './words.ts';

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
    summary: 'The next slots that both have in common',
    answer: SlotListShape,
    handle: async ({ ports, actor, param, session }) => {
      const input = { programmeId: param('programmeId'), pairId: param('pairId') };
      const found = await freeSlots(ports, actor, input, ports.calendars?.of(session));
      return found.ok ? ok({ slots: [...found.value.slots], by: found.value.by }) : found;
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
      const input = { programmeId: param('programmeId'), pairId: param('pairId'), at: at.value };
      const planned = await planSession(ports, actor, input);
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
    body: PlanShape,
    handle: async (call) => {
      const { ports, actor, param, body } = call;
      const at = chosenTime(body);
      if (!at.ok) return at;
      const named = { programmeId: param('programmeId'), sessionId: param('sessionId') };
      const moved = await moveSession(ports, actor, { ...named, at: at.value });
      if (!moved.ok) return moved;
      await calendarFollows(call);
      return ok(undefined);
    },
  }),
  endpoint({
    method: 'post',
    path: `${SESSION}/cancellation`,
    summary: 'Cancels a session',
    handle: async (call) => {
      const { ports, actor, param } = call;
      const input = { programmeId: param('programmeId'), sessionId: param('sessionId') };
      const cancelled = await cancelSession(ports, actor, input);
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
    handle: async ({ ports, actor, param, body: { tookPlace, rating, line } }) => {
      const given = await giveFeedback(ports, actor, {
        programmeId: param('programmeId'),
        sessionId: param('sessionId'),
        tookPlace,
        ...(rating === undefined ? {} : { rating }),
        ...(line === undefined ? {} : { line }),
      });
      return given.ok ? ok(undefined) : given;
    },
  }),
  endpoint({
    method: 'put',
    path: '/programmes/{programmeId}/delegate',
    summary: 'Names the assistant who plans for me, or takes the name back',
    body: DelegateShape,
    handle: async ({ ports, actor, param, body: { mail } }) => {
      const named = await nameDelegate(ports, actor, { programmeId: param('programmeId'), mail });
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

function chosenTime({ startsAt, local }: PlanWire): Result<ChosenTime, Refusal> {
  if (startsAt !== undefined) return ok({ instant: startsAt });
  return local === undefined ? refuse({ code: 'time_unreadable' }) : ok({ local });
}

function presentPair(
  {
    pair,
    status,
    state,
    hopes,
    moduleIds,
    agreement,
    undo,
    sessions,
  }: MentoringView['pairs'][number],
  locale: Locale,
  hasCalendars: boolean,
): MyPairWire {
  const { why, other, side } = pair;
  return {
    programmeId: pair.programmeId,
    programmeName: pair.programmeName,
    pairId: pair.pairId,
    side,
    other: { ...other },
    ...(pair.circle === undefined ? {} : { circle: pair.circle.map((one) => ({ ...one })) }),
    state,
    status,
    reason: whyWords(side, why, locale),
    parts: presentParts(why.parts, locale),
    sharedTopics: why.sharedTopics.map(presentLabel),
    topicsInReturn: why.topicsInReturn.map(presentLabel),
    sharedLanguages: [...why.sharedLanguages],
    sharedHalfDays: [...why.sharedHalfDays],
    rhythm: pair.rhythm,
    sessionMinutes: pair.sessionMinutes,
    sessionCount: pair.sessionCount,
    ...(hopes === undefined ? {} : { hopes }),
    moduleIds: [...moduleIds],
    agreement,
    ...(undo === undefined ? {} : { undo: { ...undo } }),
    sessions: sessions.map(({ view, myFeedback, feedbackDue, calendar, ...session }) => ({
      ...presentTimes(view),
      ...session,
      pairId: pair.pairId,
      ...(view.topic === undefined ? {} : { topic: presentLabel(view.topic) }),
      ...(view.joinUrl === undefined ? {} : { joinUrl: view.joinUrl }),
      ...(hasCalendars && calendar !== undefined ? { calendar } : {}),
      ...(myFeedback === undefined ? {} : { myFeedback: saidBy(myFeedback) }),
      feedbackDue,
    })),
  };
}

function presentTimes(
  view: Omit<SessionView, 'topic' | 'joinUrl'>,
): Omit<
  SessionWire,
  | 'pairId'
  | 'topic'
  | 'joinUrl'
  | 'calendar'
  | 'noMeeting'
  | 'moduleId'
  | 'moduleVersion'
  | 'leads'
  | 'mayUndo'
  | 'myFeedback'
  | 'feedbackDue'
> {
  const { sessionId, number, of, status, startsAt, minutes, mineToConfirm, icsUrl } = view;
  return {
    id: sessionId,
    number,
    of,
    status,
    startsAt,
    minutes,
    mineToConfirm,
    ...(icsUrl === undefined ? {} : { icsUrl }),
  };
}
