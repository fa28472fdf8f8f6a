import type { Fact } from '../domain/facts.ts';
import type { Scope } from '../domain/ids.ts';
import type { Message, MessageKind } from '../domain/message.ts';
import { otherSide, SIDES, type Side } from '../domain/pair.ts';
import type { Participant } from '../domain/participant.ts';
import { ok } from '../domain/result.ts';
import { confirmingSide, type Session } from '../domain/session.ts';
import { applyImport } from './apply-import.ts';
import { charterMessage } from './approve-charter.ts';
import { deliverMessage, type Recipient } from './deliver-message.ts';
import { decide, KEY } from './documents.ts';
import { feedbackId, mayBeReviewed } from './give-feedback.ts';
import { sessionsOf, slotsOf } from './plan-session.ts';
import type { Ports } from './ports.ts';
import { proposePairs } from './publish-run.ts';
import { runMatching } from './run-matching.ts';
import {
  pairContext,
  pairView,
  personOf,
  personOn,
  proposalState,
  readerOf,
  sessionView,
  type PairContext,
} from './views.ts';

/**
 * What follows from a fact, done after its commit, at least once. Every branch is idempotent by
 * the fact's id, so being interrupted and begun again is the same as being done once.
 */
export async function deliverFact(ports: Ports, fact: Fact): Promise<void> {
  const { body, scope } = fact;
  switch (body.kind) {
    case 'programme-created':
    case 'charter-approved':
    case 'feedback-given':
    case 'agreement-changed':
    case 'agreement-in-force':
    case 'pair-prompt-due':
    case 'check-in-given':
    case 'help-asked':
    case 'sessions-fail':
    case 'pair-paused':
    case 'pair-resumed':
    case 'pair-ended':
    case 'roles-swapped':
      return;
    case 'charter-submitted':
      return askSponsor(ports, fact);
    case 'import-confirmed':
      return applyImport(ports, scope, body.importId);
    case 'match-requested':
      return runMatching(ports, scope, body.runId);
    case 'run-published':
      return proposePairs(ports, scope, body.runId);
    case 'pair-proposed':
      return tellPair(ports, fact, body.pairId, SIDES, 'proposal');
    case 'pair-formed':
      return tellPair(ports, fact, body.pairId, SIDES, 'pair-formed');
    case 'pair-declined':
      return tellPair(ports, fact, body.pairId, [otherSide(body.by)], 'proposal-closed');
    case 'session-proposed':
      return tellOfSession(ports, fact, body.sessionId, 'session-proposed', body.version);
    case 'session-planned':
      return tellOfSession(ports, fact, body.sessionId, 'session-planned', body.version);
    case 'session-cancelled':
      return tellOfSession(ports, fact, body.sessionId, 'session-cancelled', body.version);
    case 'preparation-due':
      return tellOfSession(ports, fact, body.sessionId, 'preparation', body.version);
    case 'feedback-due':
      return tellOfSession(ports, fact, body.sessionId, 'feedback-request', body.version);
    case 'session-closed':
      return completePair(ports, scope, body.sessionId);
    case 'person-reachable':
      return releaseHeld(ports, fact, body.oid);
  }
}

async function askSponsor(ports: Ports, fact: Fact): Promise<void> {
  const { scope } = fact;
  const programme = (await ports.store.get('programme', scope, scope.programmeId))?.body;
  if (programme === undefined) return;
  const person = await personOf(ports, scope.tenantId, programme.sponsorOid);
  const { locale, timeZone, sponsor } = programme;
  const recipient: Recipient = {
    to: 'sponsor',
    person,
    reader: {
      name: sponsor.name,
      locale: person?.locale ?? locale,
      timeZone: person?.timeZone ?? timeZone,
    },
  };
  const message = programme.approval === undefined ? charterMessage(programme) : undefined;
  await deliverMessage(ports, fact, recipient, message, 'charter');
}

async function tellPair(
  ports: Ports,
  fact: Fact,
  pairId: string,
  sides: readonly Side[],
  kind: 'proposal' | 'pair-formed' | 'proposal-closed',
): Promise<void> {
  const context = await pairContext(ports, fact.scope, pairId);
  if (context === undefined) return;
  for (const side of sides) {
    const recipient = await recipientOf(ports, fact.scope, personOn(context, side));
    const message = await pairMessage(ports, context, side, kind);
    await deliverMessage(ports, fact, recipient, message, kind);
  }
}

/** The message as things stand now; nothing when it has lost its point meanwhile. */
async function pairMessage(
  ports: Ports,
  context: PairContext,
  side: Side,
  kind: 'proposal' | 'pair-formed' | 'proposal-closed',
): Promise<Message | undefined> {
  const state = proposalState(context.pair, side);
  if (kind === 'proposal') {
    return state === 'open' ? { kind, pair: pairView(context, side), state } : undefined;
  }
  if (kind === 'proposal-closed') return { kind, programmeName: context.programme.name };
  const met = await sessionsOf(ports, context);
  if (state !== 'paired' || met.length > 0) return undefined;
  return { kind, pair: pairView(context, side), slots: await slotsOf(ports, context) };
}

type SessionMessage = Extract<
  MessageKind,
  'session-proposed' | 'session-planned' | 'session-cancelled' | 'preparation' | 'feedback-request'
>;

async function tellOfSession(
  ports: Ports,
  fact: Fact,
  sessionId: string,
  kind: SessionMessage,
  version: number,
): Promise<void> {
  const { scope } = fact;
  const session = (await ports.store.get('session', scope, sessionId))?.body;
  if (session === undefined) return;
  const context = await pairContext(ports, scope, session.pairId);
  if (context === undefined) return;
  const isCurrent = session.version === version;
  for (const side of sidesFor(fact, session, kind)) {
    const participant = personOn(context, side);
    const current = isCurrent && (await isWanted(ports, scope, session, kind, participant.id));
    const view = sessionView(ports, context, session, side);
    const message = current ? { kind, session: view } : undefined;
    const recipient = await recipientOf(ports, scope, participant);
    await deliverMessage(ports, fact, recipient, message, kind);
    const isPlanning = kind !== 'preparation' && kind !== 'feedback-request';
    if (side !== 'mentee' || !isPlanning || participant.delegateOid === undefined) continue;
    // The assistant plans: who and when, never what about.
    const { topic: _topic, ...withoutTopic } = view;
    const assistant = await personOf(ports, scope.tenantId, participant.delegateOid);
    await deliverMessage(
      ports,
      fact,
      {
        to: `delegate:${participant.id}`,
        person: assistant,
        reader: { ...readerOf(participant, assistant), name: assistant?.name ?? '' },
      },
      isCurrent ? { kind, session: withoutTopic } : undefined,
      kind,
    );
  }
}

function sidesFor(fact: Fact, session: Session, kind: SessionMessage): readonly Side[] {
  const { body } = fact;
  if (body.kind === 'preparation-due' || body.kind === 'feedback-due') return [body.to];
  if (kind === 'session-proposed') return [confirmingSide(session)];
  if (kind === 'session-cancelled' && session.status === 'cancelled') {
    const by = session.cancelledBy === 'delegate' ? 'mentee' : session.cancelledBy;
    return [otherSide(by)];
  }
  return SIDES;
}

async function isWanted(
  ports: Ports,
  scope: Scope,
  session: Session,
  kind: SessionMessage,
  participantId: string,
): Promise<boolean> {
  if (kind === 'session-proposed') return session.status === 'proposed';
  if (kind === 'session-cancelled') return session.status === 'cancelled';
  if (kind === 'feedback-request') {
    if (!mayBeReviewed(session, ports.clock.now())) return false;
    const id = feedbackId(ports, session.id, participantId);
    return (await ports.store.get('feedback', scope, id)) === undefined;
  }
  const isToCome = session.status === 'planned' || session.status === 'prepared';
  return isToCome && session.startsAt > ports.clock.now();
}

/** A pair whose last agreed session was held has done what it set out to do. */
async function completePair(ports: Ports, scope: Scope, sessionId: string): Promise<void> {
  const session = await ports.store.get('session', scope, sessionId);
  if (session === undefined) return;
  const context = await pairContext(ports, scope, session.body.pairId);
  if (context === undefined) return;
  const held = (await sessionsOf(ports, context)).filter(({ status }) => status === 'held');
  if (held.length < context.course.sessionCount) return;
  await decide(ports, 'pair', scope, context.pair.id, (pair) => {
    const isOn = pair.status === 'accepted' || pair.status === 'active' || pair.status === 'paused';
    return ok({
      next: isOn ? { ...pair, status: 'completed', endedAt: ports.clock.now() } : pair,
    });
  });
}

/** Somebody can be reached again: what waited for them is built anew and leaves. */
async function releaseHeld(ports: Ports, fact: Fact, oid: string): Promise<void> {
  const where = { tenantId: fact.scope.tenantId };
  const { store } = ports;
  const [own, principals, sponsored] = await Promise.all([
    store.find('participant', where, KEY.oid(oid)),
    store.find('participant', where, KEY.delegate(oid)),
    store.find('programme', where, KEY.sponsor(oid)),
  ]);
  const waiting = [
    ...own.map(({ scope, id }) => ({ scope, to: id })),
    ...principals.map(({ scope, id }) => ({ scope, to: `delegate:${id}` })),
    ...sponsored.map(({ scope }) => ({ scope, to: 'sponsor' })),
  ];
  let failure: Error | undefined;
  for (const { scope, to } of waiting) {
    const held = await store.find('delivery', scope, KEY.heldFor(to));
    for (const { body } of [...held].sort((a, b) =>
      a.body.createdAt < b.body.createdAt ? -1 : 1,
    )) {
      try {
        await deliverFact(ports, body.fact);
      } catch (error) {
        failure = error instanceof Error ? error : new Error('unknown cause');
      }
    }
  }
  // One message that cannot leave holds up none of the others; all are looked at again later.
  if (failure !== undefined) throw failure;
}

async function recipientOf(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  participant: Participant,
): Promise<Recipient> {
  const person = await personOf(ports, scope.tenantId, participant.oid);
  return { to: participant.id, person, reader: readerOf(participant, person) };
}
