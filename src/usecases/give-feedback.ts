import { FREE_LINE_MAX, RATINGS, type Feedback, type Rating } from '../domain/feedback.ts';
import type { Message } from '../domain/message.ts';
import { otherSide } from '../domain/pair.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { close, endOf, type Session } from '../domain/session.ts';
import type { Actor } from './actor.ts';
import { admitToSession, type NamedSession } from './change-session.ts';
import type { AdmittedToPair } from './admit-to-pair.ts';
import { afterLoss, aftermathOf, NOTHING_FOLLOWS } from './after-loss.ts';
import { gatheringMates } from './circle-of.ts';
import { decide, factOf, toCreate, toReplace } from './documents.ts';
import { isOvertaken } from './overtaken.ts';
import { pairsOfActor } from './pairs-of-actor.ts';
import type { Ports } from './ports.ts';
import { pairContext, personOn, sessionView } from './views.ts';

export interface FeedbackInput extends NamedSession {
  readonly tookPlace: boolean;
  readonly rating?: number;
  readonly line?: string;
  /** What this person had said before, null for nothing; absent, whatever it was is replaced. */
  readonly seen?: Said | null;
}

interface Said {
  readonly tookPlace: boolean;
  readonly rating?: number | undefined;
  readonly line?: string | undefined;
}

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;

/**
 * One side's word on one session: whether it took place, how useful it was, a line if they like.
 * It closes the session. Saying it again replaces what was said, unless it was said anew meanwhile
 * (`changed_meanwhile`). The mentor of a circle says it once
 * for all members; each member says it for themselves alone.
 */
export async function giveFeedback(
  ports: Needs,
  actor: Actor,
  input: FeedbackInput,
): Promise<Result<Session, Refusal>> {
  const admitted = await admitToSession(ports, actor, input, 'feedback.give');
  if (!admitted.ok) return admitted;
  const { context, side, session } = admitted.value;
  const given = await giveToOne(ports, admitted.value, input);
  if (!given.ok || side === 'mentee') return given;
  const mates = await gatheringMates(ports, context.scope, context.mates, session);
  for (const { body } of mates.filter(({ body: one }) => mayBeReviewed(one, ports.clock.now()))) {
    const own = await pairContext(ports, context.scope, body.pairId);
    const { line: _toOne, seen: _mine, ...said } = input;
    const toAll = { ...said, sessionId: body.id };
    if (own !== undefined) await giveToOne(ports, { context: own, side }, toAll);
  }
  return given;
}

async function giveToOne(
  ports: Needs,
  { context, side }: Pick<AdmittedToPair, 'context' | 'side'>,
  input: FeedbackInput,
): Promise<Result<Session, Refusal>> {
  const { scope } = context;
  const rating = RATINGS.find((known) => known === input.rating);
  if (input.tookPlace && rating === undefined) return refuse({ code: 'rating_required' });
  const line = input.line?.trim() ?? '';
  if (line.length > FREE_LINE_MAX) return refuse({ code: 'reason_too_long' });
  const by = personOn(context, side).id;
  const id = feedbackId(ports, input.sessionId, by);
  const otherId = feedbackId(ports, input.sessionId, personOn(context, otherSide(side)).id);
  const feedback: Feedback = {
    id,
    sessionId: input.sessionId,
    pairId: context.pair.id,
    by,
    side,
    tookPlace: input.tookPlace,
    ...(rating === undefined || !input.tookPlace ? {} : { rating }),
    ...(line === '' ? {} : { line }),
    at: ports.clock.now(),
  };
  return decide(ports, 'session', scope, input.sessionId, async (session) => {
    const before = await ports.store.get('feedback', scope, id);
    const stands = before === undefined ? null : saidBy(before.body);
    if (isOvertaken(input.seen, stands, saidBy(feedback))) {
      return refuse({ code: 'changed_meanwhile' });
    }
    const other = await ports.store.get('feedback', scope, otherId);
    const tookPlace = input.tookPlace || other?.body.tookPlace === true;
    const closed = close(session, tookPlace, ports.clock.now());
    if (!closed.ok) return refuse({ code: closed.error });
    if (before !== undefined && saysTheSame(before.body, feedback)) return ok({ next: session });
    const { id: sessionId } = session;
    const held = closed.value.status === 'held';
    const isLost = !held && session.status !== 'missed';
    const after = isLost ? await afterLoss(ports, context, closed.value) : NOTHING_FOLLOWS;
    return ok({
      next: closed.value,
      facts: [
        factOf(ports, scope, { kind: 'session-closed', sessionId, held }),
        factOf(ports, scope, { kind: 'feedback-given', sessionId, side }),
        ...after.facts,
      ],
      also: [
        before === undefined
          ? toCreate('feedback', id, feedback)
          : toReplace('feedback', before, feedback),
        ...after.also,
      ],
    });
  });
}

/** The feedback card of one session, with what the person said already. */
export async function viewFeedback(
  ports: Pick<Ports, 'store' | 'ids' | 'links'>,
  actor: Actor,
  input: NamedSession,
): Promise<Result<Extract<Message, { kind: 'feedback-request' }>, Refusal>> {
  const admitted = await admitToSession(ports, actor, input, 'feedback.give', 'look');
  if (!admitted.ok) return admitted;
  const { context, side, session } = admitted.value;
  const id = feedbackId(ports, session.id, personOn(context, side).id);
  const given = (await ports.store.get('feedback', context.scope, id))?.body;
  return ok({
    kind: 'feedback-request',
    session: sessionView(ports, context, session, side),
    ...(given === undefined ? {} : { given: saidBy(given) }),
    ...(session.status === 'missed' ? { then: aftermathOf(context) } : {}),
  });
}

/** The oldest session that is over and of which this person has said nothing yet. */
export async function viewFeedbackDue(
  ports: Pick<Ports, 'store' | 'ids' | 'links' | 'clock'>,
  actor: Actor,
): Promise<Message> {
  for (const mine of await pairsOfActor(ports, actor)) {
    for (const session of mine.sessions) {
      if (!mayBeReviewed(session, ports.clock.now())) continue;
      const view = await viewFeedback(ports, actor, {
        programmeId: mine.context.programme.id,
        sessionId: session.id,
      });
      if (view.ok && view.value.given === undefined) return view.value;
    }
  }
  return { kind: 'nothing-to-review' };
}

export function mayBeReviewed(session: Session, now: string): boolean {
  return session.status !== 'cancelled' && session.status !== 'proposed' && endOf(session) <= now;
}

export function feedbackId(ports: Pick<Ports, 'ids'>, sessionId: string, by: string): string {
  return ports.ids.hash(['feedback', sessionId, by]);
}

export function saidBy({ tookPlace, rating, line }: Feedback): {
  readonly tookPlace: boolean;
  readonly rating?: Rating;
  readonly line?: string;
} {
  return {
    tookPlace,
    ...(rating === undefined ? {} : { rating }),
    ...(line === undefined ? {} : { line }),
  };
}

function saysTheSame(a: Feedback, b: Feedback): boolean {
  return a.tookPlace === b.tookPlace && a.rating === b.rating && a.line === b.line;
}
