import type { Account } from '../accounts.ts';

/** The bot as Teams names it: its channel account, not a person. */
export const BOT = { id: '28:binome', name: 'Binôme' } as const;

const PREFIX = 'a:local-';
const USER = '29:';

export interface Place {
  readonly tenantId: string;
  /** Where the bot answers: the root of our connector. */
  readonly serviceUrl: string;
}

/** The envelope of what a person's client sends; `timeZone` is absent when the client hides it. */
export interface Envelope extends Place {
  readonly person: Account;
  readonly id: string;
  readonly timestamp: string;
  readonly locale: string;
  readonly timeZone?: string | undefined;
}

export function conversationOf(oid: string): string {
  return PREFIX + oid;
}

/** The person whose conversation this is, or undefined for an id that is none of ours. */
export function oidOfConversation(id: string): string | undefined {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : undefined;
}

export function userIdOf(oid: string): string {
  return USER + oid;
}

/** Teams takes either a channel account or an object id where a member is named. */
export function oidOfMember(id: string): string {
  return id.startsWith(USER) ? id.slice(USER.length) : id;
}

/** A member as the connector describes one. */
export function memberOf({ oid, name, mail }: Account, tenantId: string) {
  const [givenName = name, ...rest] = name.split(' ');
  return {
    id: userIdOf(oid),
    objectId: oid,
    aadObjectId: oid,
    name,
    givenName,
    surname: rest.join(' '),
    email: mail,
    userPrincipalName: mail,
    tenantId,
    userRole: 'user',
  };
}

export function installationOf(from: Envelope) {
  return { ...envelope(from), type: 'installationUpdate', action: 'add' };
}

export function botAddedOf(from: Envelope) {
  return { ...envelope(from), type: 'conversationUpdate', membersAdded: [{ id: BOT.id }] };
}

export function messageOf(
  from: Envelope,
  said: {
    readonly text: string;
    readonly value?: unknown;
    readonly replyToId?: string | undefined;
  },
) {
  const { text, value, replyToId } = said;
  return {
    ...envelope(from),
    type: 'message',
    text,
    textFormat: 'plain',
    attachments: [],
    ...(value === undefined ? {} : { value }),
    ...(replyToId === undefined ? {} : { replyToId }),
  };
}

export function invokeOf(
  from: Envelope,
  asked: {
    readonly name: string;
    readonly value: unknown;
    readonly replyToId?: string | undefined;
  },
) {
  const { name, value, replyToId } = asked;
  return {
    ...envelope(from),
    type: 'invoke',
    name,
    value,
    ...(replyToId === undefined ? {} : { replyToId }),
    channelData: { tenant: { id: from.tenantId }, source: { name: 'message' } },
  };
}

function envelope({ person, id, timestamp, locale, timeZone, tenantId, serviceUrl }: Envelope) {
  const zone = timeZone === undefined ? {} : { timezone: timeZone };
  return {
    id,
    timestamp,
    localTimestamp: timestamp,
    ...(timeZone === undefined ? {} : { localTimezone: timeZone }),
    channelId: 'msteams',
    serviceUrl,
    from: { id: userIdOf(person.oid), aadObjectId: person.oid, name: person.name },
    recipient: BOT,
    conversation: { id: conversationOf(person.oid), conversationType: 'personal', tenantId },
    locale,
    entities: [{ type: 'clientInfo', locale, platform: 'Web', ...zone }],
    channelData: { tenant: { id: tenantId } },
  };
}
