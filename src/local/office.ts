import { randomUUID } from 'node:crypto';
import type { Slot } from '../domain/time.ts';
import type { Bearer, Calendars, Directory, Told } from '../usecases/office-port.ts';

interface LocalEvent {
  readonly id: string;
  readonly transaction: string;
  readonly organiser: string;
  readonly people: readonly string[];
  readonly times: Slot;
}

/** What a permission is refused for, so that whoever tries the product sees what is said then. */
export type LocalPermission =
  'profile' | 'managers' | 'timeZone' | 'photo' | 'calendars' | 'events';

/**
 * An organisation's directory and calendars, played on this machine: people say who they are
 * themselves, events last as long as the process, and a meeting's link leads to a page that says so.
 */
export function localOffice({
  publicUrl,
  whoIs,
  refused = new Set(),
}: {
  readonly publicUrl: string;
  /** The address of whoever holds a token of local mode. */
  readonly whoIs: (token: string) => Promise<string | undefined>;
  readonly refused?: ReadonlySet<LocalPermission>;
}): { readonly calendars: Calendars; readonly directory: Directory } {
  const events = new Map<string, LocalEvent>();
  const permit = <T>(permission: LocalPermission, value: T): Told<T> =>
    refused.has(permission) ? { ok: false, error: 'refused' } : { ok: true, value };
  const mine = async (id: string, { token }: Bearer): Promise<LocalEvent | undefined> => {
    const event = events.get(id);
    return event !== undefined && event.organiser === (await whoIs(token)) ? event : undefined;
  };
  return {
    directory: {
      of: () => ({
        profile: () => Promise.resolve(permit('profile', {})),
        managers: () => Promise.resolve(permit('managers', [])),
        timeZone: () => Promise.resolve(permit('timeZone', undefined)),
        photoOf: () => Promise.resolve(permit('photo', undefined)),
      }),
    },
    calendars: {
      of: (who) => ({
        busy(mails, from, until) {
          if (refused.has('calendars')) return Promise.resolve(undefined);
          const slots = [...events.values()]
            .filter(({ people }) => people.some((mail) => mails.includes(mail)))
            .map(({ times }) => times)
            .filter(({ startsAt, endsAt }) => startsAt < until && from < endsAt);
          return Promise.resolve(slots);
        },
        async invite({ id: transaction, startsAt, endsAt, attendees }) {
          const organiser = await whoIs(who.token);
          if (organiser === undefined || refused.has('events')) {
            return { ok: false, error: 'refused' };
          }
          const known = [...events.values()].find(
            (event) => event.transaction === transaction && event.organiser === organiser,
          );
          const id = known?.id ?? randomUUID();
          const people = [organiser, ...attendees.map(({ mail }) => mail)];
          const times = { startsAt, endsAt };
          events.set(id, known ?? { id, transaction, organiser, people, times });
          return { ok: true, value: { eventId: id, joinUrl: `${publicUrl}/local/meeting/${id}` } };
        },
        async move(id, times) {
          const event = await mine(id, who);
          if (refused.has('events')) return { ok: false, error: 'refused' };
          if (event === undefined) return { ok: true, value: 'gone' };
          events.set(id, { ...event, times });
          return { ok: true, value: 'moved' };
        },
        async cancel(id) {
          const event = await mine(id, who);
          if (refused.has('events')) return { ok: false, error: 'refused' };
          if (event !== undefined) events.delete(id);
          return { ok: true, value: 'cancelled' };
        },
      }),
    },
  };
}
