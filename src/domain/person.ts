import type { Oid } from './ids.ts';
import type { Locale } from './language.ts';
import type { Mail } from './participant.ts';
import type { Instant, LocalDate, TimeZone, WorkingHours } from './time.ts';

/** Where the bot reaches a person: their one-to-one conversation with it. */
export type Conversation = {
  readonly id: string;
  readonly serviceUrl: string;
  readonly botId: string;
  /** Teams' own name for the person in this conversation, for whom a card refreshes itself. */
  readonly userId?: string;
  readonly installedAt: Instant;
} & (
  | { readonly state: 'open' }
  /** Teams told us to stop until the person writes. */
  | { readonly state: 'blocked'; readonly cause?: BlockedCause }
  /** The app was removed, or Teams says as much; `cause` where it did. */
  | { readonly state: 'gone'; readonly cause?: GoneCause }
);
/** Why Teams takes no message in a conversation; each has its words among those of deliveries. */
export type BlockedCause = 'blocked_by_user' | 'writes_blocked';
export type GoneCause =
  'app_removed' | 'not_in_roster' | 'app_not_allowed' | 'disabled_by_admin' | 'conversation_gone';

/** Somebody recognised in Teams, across programmes: their own choices and how to reach them. */
export interface Person {
  readonly oid: Oid;
  readonly name: string;
  readonly mail?: Mail;
  /** Their own choice; absent, each programme's form or the client's language decides. */
  readonly locale?: Locale;
  readonly timeZone?: TimeZone;
  readonly workingHours?: WorkingHours;
  /** No prompt is sent before this day, in their time zone. */
  readonly pausedUntil?: LocalDate;
  readonly conversation?: Conversation;
  /** When the app was last put into their Teams for them; not done again for a while. */
  readonly appBroughtAt?: Instant;
}

/**
 * The address somebody has at home. A tenant names a guest's account after it, in lower case here:
 * `ana_fabrikam.com#ext#@contoso.onmicrosoft.com` is ana@fabrikam.com, as no domain has an underscore.
 */
export function homeMailOf(mail: Mail): Mail {
  const guest = /^(.+)_([^_@]+)#ext#@/u.exec(mail);
  return guest === null ? mail : `${guest[1] ?? ''}@${guest[2] ?? ''}`;
}
