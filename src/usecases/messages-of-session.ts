import type { Fact } from '../domain/facts.ts';
import { voiceOf, type SaidOnce } from '../domain/gathering.ts';
import { planOf, preparationOf, type Module } from '../domain/kit.ts';
import type { Label } from '../domain/language.ts';
import type { Message } from '../domain/message.ts';
import type { PreparedModule, SessionView } from '../domain/message-parts.ts';
import { otherSide, SIDES, type Side } from '../domain/pair.ts';
import type { Participant } from '../domain/participant.ts';
import { isStarting } from '../domain/prompts.ts';
import { confirmingSide, isOpen, isPending, type Session } from '../domain/session.ts';
import { toParticipant, type Addressed, type MessageNeeds } from './addressed.ts';
import { aftermathOf } from './after-loss.ts';
import { gatheringMates } from './circle-of.ts';
import { feedbackId, mayBeReviewed } from './give-feedback.ts';
import { slotsOf } from './offered-slots.ts';
import { sessionsOf } from './plan-session.ts';
import type { Ports } from './ports.ts';
import { moduleFor } from './read-kit.ts';
import { TAB_PATHS } from './tab-paths.ts';
import {
  pairContext,
  personOf,
  personOn,
  readerOf,
  sessionView,
  withoutContent,
  type PairContext,
} from './views.ts';

export type SessionMessageKind =
  | 'session-proposed'
  | 'session-planned'
  | 'session-cancelled'
  | 'session-missed'
  | 'session-start'
  | 'roles-swapped'
  | 'preparation'
  | 'feedback-request';

/** What an assistant gets: to plan, move and know of it, and nothing of what is said there. */
const PLANNING: ReadonlySet<SessionMessageKind> = new Set([
  'session-proposed',
  'session-planned',
  'session-cancelled',
]);

interface About {
  readonly context: PairContext;
  readonly session: Session;
  readonly side: Side;
}

/** Whom a fact about a session is told to; `version` names the time it was said of. */
export async function ofSession(
  ports: MessageNeeds,
  fact: Fact,
  sessionId: string,
  kind: SessionMessageKind,
  version?: number,
): Promise<readonly Addressed[]> {
  const { scope } = fact;
  const session = (await ports.store.get('session', scope, sessionId))?.body;
  if (session === undefined) return [];
  const context = await pairContext(ports, scope, session.pairId);
  if (context === undefined) return [];
  const isCurrent = version === undefined || session.version === version;
  const told: Addressed[] = [];
  for (const side of sidesFor(fact, session, kind)) {
    const about = { context, session, side };
    const participant = personOn(context, side);
    const isDue =
      isCurrent && (await isWanted(ports, about, kind)) && (await isVoice(ports, about, kind));
    told.push({
      ...(await toParticipant(ports, scope, participant)),
      kind,
      message: isDue ? await messageFor(ports, about, kind) : undefined,
      ...(kind === 'preparation' ? { before: session.startsAt } : {}),
    });
    if (side !== 'mentee' || !PLANNING.has(kind)) continue;
    told.push(
      ...(await toAssistant(ports, about, isCurrent ? kind : undefined, kind, participant)),
    );
  }
  return told;
}

/** The assistant plans: who and when, never what about. */
async function toAssistant(
  ports: MessageNeeds,
  { context, session, side }: About,
  current: SessionMessageKind | undefined,
  kind: SessionMessageKind,
  executive: Participant,
): Promise<readonly Addressed[]> {
  const { delegateOid: oid, id } = executive;
  if (oid === undefined) return [];
  const person = await personOf(ports, context.scope.tenantId, oid);
  const view = withoutContent(sessionView(ports, context, session, side));
  return [
    {
      to: `delegate:${id}`,
      oid,
      person,
      reader: { ...readerOf(executive, person), name: person?.name ?? '' },
      kind,
      message: current === undefined ? undefined : ({ kind: current, session: view } as Message),
    },
  ];
}

async function messageFor(
  ports: MessageNeeds,
  { context, session, side }: About,
  kind: SessionMessageKind,
): Promise<Message> {
  const view: SessionView = sessionView(ports, context, session, side);
  switch (kind) {
    case 'preparation':
      return preparationMessage(ports, context, session, side);
    case 'session-start':
      return { kind, session: view, place: context.agreement?.inForce?.terms.place ?? 'either' };
    case 'session-missed':
      return {
        kind,
        session: view,
        then: aftermathOf(context),
        slots: await slotsOf(ports, context),
      };
    case 'session-cancelled':
      return { kind, session: view, then: aftermathOf(context) };
    default:
      return { kind, session: view };
  }
}

/** The module's plan and material to who leads; to the other what is coming and one question. */
async function preparationMessage(
  ports: Pick<Ports, 'store' | 'links'>,
  context: PairContext,
  session: Session,
  side: Side,
): Promise<Message> {
  const [module, notes] = await Promise.all([
    moduleFor(ports, context.scope, session),
    ports.store.get('sessionNotes', context.scope, session.id),
  ]);
  const agenda = notes?.body.agenda ?? [];
  return {
    kind: 'preparation',
    session: sessionView(ports, context, session, side),
    ...(agenda.length === 0
      ? {}
      : { topics: agenda.map(({ text, by }) => ({ text, mine: by === side })) }),
    ...(module === undefined ? {} : { module: preparedModule(ports, context, module) }),
  };
}

function preparedModule(
  { links }: Pick<Ports, 'links'>,
  { programme }: PairContext,
  module: Module,
): PreparedModule {
  const [fr, en] = [preparationOf(module, 'fr'), preparationOf(module, 'en')];
  const label = (field: 'title' | 'coming' | 'question'): Label => ({
    fr: fr[field],
    en: en[field],
  });
  const english = planOf(module, 'en');
  return {
    title: label('title'),
    coming: label('coming'),
    question: label('question'),
    steps: planOf(module, 'fr').map((step, index) => ({
      from: step.from,
      minutes: step.minutes,
      title: { fr: step.title, en: english[index]?.title ?? step.title },
      doing: { fr: step.do, en: english[index]?.do ?? step.do },
    })),
    material: module.content.fr.exercises.map(({ title }, index) => ({
      fr: title,
      en: module.content.en.exercises[index]?.title ?? title,
    })),
    url: links.tab(TAB_PATHS.module(programme.id, module.id)),
  };
}

function sidesFor({ body }: Fact, session: Session, kind: SessionMessageKind): readonly Side[] {
  if (body.kind === 'preparation-due' || body.kind === 'start-due') return [body.to];
  if (body.kind === 'feedback-due') return [body.to];
  if (body.kind === 'roles-swapped') return [otherSide(body.by)];
  if (kind === 'session-proposed') return [confirmingSide(session)];
  if (kind === 'session-cancelled' && session.status === 'cancelled') {
    const by = session.cancelledBy === 'delegate' ? 'mentee' : session.cancelledBy;
    return [otherSide(by)];
  }
  return SIDES;
}

/** What the mentor of a circle hears once for all members, rather than once for each. */
const ONCE: Readonly<Partial<Record<SessionMessageKind, SaidOnce>>> = {
  'session-planned': 'planned',
  preparation: 'ahead',
  'session-start': 'ahead',
  'feedback-request': 'over',
};

/** Whether this session is the one about which the mentor of a circle hears for all of them. */
async function isVoice(
  ports: MessageNeeds,
  { context, session, side }: About,
  kind: SessionMessageKind,
): Promise<boolean> {
  const about = ONCE[kind];
  if (side === 'mentee' || about === undefined || session.gatheringId === undefined) return true;
  const mates = await gatheringMates(ports, context.scope, context.mates, session);
  const gathering = [session, ...mates.map(({ body }) => body)];
  return voiceOf(gathering, about, ports.clock.now())?.id === session.id;
}

/** Whether the message still has its point. */
async function isWanted(
  ports: MessageNeeds,
  { context, session, side }: About,
  kind: SessionMessageKind,
): Promise<boolean> {
  const now = ports.clock.now();
  switch (kind) {
    case 'session-proposed':
      return session.status === 'proposed';
    case 'session-cancelled':
      return session.status === 'cancelled';
    case 'roles-swapped':
      return isOpen(session) && session.startsAt > now;
    case 'session-start':
      return isStarting(session, now);
    case 'feedback-request':
      return mayBeReviewed(session, now) && !(await hasSpoken(ports, context, session, side));
    case 'session-missed': {
      // Who said so knows, and was offered what to do in the same breath.
      if (session.status !== 'missed' || (await hasSpoken(ports, context, session, side))) {
        return false;
      }
      return !(await sessionsOf(ports, context)).some((other) => isPending(other, now));
    }
    case 'session-planned':
    case 'preparation':
      return (
        (session.status === 'planned' || session.status === 'prepared') && session.startsAt > now
      );
  }
}

async function hasSpoken(
  ports: Pick<Ports, 'store' | 'ids'>,
  context: PairContext,
  session: Session,
  side: Side,
): Promise<boolean> {
  const id = feedbackId(ports, session.id, personOn(context, side).id);
  return (await ports.store.get('feedback', context.scope, id)) !== undefined;
}
