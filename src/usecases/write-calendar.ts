import type { Label } from '../domain/language.ts';
import { voiceOf } from '../domain/gathering.ts';
import { otherSide, sideOf } from '../domain/pair.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Session } from '../domain/session.ts';
import { gatheringMates } from './circle-of.ts';
import type { Ports } from './ports.ts';
import { pairContext, personOf, personOn, readerOf, type PairContext } from './views.ts';

/** Words of a calendar entry, from the catalogue of the reader's language. */
export interface CalendarWords {
  title(other: string, number: number, of: number): string;
  description(programme: string): string;
}

/**
 * The calendar file behind a signed link: one session, for one of its two people. The title names
 * no topic, because calendars are read by others.
 */
export async function writeCalendar(
  ports: Pick<Ports, 'store' | 'links' | 'calendar' | 'clock'>,
  token: string,
  words: Readonly<Record<keyof Label, CalendarWords>>,
): Promise<Result<string, Refusal>> {
  const link = ports.links.readCalendar(token);
  if (link === undefined) return refuse({ code: 'not_found' });
  const session = (await ports.store.get('session', link.scope, link.sessionId))?.body;
  if (session === undefined) return refuse({ code: 'not_found' });
  const context = await pairContext(ports, link.scope, session.pairId);
  const side = context === undefined ? undefined : sideOf(context.pair, link.participantId);
  if (context === undefined || side === undefined) return refuse({ code: 'not_found' });
  const shown = side === 'mentor' ? await gatheringShown(ports, context, session) : session;
  const me = personOn(context, side);
  const person = await personOf(ports, link.scope.tenantId, me.oid);
  const text = words[readerOf(me, person).locale];
  const { programme } = context;
  const cancelled = shown.status === 'cancelled';
  const mates = shown.gatheringId === undefined ? [] : context.mates;
  const other = [
    personOn(context, otherSide(side)).profile.name,
    ...mates.map(({ mentee }) => mentee.profile.name),
  ].join(', ');
  return ok(
    ports.calendar.write({
      // A mentor meets a circle once, whatever the number of its members.
      uid: shown.gatheringId ?? shown.id,
      // Calendars take no notice of a cancellation that is no newer than what they have.
      sequence: cancelled ? shown.version + 1 : shown.version,
      startsAt: shown.startsAt,
      minutes: shown.minutes,
      title: text.title(other, shown.number, context.course.sessionCount),
      description: text.description(programme.name),
      url: ports.links.tab('/mentoring'),
      cancelled,
    }),
  );
}

/** The session of a gathering that still takes place, if any does: one member less cancels nothing. */
async function gatheringShown(
  ports: Pick<Ports, 'store' | 'clock'>,
  { scope, mates }: PairContext,
  session: Session,
): Promise<Session> {
  const others = await gatheringMates(ports, scope, mates, session);
  const gathering = [session, ...others.map(({ body }) => body)];
  return voiceOf(gathering, 'ahead', ports.clock.now()) ?? session;
}
