import type { Oid, TenantId } from '../domain/ids.ts';
import type { Mail } from '../domain/participant.ts';
import type { Conversation } from '../domain/person.ts';
import type { Instant, Slot, TimeZone } from '../domain/time.ts';

/**
 * What an organisation's own services tell, or why they do not: `refused`, for its administrator
 * did not allow it or there is no licence; `unavailable`, for they cannot be had right now.
 */
export type Told<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: OfficeRefusal };
export type OfficeRefusal = 'refused' | 'unavailable';

/** Who asks: what they showed at our door is exchanged for a token of their own. */
export interface Bearer {
  readonly tenantId: TenantId;
  readonly token: string;
}

/** What the directory says of a person; absent where it says nothing. */
export interface DirectoryProfile {
  readonly jobTitle?: string;
  readonly department?: string;
  readonly office?: string;
  /** ISO 639-1. */
  readonly language?: string;
}

export interface Photo {
  readonly type: 'image/jpeg' | 'image/png';
  readonly base64: string;
}

/** The directory, as whoever asks may see it. */
export interface Directory {
  of(who: Bearer): PersonalDirectory;
}

export interface PersonalDirectory {
  profile(): Promise<Told<DirectoryProfile>>;
  /** Addresses of everybody above the person, the nearest first; none at the top. */
  managers(): Promise<Told<readonly Mail[]>>;
  /** That of their mailbox; undefined where it has none, or one that nobody knows. */
  timeZone(): Promise<Told<TimeZone | undefined>>;
  /** Somebody else's face, small; undefined for who has none. */
  photoOf(oid: Oid): Promise<Told<Photo | undefined>>;
}

/** When people are busy, and what is put into the calendar of whoever asks. */
export interface Calendars {
  of(who: Bearer): PersonalCalendars;
}

export interface MeetingTimes {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export interface NewMeeting extends MeetingTimes {
  /** The same id asks for the same event, however often. */
  readonly id: string;
  readonly subject: string;
  readonly attendees: readonly { readonly mail: Mail; readonly name: string }[];
}

export interface PersonalCalendars {
  /** Undefined where calendars cannot be seen: refused, unlicensed, or not to be had right now. */
  busy(mails: readonly Mail[], from: Instant, until: Instant): Promise<readonly Slot[] | undefined>;
  /** An event with an online meeting; without a link where online meetings are not licensed. */
  invite(
    meeting: NewMeeting,
  ): Promise<Told<{ readonly eventId: string; readonly joinUrl?: string }>>;
  /** `gone`: somebody deleted the event by hand. */
  move(eventId: string, times: MeetingTimes): Promise<Told<'moved' | 'gone'>>;
  /** Attendees are told by their calendars; an event that is gone is cancelled. */
  cancel(eventId: string): Promise<Told<'cancelled'>>;
}

/** Puts the app where the bot can write to somebody, before they ever opened it. */
export interface AppInstaller {
  /** The account that an address belongs to; undefined where nobody has it. */
  accountOf(tenantId: TenantId, mail: Mail): Promise<Told<Oid | undefined>>;
  /**
   * Installed twice is installed once; Teams then tells the bot of the conversation. `conversation`:
   * where the app was there already, for Teams tells nobody of that one any more.
   */
  install(
    tenantId: TenantId,
    oid: Oid,
  ): Promise<Told<{ readonly conversation?: Pick<Conversation, 'id' | 'serviceUrl' | 'botId'> }>>;
}
