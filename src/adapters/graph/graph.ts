import { z } from 'zod';
import {
  askGraph,
  pagesOf,
  type GraphAnswer,
  type GraphSettings,
  type Picture,
} from './request.ts';

/** Mailboxes that one getSchedule takes. */
const SCHEDULES = 20;
/** What is free, or free enough to be asked about. */
const FREE = new Set(['free', 'workingElsewhere', 'unknown']);

const Profile = z.object({
  id: z.string(),
  jobTitle: z.string().nullish(),
  department: z.string().nullish(),
  officeLocation: z.string().nullish(),
  preferredLanguage: z.string().nullish(),
});
const Manager: z.ZodType<Managed> = z.object({
  id: z.string(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  manager: z.lazy(() => Manager).nullish(),
});
interface Managed {
  readonly id: string;
  readonly mail?: string | null | undefined;
  readonly userPrincipalName?: string | null | undefined;
  readonly manager?: Managed | null | undefined;
}
const Mailbox = z.object({ timeZone: z.string().nullish() });
const Schedules = z.object({
  value: z.array(
    z.object({
      scheduleId: z.string(),
      scheduleItems: z
        .array(
          z.object({
            status: z.string(),
            start: z.object({ dateTime: z.string() }),
            end: z.object({ dateTime: z.string() }),
          }),
        )
        .nullish(),
      workingHours: z.object({ timeZone: z.object({ name: z.string() }).nullish() }).nullish(),
      error: z.unknown().optional(),
    }),
  ),
});
const Event = z.object({
  id: z.string(),
  onlineMeeting: z.object({ joinUrl: z.string() }).nullish(),
});
const Installed = z.object({ id: z.string() });

export interface Schedule {
  readonly mail: string;
  /** IANA name, where the mailbox has one. */
  readonly timeZone?: string;
  readonly busy: readonly { readonly startsAt: string; readonly endsAt: string }[];
}

/** What Graph is asked for; `token` is a person's own, got on their behalf, or the application's. */
export function microsoftGraph(settings: GraphSettings) {
  const ask = (token: string, path: string, how?: Parameters<typeof askGraph>[3]) =>
    askGraph(settings, token, path, how);
  return {
    /** User.Read. */
    async profile(token: string) {
      const answer = await ask(
        token,
        '/me?$select=id,jobTitle,department,officeLocation,preferredLanguage',
      );
      return read(answer, Profile);
    },

    /** User.Read.All: those above the person, the nearest first; none at the top. */
    async managers(
      token: string,
    ): Promise<GraphAnswer<readonly { readonly id: string; readonly mail: string }[]>> {
      const answer = await ask(
        token,
        '/me?$expand=manager($levels=max;$select=id,mail,userPrincipalName)&$select=id&$count=true',
        { headers: { ConsistencyLevel: 'eventual' } },
      );
      const chain = read(answer, Manager);
      if (!chain.ok) return chain;
      const above: { id: string; mail: string }[] = [];
      for (let at = chain.value.manager ?? undefined; at !== undefined;) {
        const { id, mail, userPrincipalName, manager } = at;
        // A chain that leads back to itself is somebody's mistake, and not ours to follow for ever.
        if (above.some((one) => one.id === id)) break;
        above.push({ id, mail: (mail ?? userPrincipalName ?? '').trim().toLowerCase() });
        at = manager ?? undefined;
      }
      return { ok: true, value: above };
    },

    /** MailboxSettings.Read: the name of a time zone, by Windows or by IANA. */
    async mailbox(token: string) {
      return read(await ask(token, '/me/mailboxSettings?$select=timeZone'), Mailbox);
    },

    /** User.ReadBasic.All. */
    async photo(token: string, oid: string): Promise<GraphAnswer<Picture>> {
      const path = `/users/${encodeURIComponent(oid)}/photos/96x96/$value`;
      const answer = await ask(token, path, { isPicture: true });
      return answer.ok ? { ok: true, value: answer.value as Picture } : answer;
    },

    /** Calendars.ReadBasic: when people are busy. A mailbox that cannot be seen is left out. */
    async schedules(
      token: string,
      mails: readonly string[],
      from: string,
      until: string,
    ): Promise<GraphAnswer<readonly Schedule[]>> {
      const found: Schedule[] = [];
      for (let i = 0; i < mails.length; i += SCHEDULES) {
        const answer = await ask(token, '/me/calendar/getSchedule', {
          method: 'POST',
          headers: { Prefer: 'outlook.timezone="UTC"' },
          body: {
            schedules: mails.slice(i, i + SCHEDULES),
            startTime: utcTime(from),
            endTime: utcTime(until),
            availabilityViewInterval: 30,
          },
        });
        const page = read(answer, Schedules);
        if (!page.ok) return page;
        for (const one of page.value.value) {
          if (one.error === undefined || one.error === null) found.push(scheduleOf(one));
        }
      }
      return { ok: true, value: found };
    },

    /** Calendars.ReadWrite: an event with a Teams meeting; asked again with the same id, one event. */
    async createMeeting(
      token: string,
      event: {
        readonly id: string;
        readonly subject: string;
        readonly startsAt: string;
        readonly endsAt: string;
        readonly attendees: readonly { readonly mail: string; readonly name: string }[];
      },
    ): Promise<GraphAnswer<MadeEvent>> {
      const answer = await ask(token, '/me/events', {
        method: 'POST',
        body: {
          subject: event.subject,
          start: utcTime(event.startsAt),
          end: utcTime(event.endsAt),
          attendees: event.attendees.map(({ mail, name }) => ({
            type: 'required',
            emailAddress: { address: mail, name },
          })),
          isOnlineMeeting: true,
          onlineMeetingProvider: 'teamsForBusiness',
          transactionId: event.id,
        },
      });
      if (!answer.ok && answer.error === 'conflict') return madeBefore(token, event.id);
      return eventOf(read(answer, Event));
    },

    /** Calendars.ReadWrite. */
    moveMeeting: (token: string, eventId: string, startsAt: string, endsAt: string) =>
      ask(token, `/me/events/${encodeURIComponent(eventId)}`, {
        method: 'PATCH',
        body: { start: utcTime(startsAt), end: utcTime(endsAt) },
      }),

    /** Calendars.ReadWrite: attendees get a cancellation. */
    cancelMeeting: (token: string, eventId: string) =>
      ask(token, `/me/events/${encodeURIComponent(eventId)}/cancel`, { method: 'POST', body: {} }),

    /** User.ReadBasic.All, as the application. */
    async account(token: string, mail: string): Promise<GraphAnswer<string | undefined>> {
      const quoted = mail.replaceAll("'", "''");
      const filter = encodeURIComponent(`mail eq '${quoted}' or userPrincipalName eq '${quoted}'`);
      const found = await pagesOf(settings, token, `/users?$select=id&$filter=${filter}`);
      if (!found.ok) return found;
      const ids = found.value.flatMap((one) => Installed.safeParse(one).data?.id ?? []);
      // An address that two accounts bear tells of neither.
      return { ok: true, value: ids.length === 1 ? ids[0] : undefined };
    },

    /** TeamsAppInstallation.ReadWriteSelfForUser.All, as the application: so that the bot may write. */
    async install(
      token: string,
      oid: string,
      catalogueId: string,
    ): Promise<GraphAnswer<{ readonly chatId?: string }>> {
      const apps = `/users/${encodeURIComponent(oid)}/teamwork/installedApps`;
      const filter = encodeURIComponent(`teamsApp/id eq '${catalogueId}'`);
      const there = await pagesOf(settings, token, `${apps}?$expand=teamsApp&$filter=${filter}`);
      if (!there.ok) return there;
      const [known] = there.value.flatMap((app) => Installed.safeParse(app).data ?? []);
      if (known !== undefined) {
        const chat = read(await ask(token, `${apps}/${known.id}/chat`), Installed);
        return { ok: true, value: chat.ok ? { chatId: chat.value.id } : {} };
      }
      const answer = await ask(token, apps, {
        method: 'POST',
        body: {
          'teamsApp@odata.bind': `${settings.graphUrl}/appCatalogs/teamsApps/${catalogueId}`,
        },
      });
      // Installed meanwhile: Teams tells the bot of it as of any other.
      if (!answer.ok && answer.error !== 'conflict') return answer;
      return { ok: true, value: {} };
    },
  };

  /** A repetition that Graph refuses rather than answers: the event stands, and is found. */
  async function madeBefore(token: string, id: string): Promise<GraphAnswer<MadeEvent>> {
    const filter = encodeURIComponent(`transactionId eq '${id.replaceAll("'", "''")}'`);
    const select = '$select=id,onlineMeeting';
    const found = await pagesOf(settings, token, `/me/events?${select}&$filter=${filter}`);
    if (!found.ok) return found;
    const [event] = found.value.flatMap((one) => Event.safeParse(one).data ?? []);
    return eventOf(
      event === undefined ? { ok: false, error: 'unavailable' } : { ok: true, value: event },
    );
  }
}

interface MadeEvent {
  readonly eventId: string;
  readonly joinUrl?: string;
}

function eventOf(made: GraphAnswer<z.infer<typeof Event>>): GraphAnswer<MadeEvent> {
  if (!made.ok) return made;
  const { id: eventId, onlineMeeting } = made.value;
  return {
    ok: true,
    value: { eventId, ...(onlineMeeting ? { joinUrl: onlineMeeting.joinUrl } : {}) },
  };
}

function utcTime(at: string) {
  return { dateTime: at.replace(/Z$/u, ''), timeZone: 'UTC' };
}

function scheduleOf(one: z.infer<typeof Schedules>['value'][number]): Schedule {
  const zone = one.workingHours?.timeZone?.name;
  const utc = (text: string): string => new Date(`${text.replace(/Z$/u, '')}Z`).toISOString();
  return {
    mail: one.scheduleId.toLowerCase(),
    ...(zone?.includes('/') === true ? { timeZone: zone } : {}),
    busy: (one.scheduleItems ?? [])
      .filter(({ status }) => !FREE.has(status))
      .map(({ start, end }) => ({ startsAt: utc(start.dateTime), endsAt: utc(end.dateTime) })),
  };
}

function read<T>(answer: GraphAnswer<unknown>, shape: z.ZodType<T>): GraphAnswer<T> {
  if (!answer.ok) return answer;
  const parsed = shape.safeParse(answer.value);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, error: 'unavailable' };
}
