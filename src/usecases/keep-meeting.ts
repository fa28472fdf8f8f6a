import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { endOf, isOpen, meetingStanding, withMeeting, type Session } from '../domain/session.ts';
import type { Actor } from './actor.ts';
import type { AdmittedToPair } from './admit-to-pair.ts';
import { admitToSession, type NamedSession } from './change-session.ts';
import { gatheringMates } from './circle-of.ts';
import { decide, toReplace } from './documents.ts';
import type { OfficeRefusal, PersonalCalendars, Told } from './office-port.ts';
import type { Ports } from './ports.ts';

type Needs = Pick<Ports, 'store' | 'clock'>;

/**
 * What became of the event: `theirs` when it stands in the calendar of somebody else, who has to
 * come by; `nothing` when there is nothing to put into a calendar yet.
 */
export type MeetingOutcome =
  'made' | 'moved' | 'withdrawn' | 'current' | 'theirs' | 'nothing' | OfficeRefusal;

/**
 * Brings the calendar of whoever asks up to date with a session that both have confirmed: makes an
 * event with an online meeting, moves it, or takes it back. Asked again it does nothing more. Where
 * the organisation does not allow it the session says so, and the calendar file remains.
 */
export async function keepMeeting(
  ports: Needs,
  actor: Actor,
  asked: NamedSession,
  calendar: PersonalCalendars | undefined,
): Promise<Result<MeetingOutcome, Refusal>> {
  const admitted = await admitToSession(ports, actor, asked, 'session.plan');
  if (!admitted.ok) return admitted;
  const { session, planner } = admitted.value;
  const standing = meetingStanding(session, ports.clock.now());
  if (standing === undefined) return ok('nothing');
  if (standing === 'current') return ok('current');
  const { meeting } = session;
  if (meeting !== undefined && meeting.organiser !== actor.oid) return ok('theirs');
  // An assistant's own calendar is not where the two meet.
  if (planner === 'delegate') return ok('nothing');
  if (calendar === undefined) return ok(await without(ports, admitted.value, 'refused'));
  if (standing === 'missing' || meeting === undefined) {
    return make(ports, actor, admitted.value, calendar);
  }
  if (standing === 'over') {
    if (await othersMeet(ports, admitted.value, meeting.eventId)) {
      await keepAlone(ports, admitted.value);
      return ok('withdrawn');
    }
    const cancelled = await calendar.cancel(meeting.eventId);
    if (!cancelled.ok) return ok(cancelled.error);
    await keep(ports, admitted.value, meeting.eventId, (current) => withMeeting(current));
    return ok('withdrawn');
  }
  const { startsAt } = session;
  const moved = await calendar.move(meeting.eventId, { startsAt, endsAt: endOf(session) });
  if (!moved.ok) return ok(moved.error);
  if (moved.value === 'gone') return make(ports, actor, admitted.value, calendar);
  await keep(ports, admitted.value, meeting.eventId, (current) =>
    withMeeting(current, { ...meeting, startsAt }, current.joinUrl),
  );
  return ok('moved');
}

type Admitted = AdmittedToPair & { readonly session: Session };

/** Whether the rest of a circle still meets by the event that one of them does not come to. */
async function othersMeet(
  { store }: Needs,
  { context: { scope, mates }, session }: Admitted,
  eventId: string,
): Promise<boolean> {
  const others = await gatheringMates({ store }, scope, mates, session);
  return others.some(({ body }) => isOpen(body) && body.meeting?.eventId === eventId);
}

async function keepAlone(ports: Needs, { context, session }: Admitted): Promise<void> {
  await decide(ports, 'session', context.scope, session.id, (current) =>
    ok({ next: current.status === 'cancelled' ? withMeeting(current) : current }),
  );
}

async function make(
  ports: Needs,
  actor: Actor,
  admitted: Admitted,
  calendar: PersonalCalendars,
): Promise<Result<MeetingOutcome, Refusal>> {
  const { context, session } = admitted;
  const { startsAt } = session;
  const everybody = [context.mentor, context.mentee, ...context.mates.map(({ mentee }) => mentee)];
  const made: Told<{ readonly eventId: string; readonly joinUrl?: string }> = await calendar.invite(
    {
      // A session that was moved after its event was deleted gets another one.
      id: `${session.gatheringId ?? session.id}-${session.version}`,
      // Read by all who meet, in either language, and by whoever sees their calendars: no topic.
      subject: `Binôme · ${context.programme.name} · ${session.number}/${context.course.sessionCount}`,
      startsAt,
      endsAt: endOf(session),
      attendees: everybody
        .filter(({ oid }) => oid !== actor.oid)
        .map(({ profile }) => ({ mail: profile.mail, name: profile.name })),
    },
  );
  if (!made.ok) return ok(await without(ports, admitted, made.error));
  const { eventId, joinUrl } = made.value;
  const meeting = { eventId, organiser: actor.oid, startsAt };
  const before = session.meeting?.eventId;
  const kept = await keep(ports, admitted, before, (current) =>
    withMeeting(current, meeting, joinUrl),
  );
  if (kept) return ok('made');
  // The other person was faster, with an event of their own: one of the two is enough.
  await calendar.cancel(eventId);
  return ok('theirs');
}

/** Says on the session why it has no online meeting, so that both read it. */
async function without(
  ports: Needs,
  { context, session }: Admitted,
  why: OfficeRefusal,
): Promise<OfficeRefusal> {
  await decide(ports, 'session', context.scope, session.id, (current) =>
    ok({ next: current.meeting === undefined ? { ...current, noMeeting: why } : current }),
  );
  return why;
}

/**
 * Writes down the event of a session, and of all who meet at once; false when another event took
 * the place of the one that was read.
 */
async function keep(
  ports: Needs,
  { context, session }: Admitted,
  before: string | undefined,
  change: (current: Session) => Session,
): Promise<boolean> {
  const { scope, mates } = context;
  const kept = await decide(ports, 'session', scope, session.id, async (current) => {
    if (current.meeting?.eventId !== before) return refuse({ code: 'busy' });
    const together = await gatheringMates(ports, scope, mates, current);
    const also = together
      .filter(({ body }) => body.startsAt === current.startsAt)
      .map((stored) => toReplace('session', stored, change(stored.body)));
    return ok({ next: change(current), also });
  });
  return kept.ok;
}
