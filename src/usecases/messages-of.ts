import type { Fact, FactBody } from '../domain/facts.ts';
import type { Scope } from '../domain/ids.ts';
import type { Message, MessageKind, Reader } from '../domain/message.ts';
import { otherSide, SIDES, type Side } from '../domain/pair.ts';
import type { Participant, Profile } from '../domain/participant.ts';
import type { Person } from '../domain/person.ts';
import { confirmingSide, type Session } from '../domain/session.ts';
import type { Instant } from '../domain/time.ts';
import { charterMessage } from './approve-charter.ts';
import { feedbackId, mayBeReviewed } from './give-feedback.ts';
import { sessionsOf, slotsOf } from './plan-session.ts';
import type { Ports } from './ports.ts';
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

type Needs = Pick<Ports, 'store' | 'ids' | 'clock' | 'links'>;

/** One message that follows from a fact, to one person, as things stand now. */
export interface Addressed {
  /** What the delivery is filed under: a participant's id, `delegate:` and one, or `sponsor`. */
  readonly to: string;
  readonly oid: string | undefined;
  readonly person: Person | undefined;
  readonly reader: Reader;
  /** How they signed up; absent for who did not. */
  readonly profile?: Profile;
  readonly kind: MessageKind;
  /** Absent when it has lost its point meanwhile. */
  readonly message: Message | undefined;
  /** From then on it comes too late. */
  readonly before?: Instant;
}

/** Whom a fact is told to, and what; nobody for a fact that only the machine heeds. */
export async function messagesOf(ports: Needs, fact: Fact): Promise<readonly Addressed[]> {
  const { body } = fact;
  switch (body.kind) {
    case 'charter-submitted':
      return toSponsor(ports, fact);
    case 'pair-proposed':
      return toPair(ports, fact, body.pairId, SIDES, 'proposal');
    case 'pair-formed':
      return toPair(ports, fact, body.pairId, SIDES, 'pair-formed');
    case 'pair-declined':
      return toPair(ports, fact, body.pairId, [otherSide(body.by)], 'proposal-closed');
    case 'proposals-withdrawn':
      return ofWithdrawal(ports, fact, body);
    case 'session-proposed':
    case 'session-planned':
    case 'session-cancelled':
      return ofSession(ports, fact, body.sessionId, body.kind, body.version);
    case 'preparation-due':
      return ofSession(ports, fact, body.sessionId, 'preparation', body.version);
    case 'feedback-due':
      return ofSession(ports, fact, body.sessionId, 'feedback-request', body.version);
    default:
      return [];
  }
}

async function toSponsor(ports: Needs, { scope }: Fact): Promise<readonly Addressed[]> {
  const programme = (await ports.store.get('programme', scope, scope.programmeId))?.body;
  if (programme === undefined) return [];
  const { locale, timeZone, sponsor, sponsorOid } = programme;
  const person = await personOf(ports, scope.tenantId, sponsorOid);
  return [
    {
      to: 'sponsor',
      oid: sponsorOid,
      person,
      reader: {
        name: sponsor.name,
        locale: person?.locale ?? locale,
        timeZone: person?.timeZone ?? timeZone,
      },
      kind: 'charter',
      message: programme.approval === undefined ? charterMessage(programme) : undefined,
    },
  ];
}

async function toPair(
  ports: Needs,
  fact: Fact,
  pairId: string,
  sides: readonly Side[],
  kind: 'proposal' | 'pair-formed' | 'proposal-closed',
): Promise<readonly Addressed[]> {
  const context = await pairContext(ports, fact.scope, pairId);
  if (context === undefined) return [];
  const told: Addressed[] = [];
  for (const side of sides) {
    const message = await pairMessage(ports, context, side, kind);
    told.push({
      ...(await toParticipant(ports, fact.scope, personOn(context, side))),
      kind,
      message,
    });
  }
  return told;
}

/** Nothing when the run was published again meanwhile: a new proposal says more. */
async function ofWithdrawal(
  ports: Needs,
  { scope }: Fact,
  { runId, publication, to }: Extract<FactBody, { kind: 'proposals-withdrawn' }>,
): Promise<readonly Addressed[]> {
  const [programme, run, participant] = await Promise.all([
    ports.store.get('programme', scope, scope.programmeId),
    ports.store.get('matchRun', scope, runId),
    ports.store.get('participant', scope, to),
  ]);
  if (programme === undefined || run === undefined || participant === undefined) return [];
  const kind = 'proposals-withdrawn';
  const isLatest = 'publications' in run.body && run.body.publications === publication;
  const message = isLatest ? ({ kind, programmeName: programme.body.name } as const) : undefined;
  return [{ ...(await toParticipant(ports, scope, participant.body)), kind, message }];
}

/** The message as things stand now; nothing when it has lost its point meanwhile. */
async function pairMessage(
  ports: Needs,
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

async function ofSession(
  ports: Needs,
  fact: Fact,
  sessionId: string,
  kind: SessionMessage,
  version: number,
): Promise<readonly Addressed[]> {
  const { scope } = fact;
  const session = (await ports.store.get('session', scope, sessionId))?.body;
  if (session === undefined) return [];
  const context = await pairContext(ports, scope, session.pairId);
  if (context === undefined) return [];
  const isCurrent = session.version === version;
  const told: Addressed[] = [];
  for (const side of sidesFor(fact, session, kind)) {
    const participant = personOn(context, side);
    const current = isCurrent && (await isWanted(ports, scope, session, kind, participant.id));
    const view = sessionView(ports, context, session, side);
    told.push({
      ...(await toParticipant(ports, scope, participant)),
      kind,
      message: current ? { kind, session: view } : undefined,
      ...(kind === 'preparation' ? { before: session.startsAt } : {}),
    });
    const isPlanning = kind !== 'preparation' && kind !== 'feedback-request';
    if (side !== 'mentee' || !isPlanning || participant.delegateOid === undefined) continue;
    // The assistant plans: who and when, never what about.
    const { topic: _topic, ...withoutTopic } = view;
    const assistant = await personOf(ports, scope.tenantId, participant.delegateOid);
    told.push({
      to: `delegate:${participant.id}`,
      oid: participant.delegateOid,
      person: assistant,
      reader: { ...readerOf(participant, assistant), name: assistant?.name ?? '' },
      kind,
      message: isCurrent ? { kind, session: withoutTopic } : undefined,
    });
  }
  return told;
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
  ports: Needs,
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

async function toParticipant(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  participant: Participant,
): Promise<Pick<Addressed, 'to' | 'oid' | 'person' | 'reader' | 'profile'>> {
  const { id, oid, profile } = participant;
  const person = await personOf(ports, scope.tenantId, oid);
  return { to: id, oid, person, reader: readerOf(participant, person), profile };
}
