import type { Delivery } from '../domain/delivery.ts';
import type { Scope, TenantId } from '../domain/ids.ts';
import type { Message } from '../domain/message.ts';
import type { Reader } from '../domain/message-parts.ts';
import type { Conversation } from '../domain/person.ts';
import type { Instant } from '../domain/time.ts';
import type { LearningCatalogue } from './catalogue-port.ts';
import type { Archiver, CalendarWriter, SheetReader, SheetWriter } from './files-port.ts';
import type { Health } from './health-port.ts';
import type { Lms } from './lms-port.ts';
import type { AppInstaller, Calendars, Directory } from './office-port.ts';
import type { Badges, LearningRecords } from './records-port.ts';
import type { ReadProgramme, Store } from './store-port.ts';

export interface Clock {
  now(): Instant;
}

export interface Ids {
  /** The same parts give the same id, wherever and whenever: SHA-256, URL-safe, 26 characters. */
  hash(parts: readonly string[]): string;
  /** Never given before. */
  fresh(): string;
  /** SHA-256 of the texts one after the other in UTF-8, hexadecimal: what `sha256sum` prints. */
  sha256(texts: Iterable<string>): string;
  /** A UUID of version 5 (RFC 9562) in our own namespace: the same name gives the same one. */
  uuid(name: string): string;
}

/** What became of one attempt to send; each cause is one of the ledger's. */
export type SendOutcome =
  | { readonly status: 'sent'; readonly activityId: string }
  | ({ readonly retryAfterSeconds?: number } & Outcome<'throttled'>)
  | Outcome<'blocked'>
  | Outcome<'not_installed'>
  | { readonly status: 'too_large' }
  | { readonly status: 'unknown' }
  | { readonly status: 'failed'; readonly cause: 'refused' };
type Outcome<S extends Delivery['status']> = Pick<
  Extract<Delivery, { readonly status: S; readonly cause: unknown }>,
  'status' | 'cause'
>;

export interface Messenger {
  /** Sends once; never repeats on its own, and never throws for what the network may do. */
  send(
    tenantId: TenantId,
    to: Conversation,
    message: Message,
    reader: Reader,
    how?: {
      /** Comes back with whatever is tapped on the card: proof that it arrived. */
      readonly mark?: string;
      /** The words alone, for a service that found the card too large. */
      readonly short?: boolean;
    },
  ): Promise<SendOutcome>;
}

/** Teams' own activity feed: a line that reaches somebody whom the bot cannot write to. */
export interface ActivityFeed {
  /** Asks once; never repeats on its own, and never throws for what the network may do. */
  notify(
    to: { readonly tenantId: TenantId; readonly oid: string },
    message: Message,
    reader: Reader,
    /** The page of the tab that it is about, as Teams opens it. */
    url: string,
  ): Promise<'sent' | 'refused' | 'unknown'>;
}

/** Addresses that the product writes into cards and files. */
export interface Links {
  tab(path?: string): string;
  calendar(scope: Scope, sessionId: string, participantId: string): string;
  /** The page where somebody asks for their badge, where badges are issued. */
  badge?(scope: Scope, pairId: string, participantId: string): string;
  /** The bearer of a calendar link, or undefined when the link is not one of ours. */
  readCalendar(
    token: string,
  ):
    | { readonly scope: Scope; readonly sessionId: string; readonly participantId: string }
    | undefined;
  /** Fields for somebody to keep and bring back: whoever has them can read them, and make none. */
  seal(fields: readonly string[]): string;
  /** The fields as they were sealed, or undefined when they were not sealed by us. */
  unseal(sealed: string): readonly string[] | undefined;
}

/** Work too long to do where it is asked for: a match run or a block of one, a publication, grades. */
export type Job =
  | { readonly kind: 'match-run'; readonly scope: Scope; readonly runId: string }
  | {
      readonly kind: 'match-block';
      readonly scope: Scope;
      readonly runId: string;
      readonly block: number;
    }
  | { readonly kind: 'lms-sync'; readonly scope: Scope }
  | {
      readonly kind: 'publication';
      readonly scope: Scope;
      readonly runId: string;
      readonly publication: number;
    };

/** The queue on which each kind of job waits. */
export const JOB_QUEUES = {
  'match-run': 'match-runs',
  'match-block': 'match-blocks',
  publication: 'publications',
  'lms-sync': 'lms-sync',
} as const satisfies Readonly<Record<Job['kind'], string>>;

/** Hands work on; it is done at least once, by whatever process, in any order. */
export interface Jobs {
  add(job: Job): Promise<void>;
}

/** Everything a use case may ask for; each takes only what it needs. */
export interface Ports {
  readonly store: Store;
  /** Absent, whoever needs a programme whole reads every document of it. */
  readonly readProgramme?: ReadProgramme;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly messenger: Messenger;
  /** Absent, common slots go by what people stated, and no event is made. */
  readonly calendars?: Calendars;
  /** Absent, nobody's profile, managers or photo are known but by what they say. */
  readonly directory?: Directory;
  /** Absent, the bot writes to whoever added the app. */
  readonly installer?: AppInstaller;
  /** Absent, long work is done where its fact is taken. */
  readonly jobs?: Jobs;
  /** Absent, nobody is notified outside the chat: it needs rights in Graph. */
  readonly activityFeed?: ActivityFeed;
  /** Absent, no learning platform is spoken to. */
  readonly lms?: Lms;
  /** Absent, no learning record is made. */
  readonly records?: LearningRecords;
  /** Absent, nothing shows in a company's learning catalogue. */
  readonly catalogue?: LearningCatalogue;
  /** Absent, nobody can see how it stands but by the log. */
  readonly health?: Health;
  /** Absent, no badge is issued. */
  readonly badges?: Badges;
  /** Resolves after so many milliseconds of the clock; a test's clock may let them pass at once. */
  readonly wait: (millis: number) => Promise<void>;
  readonly sheets: SheetReader;
  readonly sheetWriter: SheetWriter;
  readonly archiver: Archiver;
  readonly links: Links;
  readonly calendar: CalendarWriter;
  /** Something went wrong that nobody can answer for right now; never personal data. */
  readonly log: Log;
}

export interface Log {
  info(event: string, fields?: Readonly<Record<string, string | number>>): void;
  warn(event: string, fields?: Readonly<Record<string, string | number>>): void;
}
