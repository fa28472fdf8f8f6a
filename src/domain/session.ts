import type { Oid } from './ids.ts';
import type { PairId, Side } from './pair.ts';
import { ok, refuse, type Result } from './result.ts';
import { addMinutes, type Instant } from './time.ts';
import type { TopicId } from './topic.ts';

export type SessionId = string;
export type GatheringId = string;

/** Who planned: one side, or the assistant on the mentee's behalf. */
export type Planner = Side | 'delegate';

/** An event in somebody's calendar: nobody else can move it or take it back. */
export interface Meeting {
  readonly eventId: string;
  readonly organiser: Oid;
  /** What the event says, which may lag behind the session. */
  readonly startsAt: Instant;
}

interface SessionBase {
  readonly id: SessionId;
  readonly pairId: PairId;
  /** The same for all who meet at once as one circle. */
  readonly gatheringId?: GatheringId;
  /** 1 for the pair's first session. */
  readonly number: number;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly topicId?: TopicId;
  /** Module of the kit that the agreement gives this session. */
  readonly moduleId?: string;
  /** The version that it was planned or prepared with, which it keeps whatever the kit becomes. */
  readonly moduleVersion?: number;
  /** Run in the other direction: the mentee leads, the mentor learns. */
  readonly swapped?: true;
  /** Where to join the online meeting, once one was made. */
  readonly joinUrl?: string;
  /** The event that brings it, in the calendar of whoever could have it made. */
  readonly meeting?: Meeting;
  /** Why there is none, when one was asked for. */
  readonly noMeeting?: 'refused' | 'unavailable';
  readonly plannedBy: Planner;
  /** Grows with each change of time, so that a prompt for an old time is recognised as such. */
  readonly version: number;
  /** Prompts that were already asked for, see `promptsDue`. */
  readonly prompted: readonly string[];
}

/** Session: proposed (one side) → planned (both) → prepared → held | missed | cancelled. */
export type Session = SessionBase &
  (
    | { readonly status: 'proposed' }
    | { readonly status: 'planned' | 'prepared'; readonly confirmedAt: Instant }
    | { readonly status: 'held' | 'missed'; readonly closedAt: Instant }
    | {
        readonly status: 'cancelled';
        readonly closedAt: Instant;
        readonly cancelledBy: Planner;
        /** What it was before, so that cancelling can be undone. */
        readonly cancelledFrom?: 'proposed' | 'planned' | 'prepared';
        readonly confirmedAt?: Instant;
        /** Cancelling it put the whole series to rest. */
        readonly rested?: true;
      }
  );
export type SessionStatus = Session['status'];

export const SESSION_REFUSALS = [
  'in_the_past',
  'pair_not_under_way',
  'session_already_planned',
  'all_sessions_held',
  'own_proposal',
  'time_changed',
  'session_changed',
  'session_closed',
  'not_over_yet',
  'time_unreadable',
  'time_skipped',
  'time_too_far',
  'time_taken',
] as const;
export type SessionRefusal = (typeof SESSION_REFUSALS)[number];

/** Nobody plans further ahead: a year that was mistyped or misread would go unseen. */
export const FARTHEST_DAYS = 366;

export function endOf(session: Pick<Session, 'startsAt' | 'minutes'>): Instant {
  return addMinutes(session.startsAt, session.minutes);
}

/** Still to come, whether or not the other side has confirmed. */
export function isOpen(session: Session): boolean {
  return (
    session.status === 'proposed' || session.status === 'planned' || session.status === 'prepared'
  );
}

/**
 * Stands in the way of planning another one: to come, or proposed and never confirmed. A session
 * that is over and of which nobody said a word stands in nobody's way.
 */
export function isPending(session: Session, now: Instant): boolean {
  return isOpen(session) && (session.status === 'proposed' || endOf(session) > now);
}

/** Took place as far as anybody knows: held, or over and not yet spoken of. */
export function hasPassed(session: Session, now: Instant): boolean {
  return session.status === 'held' || (isOpen(session) && !isPending(session, now));
}

/** Who prepares and leads: the mentor, unless the two swap their roles for this session. */
export function leadOf({ swapped }: Pick<Session, 'swapped'>): Side {
  return swapped === true ? 'mentee' : 'mentor';
}

/**
 * What the calendar lacks: an event (`missing`, once both have confirmed), the session's own time
 * (`behind`), or nothing (`current`); `over` when it keeps one that is not to take place. Undefined
 * while there is nothing to put in.
 */
export function meetingStanding(
  session: Session,
  now: Instant,
): 'missing' | 'behind' | 'current' | 'over' | undefined {
  const { meeting, status } = session;
  if (status === 'cancelled') return meeting === undefined ? undefined : 'over';
  if (!isOpen(session) || endOf(session) <= now) return undefined;
  if (meeting !== undefined) return meeting.startsAt === session.startsAt ? 'current' : 'behind';
  return status === 'proposed' ? undefined : 'missing';
}

/** The same session with the event that stands in a calendar now, or without any. */
export function withMeeting(session: Session, meeting?: Meeting, joinUrl?: string): Session {
  const { meeting: _before, joinUrl: _link, noMeeting: _why, ...rest } = session;
  if (meeting === undefined) return rest;
  return { ...rest, meeting, ...(joinUrl === undefined ? {} : { joinUrl }) };
}

/** Turns the direction of a session that is still to come; turning it twice turns it back. */
export function turn(session: Session, swapped: boolean): Result<Session, SessionRefusal> {
  if ((session.swapped === true) === swapped) return ok(session);
  if (!isOpen(session)) return refuse('session_closed');
  const { swapped: _before, ...rest } = session;
  return ok(swapped ? { ...rest, swapped: true } : rest);
}

/**
 * Whether the last two sessions that were to take place were cancelled or missed. Two in a row are
 * a sign that the pair could do with a word, whoever cancelled.
 */
export function failTwice(sessions: readonly Session[]): boolean {
  const closed = sessions.filter((s) => s.status !== 'proposed' && !isOpen(s));
  const last = [...closed].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)).slice(-2);
  return last.length === 2 && last.every(({ status }) => status !== 'held');
}

/** Whether what it stands by was an assistant's act: its time while proposed, or its being off. */
export function isByAssistant(session: Session): boolean {
  if (session.status === 'cancelled') return session.cancelledBy === 'delegate';
  return session.status === 'proposed' && session.plannedBy === 'delegate';
}

/** The side that has to confirm: the one that did not plan; the assistant plans for the mentee. */
export function confirmingSide(session: Pick<Session, 'plannedBy'>): Side {
  return session.plannedBy === 'mentor' ? 'mentee' : 'mentor';
}

/**
 * One tap of the other side. Confirming twice changes nothing. `seen` is the time that was shown:
 * nobody agrees to a time that took its place meanwhile.
 */
export function confirm(
  session: Session,
  side: Side,
  at: Instant,
  seen?: Instant,
): Result<{ readonly next: Session; readonly changed: boolean }, SessionRefusal> {
  if (session.status === 'planned' || session.status === 'prepared') {
    return ok({ next: session, changed: false });
  }
  if (session.status !== 'proposed') return refuse('session_closed');
  if (confirmingSide(session) !== side) return refuse('own_proposal');
  if (seen !== undefined && seen !== session.startsAt) return refuse('time_changed');
  if (session.startsAt <= at) return refuse('in_the_past');
  return ok({ next: { ...session, status: 'planned', confirmedAt: at }, changed: true });
}

/** Another time for a session that is still open: the other side has to confirm again. */
export function move(
  session: Session,
  by: Planner,
  startsAt: Instant,
  now: Instant,
): Result<Session, SessionRefusal> {
  if (!isOpen(session)) return refuse('session_closed');
  if (startsAt <= now) return refuse('in_the_past');
  const { id, pairId, gatheringId, number, minutes, topicId, moduleId, moduleVersion } = session;
  const { swapped, joinUrl, meeting, version } = session;
  return ok({
    id,
    pairId,
    ...(gatheringId === undefined ? {} : { gatheringId }),
    number,
    minutes,
    ...(topicId === undefined ? {} : { topicId }),
    ...(moduleId === undefined ? {} : { moduleId }),
    ...(moduleVersion === undefined ? {} : { moduleVersion }),
    ...(swapped === undefined ? {} : { swapped }),
    ...(joinUrl === undefined ? {} : { joinUrl }),
    ...(meeting === undefined ? {} : { meeting }),
    startsAt,
    plannedBy: by,
    version: version + 1,
    prompted: [],
    status: 'proposed',
  });
}

export function cancel(
  session: Session,
  by: Planner,
  at: Instant,
): Result<Session, SessionRefusal> {
  const { status } = session;
  if (status !== 'proposed' && status !== 'planned' && status !== 'prepared') {
    return refuse('session_closed');
  }
  const cancelledFrom = status;
  return ok({ ...session, status: 'cancelled', closedAt: at, cancelledBy: by, cancelledFrom });
}

/**
 * What the two sides say closes the session: held when at least one of them says it took place,
 * missed when one says it did not and nobody says it did. Either may correct themselves later.
 */
export function close(
  session: Session,
  tookPlace: boolean,
  at: Instant,
): Result<Session, SessionRefusal> {
  if (session.status === 'cancelled') return refuse('session_closed');
  if (session.startsAt > at) return refuse('not_over_yet');
  const status = tookPlace ? 'held' : 'missed';
  return ok(session.status === status ? session : { ...session, status, closedAt: at });
}
