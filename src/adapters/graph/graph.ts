import { z } from 'zod';
import type { Calendars, PersonalCalendars } from '../../usecases/ports.ts';
import { askGraph, pagesOf, type GraphAnswer, type GraphSettings } from './request.ts';

/** Mailboxes that one getSchedule takes. */
const SCHEDULES = 20;
/** What is free, or free enough to be asked about. */
const FREE = new Set(['free', 'workingElsewhere', 'unknown']);

const Profile = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  preferredLanguage: z.string().nullish(),
});
const Manager: z.ZodType<Managed> = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  manager: z.lazy(() => Manager).nullish(),
});
interface Managed {
  readonly id: string;
  readonly displayName?: string | null | undefined;
  readonly manager?: Managed | null | undefined;
}
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
        '/me?$select=id,displayName,mail,userPrincipalName,preferredLanguage',
      );
      return read(answer, Profile);
    },

    /** User.Read.All: those above the person, the nearest first; none at the top. */
    async managers(token: string): Promise<GraphAnswer<readonly { id: string; name: string }[]>> {
      const answer = await ask(
        token,
        '/me?$expand=manager($levels=max;$select=id,displayName)&$select=id&$count=true',
        { headers: { ConsistencyLevel: 'eventual' } },
      );
      const chain = read(answer, Manager);
      if (!chain.ok) return chain;
      const above: { id: string; name: string }[] = [];
      for (let at = chain.value.manager ?? undefined; at !== undefined;) {
        const { id, displayName, manager } = at;
        // A chain that leads back to itself is somebody's mistake, and not ours to follow for ever.
        if (above.some((one) => one.id === id)) break;
        above.push({ id, name: displayName ?? '' });
        at = manager ?? undefined;
      }
      return { ok: true, value: above };
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
            startTime: { dateTime: from.replace(/Z$/u, ''), timeZone: 'UTC' },
            endTime: { dateTime: until.replace(/Z$/u, ''), timeZone: 'UTC' },
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
    ): Promise<GraphAnswer<{ readonly eventId: string; readonly joinUrl?: string }>> {
      const time = (at: string) => ({ dateTime: at.replace(/Z$/u, ''), timeZone: 'UTC' });
      const answer = await ask(token, '/me/events', {
        method: 'POST',
        body: {
          subject: event.subject,
          start: time(event.startsAt),
          end: time(event.endsAt),
          attendees: event.attendees.map(({ mail, name }) => ({
            type: 'required',
            emailAddress: { address: mail, name },
          })),
          isOnlineMeeting: true,
          onlineMeetingProvider: 'teamsForBusiness',
          transactionId: event.id,
        },
      });
      const made = read(answer, Event);
      if (!made.ok) return made;
      const { id: eventId, onlineMeeting } = made.value;
      return {
        ok: true,
        value: { eventId, ...(onlineMeeting ? { joinUrl: onlineMeeting.joinUrl } : {}) },
      };
    },

    /** TeamsAppInstallation.ReadWriteSelfForUser.All, as the application: so that the bot may write. */
    async install(token: string, oid: string, catalogueId: string) {
      const apps = `/users/${encodeURIComponent(oid)}/teamwork/installedApps`;
      const filter = encodeURIComponent(`teamsApp/id eq '${catalogueId}'`);
      const there = await pagesOf(settings, token, `${apps}?$expand=teamsApp&$filter=${filter}`);
      if (!there.ok) return there;
      if (there.value.some((app) => Installed.safeParse(app).success)) {
        return { ok: true, value: 'was_there' } as const;
      }
      const answer = await ask(token, apps, {
        method: 'POST',
        body: {
          'teamsApp@odata.bind': `${settings.graphUrl}/appCatalogs/teamsApps/${catalogueId}`,
        },
      });
      if (!answer.ok && answer.error !== 'conflict') return answer;
      return { ok: true, value: answer.ok ? 'installed' : 'was_there' } as const;
    },
  };
}

/** People's calendars by Graph, for whoever is signed in; their permission may be refused. */
export function graphCalendars(
  settings: GraphSettings,
  tokenFor: (who: {
    readonly tenantId: string;
    readonly token: string;
  }) => Promise<string | undefined>,
): Calendars {
  const graph = microsoftGraph(settings);
  return {
    of: (who): PersonalCalendars => ({
      async busy(mails, from, until) {
        const token = await tokenFor(who);
        if (token === undefined) return undefined;
        const answer = await graph.schedules(token, mails, from, until);
        if (!answer.ok) return undefined;
        // Whoever's calendar cannot be seen might be busy at any time: then nobody is asked.
        if (answer.value.length < mails.length) return undefined;
        return answer.value.flatMap(({ busy }) => busy);
      },
    }),
  };
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
