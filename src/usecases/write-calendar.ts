import type { Label } from '../domain/language.ts';
import { otherSide, sideOf } from '../domain/pair.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Ports } from './ports.ts';
import { pairContext, personOf, personOn, readerOf } from './views.ts';

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
  ports: Pick<Ports, 'store' | 'links' | 'calendar'>,
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
  const me = personOn(context, side);
  const person = await personOf(ports, link.scope.tenantId, me.oid);
  const text = words[readerOf(me, person).locale];
  const { programme } = context;
  const cancelled = session.status === 'cancelled';
  const other = personOn(context, otherSide(side)).profile.name;
  return ok(
    ports.calendar.write({
      uid: session.id,
      // Calendars take no notice of a cancellation that is no newer than what they have.
      sequence: cancelled ? session.version + 1 : session.version,
      startsAt: session.startsAt,
      minutes: session.minutes,
      title: text.title(other, session.number, context.course.sessionCount),
      description: text.description(programme.name),
      url: ports.links.tab('/mentoring'),
      cancelled,
    }),
  );
}
