import { courseOf, type Agreement, type Course } from '../domain/agreement.ts';
import { peopleScope, type Scope } from '../domain/ids.ts';
import type { Label } from '../domain/language.ts';
import type {
  PairView,
  ProposalState,
  PublicProfile,
  Reader,
  SessionView,
} from '../domain/message-parts.ts';
import { isUnderWay, otherSide, participantOn, type Pair, type Side } from '../domain/pair.ts';
import type { Participant } from '../domain/participant.ts';
import type { Person } from '../domain/person.ts';
import { topicOf, type Programme } from '../domain/programme.ts';
import { confirmingSide, isByAssistant, leadOf, type Session } from '../domain/session.ts';
import { isCancelledFrom } from '../domain/uncancel.ts';
import type { Actor } from './actor.ts';
import { KEY } from './documents.ts';
import { circleMates, type CircleMate } from './circle-of.ts';
import type { Ports } from './ports.ts';
import { TAB_PATHS } from './tab-paths.ts';

/** Everything about a pair that its two people may see, each from their own side. */
export interface PairContext {
  readonly scope: Scope;
  readonly programme: Programme;
  readonly pair: Pair;
  readonly mentor: Participant;
  readonly mentee: Participant;
  readonly agreement?: Agreement;
  /** What governs the pair's sessions: what both signed, or the programme's own rhythm. */
  readonly course: Course;
  /** The other pairs of its circle that are under way; none outside a circle. */
  readonly mates: readonly CircleMate[];
}

export async function pairContext(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  pairId: string,
): Promise<PairContext | undefined> {
  const [programme, pair] = await Promise.all([
    ports.store.get('programme', scope, scope.programmeId),
    ports.store.get('pair', scope, pairId),
  ]);
  if (programme === undefined || pair === undefined) return undefined;
  const [mentor, mentee, agreement, mates] = await Promise.all([
    ports.store.get('participant', scope, pair.body.mentorId),
    ports.store.get('participant', scope, pair.body.menteeId),
    ports.store.get('agreement', scope, pairId),
    circleMates(ports, scope, pair.body),
  ]);
  if (mentor === undefined || mentee === undefined) return undefined;
  return {
    scope,
    programme: programme.body,
    pair: pair.body,
    mentor: mentor.body,
    mentee: mentee.body,
    ...(agreement === undefined ? {} : { agreement: agreement.body }),
    course: courseOf(programme.body, agreement?.body),
    mates,
  };
}

export function personOn(context: PairContext, side: Side): Participant {
  return side === 'mentor' ? context.mentor : context.mentee;
}

export function publicProfile({ profile }: Participant): PublicProfile {
  return { name: profile.name, entity: profile.entity, site: profile.site };
}

export function labelsOf(programme: Programme, ids: readonly string[]): readonly Label[] {
  return ids.map((id) => topicOf(programme, id)?.label ?? { fr: id, en: id });
}

export function pairView(context: PairContext, side: Side): PairView {
  const { programme, pair, course } = context;
  const { match } = pair;
  return {
    programmeId: programme.id,
    programmeName: programme.name,
    pairId: pair.id,
    side,
    other: publicProfile(personOn(context, otherSide(side))),
    why: {
      parts: match.parts,
      sharedTopics: labelsOf(programme, match.sharedTopics),
      topicsInReturn: labelsOf(programme, match.topicsInReturn),
      sharedLanguages: match.sharedLanguages,
      sharedHalfDays: match.sharedHalfDays,
      sameSite: match.sameSite,
      otherEntity: match.otherEntity,
    },
    rhythm: course.rhythm,
    sessionMinutes: course.sessionMinutes,
    sessionCount: course.sessionCount,
    ...(pair.circleId === undefined ? {} : { circle: circleView(context) }),
  };
}

/** The others who meet with these two; known to those who have agreed to be among them. */
function circleView({ pair, mates }: PairContext): readonly PublicProfile[] {
  return isUnderWay(pair) ? mates.map(({ mentee }) => publicProfile(mentee)) : [];
}

/** How the proposal stands for one side; the other side's answer shows only once both agree. */
export function proposalState(pair: Pair, side: Side): ProposalState {
  const mine = pair.answers[side]?.answer;
  if (isUnderWay(pair)) return 'paired';
  if (mine === 'declined') return 'declined-by-me';
  if (pair.status !== 'proposed') return 'closed';
  return mine === 'accepted' ? 'waiting-for-other' : 'open';
}

export function sessionView(
  ports: Pick<Ports, 'links'>,
  context: PairContext,
  session: Session,
  side: Side,
): SessionView {
  const { programme, pair, scope, course } = context;
  const topic = session.topicId === undefined ? undefined : topicOf(programme, session.topicId);
  const isSettled = session.status === 'planned' || session.status === 'prepared';
  return {
    programmeId: programme.id,
    pairId: pair.id,
    sessionId: session.id,
    number: session.number,
    of: course.sessionCount,
    status: session.status,
    side,
    other: publicProfile(personOn(context, otherSide(side))),
    ...(session.gatheringId === undefined ? {} : { circle: circleView(context) }),
    startsAt: session.startsAt,
    minutes: session.minutes,
    ...(topic === undefined ? {} : { topic: topic.label }),
    mineToConfirm: session.status === 'proposed' && confirmingSide(session) === side,
    leads: leadOf(session) === side,
    ...(isByAssistant(session) ? { byAssistant: true as const } : {}),
    ...(isCancelledFrom(session, side) ? { mayUndo: true as const } : {}),
    url: ports.links.tab(TAB_PATHS.session(programme.id, session.id)),
    ...(isSettled && session.joinUrl !== undefined ? { joinUrl: session.joinUrl } : {}),
    ...(isSettled
      ? { icsUrl: ports.links.calendar(scope, session.id, participantOn(pair, side)) }
      : {}),
  };
}

/** A session as an assistant may see it: who and when, never what about nor where to join. */
export function withoutContent(view: SessionView): SessionView {
  const { topic: _topic, joinUrl: _joinUrl, url: _url, byAssistant: _by, ...rest } = view;
  return rest;
}

/** In which language and time zone somebody is spoken to. */
export function readerOf(participant: Participant, person: Person | undefined): Reader {
  return {
    name: participant.profile.name,
    locale: person?.locale ?? participant.locale,
    timeZone: person?.timeZone ?? participant.timeZone,
  };
}

export async function personOf(
  ports: Pick<Ports, 'store'>,
  tenantId: string,
  oid: string | undefined,
): Promise<Person | undefined> {
  if (oid === undefined) return undefined;
  return (await ports.store.get('person', peopleScope(tenantId), oid))?.body;
}

/** How to speak to somebody who may be enrolled in any number of programmes, or in none. */
export async function readerOfActor(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  person: Person,
): Promise<Reader> {
  const [enrolment] = await ports.store.find(
    'participant',
    { tenantId: actor.tenantId },
    KEY.oid(actor.oid),
  );
  const timeZone = person.timeZone ?? enrolment?.body.timeZone ?? 'Europe/Paris';
  return { name: person.name, locale: person.locale ?? actor.locale, timeZone };
}
