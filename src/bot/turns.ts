import type { Message } from '../domain/message.ts';
import type { SessionView } from '../domain/message-parts.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Actor } from '../usecases/actor.ts';
import { answerProposal, viewProposal } from '../usecases/answer-proposal.ts';
import { approveCharter, viewCharter, viewWaitingCharter } from '../usecases/approve-charter.ts';
import {
  cancelSession,
  confirmSession,
  moveSession,
  viewMove,
  viewOpenSession,
  viewSession,
} from '../usecases/change-session.ts';
import { viewCoachedPairs } from '../usecases/coach-message.ts';
import { giveFeedback, viewFeedback, viewFeedbackDue } from '../usecases/give-feedback.ts';
import { viewMyPairs, viewNextSessions } from '../usecases/my-mentoring.ts';
import { viewPlanning, type PlanningLine } from '../usecases/name-delegate.ts';
import { planSession, viewPlan } from '../usecases/plan-session.ts';
import type { Ports } from '../usecases/ports.ts';
import { setPreferences } from '../usecases/set-preferences.ts';
import { undoCancellation } from '../usecases/undo-cancellation.ts';
import { undoEnding } from '../usecases/undo-ending.ts';
import { viewWelcome } from '../usecases/view-welcome.ts';
import type { Intent } from './intent.ts';
import { answerOfCoach } from './coach-turns.ts';
import { answerOfLife } from './living-turns.ts';
import { settled } from './settled.ts';

/** Intents that are answered with a message; coming and going are the app's own affair. */
export type Wish = Exclude<Intent, { kind: 'installed' | 'removed' | 'nothing' }>;

/** One intent, one use case, and the present state as the answer, whatever an old card said. */
export async function answerTo(
  ports: Ports,
  actor: Actor,
  wish: Wish,
): Promise<Result<Message, Refusal>> {
  switch (wish.kind) {
    case 'greet':
      return greet(ports, actor);
    case 'help':
      return ok({ kind: 'help' });
    case 'show-pairs':
      return ok(await pairs(ports, actor));
    case 'show-next':
      return ok(await nextSessions(ports, actor));
    case 'review':
      return ok(await viewFeedbackDue(ports, actor));
    case 'pause':
      return pause(ports, actor, wish.until);
    case 'resume': {
      const back = await setPreferences(ports, actor, { pausedUntil: null });
      return back.ok ? ok({ kind: 'resumed' }) : back;
    }
    case 'language':
      return language(ports, actor, wish.locale);
    case 'view-proposal':
      return viewProposal(ports, actor, wish);
    case 'accept':
    case 'decline': {
      const answer = wish.kind === 'accept' ? 'accepted' : 'declined';
      const reason = wish.kind === 'decline' ? wish.reason : undefined;
      const { programmeId, pairId } = wish;
      const given = await answerProposal(ports, actor, {
        programmeId,
        pairId,
        answer,
        ...(reason === undefined ? {} : { reason }),
      });
      return settled(given, () => viewProposal(ports, actor, wish));
    }
    case 'undo-decline':
      return settled(await undoEnding(ports, actor, wish), () => viewProposal(ports, actor, wish));
    case 'choose-time': {
      const open = await viewOpenSession(ports, actor, wish);
      return open.ok ? open : viewPlan(ports, actor, wish);
    }
    case 'plan': {
      const planned = await planSession(ports, actor, wish);
      return settled(planned, () => viewOpenSession(ports, actor, wish));
    }
    case 'view-session':
      return viewSession(ports, actor, wish);
    case 'confirm':
      return settled(await confirmSession(ports, actor, wish), () =>
        viewSession(ports, actor, wish),
      );
    case 'choose-other-time':
      return viewMove(ports, actor, wish);
    case 'move':
      return settled(await moveSession(ports, actor, wish), () => viewSession(ports, actor, wish));
    case 'cancel':
      return settled(await cancelSession(ports, actor, wish), () =>
        viewSession(ports, actor, wish),
      );
    case 'undo-cancel':
      return settled(await undoCancellation(ports, actor, wish), () =>
        viewSession(ports, actor, wish),
      );
    case 'view-feedback':
      return viewFeedback(ports, actor, wish);
    case 'feedback':
      return settled(await giveFeedback(ports, actor, wish), () =>
        viewFeedback(ports, actor, wish),
      );
    case 'view-invitation':
    case 'enrol':
    case 'view-agreement':
    case 'sign-agreement':
    case 'view-check-in':
    case 'check-in':
    case 'ask-help':
    case 'view-rest':
    case 'rest':
    case 'take-up':
      return answerOfLife(ports, actor, wish);
    case 'view-coach':
    case 'agree-coach':
    case 'end-coach':
    case 'resume-coach':
    case 'answer-coach':
      return answerOfCoach(ports, actor, wish);
    case 'view-charter':
      return viewCharter(ports, actor, wish.programmeId);
    case 'approve-charter':
      return settled(await approveCharter(ports, actor, wish), () =>
        viewCharter(ports, actor, wish.programmeId),
      );
  }
}

/** An assistant has no pair: what they ask for is what they plan. A coach sees those they coach. */
async function pairs(ports: Ports, actor: Actor): Promise<Message> {
  const mine = await viewMyPairs(ports, actor);
  if (mine.pairs.length > 0) return mine;
  const lines = await viewPlanning(ports, actor);
  if (lines.length > 0) return toPlan(ports, actor, lines, []);
  const coached = await viewCoachedPairs(ports, actor);
  return coached.pairs.length === 0 ? mine : coached;
}

async function nextSessions(ports: Ports, actor: Actor): Promise<Message> {
  const { sessions } = await viewNextSessions(ports, actor);
  return toPlan(ports, actor, await viewPlanning(ports, actor), sessions);
}

/** Sessions to come, one's own and those one plans; with none, the first that could be planned. */
async function toPlan(
  ports: Ports,
  actor: Actor,
  lines: readonly PlanningLine[],
  own: readonly SessionView[],
): Promise<Message> {
  const names = new Intl.ListFormat(actor.locale);
  const planned = lines.flatMap(({ executive, sessions }) =>
    sessions.map((session): SessionView => {
      const { other } = session;
      return { ...session, other: { ...other, name: names.format([executive, other.name]) } };
    }),
  );
  const sessions = [...own, ...planned].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const idle = lines.find(({ mayPlan }) => mayPlan);
  if (sessions.length === 0 && idle !== undefined) {
    const plan = await viewPlan(ports, actor, idle);
    if (plan.ok) return plan.value;
  }
  return { kind: 'next-sessions', sessions };
}

async function greet(ports: Ports, actor: Actor): Promise<Result<Message, Refusal>> {
  const waiting = await viewWaitingCharter(ports, actor);
  if (waiting.ok) return waiting;
  const mine = await viewMyPairs(ports, actor);
  const open = mine.pairs.find(({ state }) => state === 'open');
  if (open !== undefined) return viewProposal(ports, actor, open.pair);
  const asked = await viewCoachedPairs(ports, actor);
  if (asked.pairs.some(({ state }) => state === 'invited')) return ok(asked);
  return ok(await viewWelcome(ports, actor));
}

async function pause(
  ports: Ports,
  actor: Actor,
  until: string | undefined,
): Promise<Result<Message, Refusal>> {
  if (until === undefined) return ok({ kind: 'pause' });
  const paused = await setPreferences(ports, actor, { pausedUntil: until });
  return paused.ok ? ok({ kind: 'pause', until }) : paused;
}

async function language(
  ports: Ports,
  actor: Actor,
  locale: Actor['locale'] | undefined,
): Promise<Result<Message, Refusal>> {
  if (locale === undefined) return ok({ kind: 'language', current: actor.locale });
  const set = await setPreferences(ports, actor, { locale });
  return set.ok ? ok({ kind: 'language', current: locale }) : set;
}
