import { isShownTo, type Coaching } from '../domain/coaching.ts';
import type { Fact, FactBody } from '../domain/facts.ts';
import type { Message, MessageKind } from '../domain/message.ts';
import { otherSide, SIDES, type Side } from '../domain/pair.ts';
import { toAccount, toParticipant, type Addressed, type MessageNeeds } from './addressed.ts';
import { coachView } from './coach-message.ts';
import { coachedSession, coachedView, mayBeSeen } from './coach-pairs.ts';
import { pairContext, personOn, type PairContext } from './views.ts';

type Of<K extends FactBody['kind']> = Extract<FactBody, { readonly kind: K }>;

/** A pair and its coaching, whatever that has come to. */
export interface Coached {
  readonly context: PairContext;
  readonly coaching: Coaching;
}

/** A pair and who coaches it, as both stand now. */
export async function coachedBy(
  ports: MessageNeeds,
  { scope }: Fact,
  pairId: string,
): Promise<Coached | undefined> {
  const stored = await ports.store.get('coaching', scope, pairId);
  const context = stored && (await pairContext(ports, scope, pairId));
  return context && { context, coaching: stored.body };
}

/** What follows from naming, agreeing, accepting and ending, as long as it is still so. */
export async function ofCoaching(
  ports: MessageNeeds,
  fact: Fact,
  body: Of<'coach-named' | 'coach-agreed' | 'coach-accepted' | 'coach-ended'>,
): Promise<readonly Addressed[]> {
  const coached = await coachedBy(ports, fact, body.pairId);
  if (coached === undefined) return [];
  const isCurrent = coached.coaching.version === body.version;
  const { status } = coached.coaching;
  switch (body.kind) {
    case 'coach-named': {
      const isOpen = isCurrent && status === 'proposed';
      return toSides(ports, fact, coached, [otherSide(body.by)], 'coach-proposed', isOpen);
    }
    case 'coach-agreed':
      return [
        await toCoach(ports, coached, 'coach-invited', () =>
          isCurrent && status === 'invited' && mayBeSeen(coached.context, coached.coaching)
            ? { kind: 'coach-invited', coached: viewOf(ports, coached) }
            : undefined,
        ),
      ];
    case 'coach-accepted': {
      const isOn = isCurrent && status === 'accepted';
      return toSides(ports, fact, coached, SIDES, 'coach-accepted', isOn);
    }
    case 'coach-ended': {
      const isOver = isCurrent && status === 'ended';
      const sides = body.by === 'coach' ? SIDES : [otherSide(body.by)];
      const told = await toSides(ports, fact, coached, sides, 'coach-ended', isOver);
      if (body.by === 'coach') return told;
      return [...told, await ofOver(ports, coached)];
    }
  }
}

/** The pair ends, and with it what its coach was asked for. */
export async function ofCoachedPairEnd(
  ports: MessageNeeds,
  fact: Fact,
  { pairId }: Of<'pair-ended'>,
): Promise<readonly Addressed[]> {
  const coached = await coachedBy(ports, fact, pairId);
  return coached === undefined ? [] : [await ofOver(ports, coached)];
}

function ofOver(ports: MessageNeeds, coached: Coached): Promise<Addressed> {
  const { coaching, context } = coached;
  const wasAsked =
    coaching.status === 'ended' ? coaching.wasInvited : coaching.status !== 'proposed';
  return toCoach(ports, coached, 'coach-over', () =>
    wasAsked && !mayBeSeen(context, coaching)
      ? { kind: 'coach-over', coached: viewOf(ports, coached) }
      : undefined,
  );
}

/** Notes of a session were shown to the coach: that they were, and never what they say. */
export async function ofSharedNotes(
  ports: MessageNeeds,
  fact: Fact,
  { pairId, sessionId, version }: Of<'notes-shared'>,
): Promise<readonly Addressed[]> {
  const coached = await coachedBy(ports, fact, pairId);
  if (coached === undefined) return [];
  const { coaching, context } = coached;
  const [notes, session] = await Promise.all([
    ports.store.get('sessionNotes', fact.scope, sessionId),
    ports.store.get('session', fact.scope, sessionId),
  ]);
  const isShown =
    coaching.version === version &&
    coaching.status === 'accepted' &&
    mayBeSeen(context, coaching) &&
    notes !== undefined &&
    isShownTo(notes.body, coaching);
  return [
    await toCoach(ports, coached, 'coach-shared', () =>
      isShown && session !== undefined
        ? { kind: 'coach-shared', coached: viewOf(ports, coached), number: session.body.number }
        : undefined,
    ),
  ];
}

/** A date that both agreed on, or that is off, where the two share their dates. */
export async function ofCoachedSession(
  ports: MessageNeeds,
  fact: Fact,
  { kind, sessionId, version }: Of<'session-planned' | 'session-cancelled'>,
): Promise<readonly Addressed[]> {
  const session = (await ports.store.get('session', fact.scope, sessionId))?.body;
  if (session === undefined) return [];
  const coached = await coachedBy(ports, fact, session.pairId);
  if (coached === undefined) return [];
  const { coaching, context } = coached;
  const isSeen = coaching.status === 'accepted' && coaching.shares.includes('dates');
  const isSo =
    kind === 'session-cancelled'
      ? // A time that was never agreed on was never said to the coach either.
        session.status === 'cancelled' && 'confirmedAt' in session
      : session.status === 'planned' || session.status === 'prepared';
  const isDue = isSo && session.version === version && session.startsAt > ports.clock.now();
  const addressed = await toCoach(ports, coached, 'coach-session', () =>
    isSeen && isDue && mayBeSeen(context, coaching)
      ? {
          kind: 'coach-session',
          coached: viewOf(ports, coached),
          date: coachedSession(context, session),
        }
      : undefined,
  );
  return [{ ...addressed, before: session.startsAt }];
}

/** The pair as its coach is told of it. */
export function viewOf(ports: MessageNeeds, { context, coaching }: Coached) {
  return coachedView(ports, context, coaching);
}

/** One message to the coach, if there is one to send. */
export async function toCoach(
  ports: MessageNeeds,
  { context, coaching }: Coached,
  kind: MessageKind,
  compose: () => Message | undefined,
): Promise<Addressed> {
  const { id, oid, name } = coaching;
  const recipient = { to: `coach:${id}`, oid, name };
  return { ...(await toAccount(ports, context.programme, recipient)), kind, message: compose() };
}

/** The same message to each of these, seen from their side. */
export async function toSides(
  ports: MessageNeeds,
  { scope }: Fact,
  { context, coaching }: Coached,
  sides: readonly Side[],
  kind: 'coach-proposed' | 'coach-accepted' | 'coach-ended' | 'coach-resumed',
  isWanted: boolean,
): Promise<readonly Addressed[]> {
  const told: Addressed[] = [];
  for (const side of sides) {
    const message = { kind, coach: coachView(ports, context, side, coaching) };
    told.push({
      ...(await toParticipant(ports, scope, personOn(context, side))),
      kind,
      message: isWanted ? message : undefined,
    });
  }
  return told;
}
