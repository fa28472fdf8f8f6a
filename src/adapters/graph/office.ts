import type {
  AppInstaller,
  Bearer,
  Calendars,
  Directory,
  Photo,
  Told,
} from '../../usecases/office-port.ts';
import { ianaZone } from './windows-zones.ts';
import { microsoftGraph } from './graph.ts';
import type { GraphAnswer, GraphSettings, Picture } from './request.ts';

/** What each part of the office asks a person's consent for, on their behalf. */
export const DELEGATED = {
  profile: ['User.Read'],
  managers: ['User.Read.All'],
  timeZone: ['MailboxSettings.Read'],
  photo: ['User.ReadBasic.All'],
  schedules: ['Calendars.ReadBasic'],
  events: ['Calendars.ReadWrite'],
} as const;

/** A token of Graph for the person, with the permissions named. */
export type TokenFor = (who: Bearer, scopes: readonly string[]) => Promise<Told<string>>;

/** Where Teams takes messages of any tenant, until a conversation's own address is known. */
const SERVICE_URL = 'https://smba.trafficmanager.net/teams/';
const PHOTOS = 500;
const PHOTO_MILLIS = 12 * 60 * 60_000;
/** What 96 by 96 pixels may weigh; a picture that is larger is none. */
const PHOTO_BYTES = 100_000;

/** The directory by Graph. Faces are kept in memory for half a day, and asked for no more often. */
export function graphDirectory(
  settings: GraphSettings,
  tokenFor: TokenFor,
  now: () => number,
): Directory {
  const graph = microsoftGraph(settings);
  const photos = new Map<string, { readonly told: Told<Photo | undefined>; until: number }>();
  return {
    of: (who) => ({
      async profile() {
        const token = await tokenFor(who, DELEGATED.profile);
        if (!token.ok) return token;
        const answer = await graph.profile(token.value);
        if (!answer.ok) return told(answer);
        const { jobTitle, department, officeLocation, preferredLanguage } = answer.value;
        const language = /^[a-z]{2}(?=-|$)/u.exec(preferredLanguage?.toLowerCase() ?? '')?.[0];
        return {
          ok: true,
          value: {
            ...(isText(jobTitle) ? { jobTitle } : {}),
            ...(isText(department) ? { department } : {}),
            ...(isText(officeLocation) ? { office: officeLocation } : {}),
            ...(language === undefined ? {} : { language }),
          },
        };
      },
      async managers() {
        const token = await tokenFor(who, DELEGATED.managers);
        if (!token.ok) return token;
        const answer = await graph.managers(token.value);
        if (!answer.ok) return told(answer);
        const mails = answer.value.map(({ mail }) => mail).filter((mail) => mail !== '');
        return { ok: true, value: [...new Set(mails)] };
      },
      async timeZone() {
        const token = await tokenFor(who, DELEGATED.timeZone);
        if (!token.ok) return token;
        const answer = await graph.mailbox(token.value);
        if (!answer.ok) return told(answer);
        return { ok: true, value: ianaZone(answer.value.timeZone ?? '') };
      },
      async photoOf(oid) {
        const name = `${who.tenantId} ${oid}`;
        const kept = photos.get(name);
        if (kept !== undefined && kept.until > now()) return kept.told;
        const token = await tokenFor(who, DELEGATED.photo);
        if (!token.ok) return token;
        const found = photoIn(await graph.photo(token.value, oid));
        if (!found.ok) return found;
        photos.delete(name);
        photos.set(name, { told: found, until: now() + PHOTO_MILLIS });
        const [oldest] = photos.keys();
        if (photos.size > PHOTOS && oldest !== undefined) photos.delete(oldest);
        return found;
      },
    }),
  };
}

/** People's calendars by Graph, for whoever is signed in; their permission may be refused. */
export function graphCalendars(settings: GraphSettings, tokenFor: TokenFor): Calendars {
  const graph = microsoftGraph(settings);
  return {
    of: (who) => ({
      async busy(mails, from, until) {
        const token = await tokenFor(who, DELEGATED.schedules);
        if (!token.ok) return undefined;
        const answer = await graph.schedules(token.value, mails, from, until);
        if (!answer.ok) return undefined;
        // Whoever's calendar cannot be seen might be busy at any time: then nobody is asked.
        if (answer.value.length < mails.length) return undefined;
        return answer.value.flatMap(({ busy }) => busy);
      },
      async invite(meeting) {
        const token = await tokenFor(who, DELEGATED.events);
        return token.ok ? told(await graph.createMeeting(token.value, meeting)) : token;
      },
      async move(eventId, { startsAt, endsAt }) {
        const token = await tokenFor(who, DELEGATED.events);
        if (!token.ok) return token;
        const answer = await graph.moveMeeting(token.value, eventId, startsAt, endsAt);
        if (!answer.ok && answer.error === 'not_found') return { ok: true, value: 'gone' };
        return answer.ok ? { ok: true, value: 'moved' } : told(answer);
      },
      async cancel(eventId) {
        const token = await tokenFor(who, DELEGATED.events);
        if (!token.ok) return token;
        const answer = await graph.cancelMeeting(token.value, eventId);
        if (!answer.ok && answer.error !== 'not_found') return told(answer);
        return { ok: true, value: 'cancelled' };
      },
    }),
  };
}

/** The app put into people's Teams by Graph, as the application. */
export function graphInstaller(
  settings: GraphSettings,
  appToken: (tenantId: string) => Promise<Told<string>>,
  app: { readonly catalogueId: string; readonly botId: string },
): AppInstaller {
  const graph = microsoftGraph(settings);
  return {
    async accountOf(tenantId, mail) {
      const token = await appToken(tenantId);
      return token.ok ? told(await graph.account(token.value, mail)) : token;
    },
    async install(tenantId, oid) {
      const token = await appToken(tenantId);
      if (!token.ok) return token;
      const installed = told(await graph.install(token.value, oid, app.catalogueId));
      if (!installed.ok) return installed;
      const { chatId } = installed.value;
      if (chatId === undefined) return { ok: true, value: {} };
      // Teams names a bot in conversations by its app id after this prefix.
      const conversation = { id: chatId, serviceUrl: SERVICE_URL, botId: `28:${app.botId}` };
      return { ok: true, value: { conversation } };
    },
  };
}

/** What is not found, or clashes, cannot be had for this person: as good as not allowed. */
function told<T>(answer: GraphAnswer<T>): Told<T> {
  if (answer.ok) return answer;
  return { ok: false, error: answer.error === 'unavailable' ? 'unavailable' : 'refused' };
}

function photoIn(answer: GraphAnswer<Picture>): Told<Photo | undefined> {
  if (!answer.ok) {
    return answer.error === 'not_found'
      ? { ok: true, value: undefined }
      : { ok: false, error: answer.error === 'unavailable' ? 'unavailable' : 'refused' };
  }
  const { bytes } = answer.value;
  const type = typeOf(bytes);
  if (type === undefined || bytes.length > PHOTO_BYTES) return { ok: true, value: undefined };
  return { ok: true, value: { type, base64: Buffer.from(bytes).toString('base64') } };
}

/** By its first bytes: what it says it is, somebody else wrote. */
function typeOf(bytes: Uint8Array): Photo['type'] | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  return png.every((byte, place) => bytes[place] === byte) ? 'image/png' : undefined;
}

function isText(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text.trim() !== '';
}
