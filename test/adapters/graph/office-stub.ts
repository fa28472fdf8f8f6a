import type { Call, Reply } from './stub.ts';

interface StubEvent {
  readonly id: string;
  readonly owner: string;
  readonly transactionId: string;
  readonly people: readonly string[];
  start: string;
  end: string;
}

/** Graph's own words when an administrator did not allow something, by the part that is asked. */
export const GRAPH_403 = {
  directory: {
    error: {
      code: 'Authorization_RequestDenied',
      message: 'Insufficient privileges to complete the operation.',
      innerError: { date: '2026-11-23T09:00:00', 'request-id': 'r', 'client-request-id': 'c' },
    },
  },
  mailbox: {
    error: {
      code: 'ErrorAccessDenied',
      message: 'Access is denied. Check credentials and try again.',
    },
  },
} as const;

export interface GraphOffice {
  /** What answers a request, as Graph would. */
  readonly reply: (call: Call) => Reply;
  /** Permissions that the administrator refused. */
  readonly refused: Set<'profile' | 'managers' | 'timeZone' | 'photo' | 'calendars' | 'events'>;
  readonly events: ReadonlyMap<string, StubEvent>;
  readonly cancelled: readonly string[];
}

/**
 * One organisation behind Graph's paths: a token is `obo:ADDRESS`. Events are kept, a repeated
 * `transactionId` is refused as Graph does, pages are of one item.
 */
export function graphOffice(graphUrl: () => string): GraphOffice {
  const events = new Map<string, StubEvent>();
  const cancelled: string[] = [];
  const refused: GraphOffice['refused'] = new Set();
  let made = 0;
  const deny = (part: keyof typeof GRAPH_403): Reply => ({ status: 403, json: GRAPH_403[part] });
  const eventOf = (event: StubEvent) => ({
    id: event.id,
    onlineMeeting: { joinUrl: `https://teams.microsoft.com/l/meetup-join/${event.id}` },
  });

  function reply({ method, path, token, body }: Call): Reply {
    const mail = token.replace(/^obo:/u, '');
    if (path.startsWith('/me?$expand=manager')) {
      if (refused.has('managers')) return deny('directory');
      return { json: { id: mail, manager: { id: 'b', mail: 'Boss@contoso.example' } } };
    }
    if (path.startsWith('/me?$select')) {
      if (refused.has('profile')) return deny('directory');
      return { json: { id: mail, department: 'Finance', preferredLanguage: 'fr-FR' } };
    }
    if (path.startsWith('/me/mailboxSettings')) {
      if (refused.has('timeZone')) return deny('mailbox');
      return { json: { timeZone: 'Romance Standard Time' } };
    }
    if (path.includes('/photos/')) {
      if (refused.has('photo')) return deny('directory');
      return { status: 404, json: { error: { code: 'ImageNotFound', message: 'no' } } };
    }
    if (path === '/me/calendar/getSchedule') {
      if (refused.has('calendars')) return deny('mailbox');
      const { schedules } = body as { schedules: string[] };
      return { json: { value: schedules.map(scheduleOf) } };
    }
    if (refused.has('events')) return deny('mailbox');
    if (path === '/me/events' && method === 'POST') return create(mail, body as Asked);
    if (path.startsWith('/me/events?')) return list(path);
    const [, id = '', verb = ''] = /^\/me\/events\/([^/]+)(\/cancel)?$/u.exec(path) ?? [];
    const event = events.get(id);
    if (event?.owner !== mail)
      return { status: 404, json: { error: { code: 'ErrorItemNotFound' } } };
    if (verb === '/cancel') {
      events.delete(id);
      cancelled.push(id);
      return { status: 202 };
    }
    const { start, end } = body as Pick<Asked, 'start' | 'end'>;
    events.set(id, { ...event, start: start.dateTime, end: end.dateTime });
    return { json: eventOf(event) };
  }

  interface Asked {
    readonly transactionId: string;
    readonly start: { readonly dateTime: string };
    readonly end: { readonly dateTime: string };
    readonly attendees: readonly { readonly emailAddress: { readonly address: string } }[];
  }

  function create(owner: string, asked: Asked): Reply {
    const { transactionId, start, end } = asked;
    const known = [...events.values()].some(
      (event) => event.transactionId === transactionId && event.owner === owner,
    );
    if (known) return { status: 409, json: { error: { code: 'ErrorDuplicateTransactionId' } } };
    made += 1;
    const people = [owner, ...asked.attendees.map(({ emailAddress }) => emailAddress.address)];
    const id = `event-${made}`;
    const event = { id, owner, transactionId, people, start: start.dateTime, end: end.dateTime };
    events.set(id, event);
    return { status: 201, json: eventOf(event) };
  }

  /** An empty page first: what is looked for may stand on a later one. */
  function list(path: string): Reply {
    const [, wanted = ''] = /transactionId eq '([^']*)'/u.exec(path) ?? [];
    if (!path.includes('$skip=1')) {
      return { json: { value: [], '@odata.nextLink': `${graphUrl()}${path}&$skip=1` } };
    }
    const found = [...events.values()].filter(({ transactionId }) => transactionId === wanted);
    return { json: { value: found.map(eventOf) } };
  }

  function scheduleOf(scheduleId: string) {
    const own = [...events.values()].filter(({ people }) => people.includes(scheduleId));
    const time = (dateTime: string) => ({ dateTime: dateTime.replace(/Z$/u, ''), timeZone: 'UTC' });
    const scheduleItems = own.map(({ start, end }) => ({
      status: 'busy',
      start: time(start),
      end: time(end),
    }));
    return { scheduleId, scheduleItems };
  }

  return { reply, refused, events, cancelled };
}
