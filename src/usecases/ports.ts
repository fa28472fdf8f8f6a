import type { Agreement } from '../domain/agreement.ts';
import type { Conversation, Person } from '../domain/person.ts';
import type { Badge, BadgeIssuer } from '../domain/badge.ts';
import type { Coaching, StandingCoach } from '../domain/coaching.ts';
import type { CatalogueItem, CatalogueSettings } from '../domain/catalogue.ts';
import type { CheckIn } from '../domain/check-in.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { EnrolmentDraft } from '../domain/enrolment.ts';
import type { Erasure } from '../domain/erasure.ts';
import type { Fact } from '../domain/facts.ts';
import type { Feedback } from '../domain/feedback.ts';
import type { Edition } from '../domain/kit/edition.ts';
import type { Passings } from '../domain/kit/passing.ts';
import type { Scope, TenantId } from '../domain/ids.ts';
import type { Lease } from '../domain/lease.ts';
import type { Grade, LinkRequest, LmsActivity, LmsCourse, LmsLink } from '../domain/lms/grade.ts';
import type { KeptLaunch } from '../domain/lms/launch.ts';
import type { LmsClient, LmsPlatform, RegistrationLink } from '../domain/lms/platform.ts';
import type { KeyRing, LaunchNote, LmsSession, LoginState } from '../domain/lms/session.ts';
import type { Spent } from '../domain/quota.ts';
import type { Invitation } from '../domain/invitation.ts';
import type { ImportPart, SignUpImport } from '../domain/sign-up-import.ts';
import type { MatchRun, RunPart } from '../domain/match-run.ts';
import type { Message, Reader } from '../domain/message.ts';
import type { Pair, PrivateNote } from '../domain/pair.ts';
import type { Participant } from '../domain/participant.ts';
import type { Programme } from '../domain/programme.ts';
import type {
  LearningRecord,
  RecordConsent,
  RecordLane,
  RecordSettings,
} from '../domain/records.ts';
import type { Result } from '../domain/result.ts';
import type { SessionNotes } from '../domain/session-notes.ts';
import type { Session } from '../domain/session.ts';
import type { Sheet } from '../domain/signup/sheet.ts';
import type { Instant } from '../domain/time.ts';
import type { LearningCatalogue } from './catalogue-port.ts';
import type { Lms } from './lms-port.ts';
import type { AppInstaller, Calendars, Directory } from './office-port.ts';
import type { Badges, LearningRecords } from './records-port.ts';

/** Every kind of document, by name. */
export interface Entities {
  readonly programme: Programme;
  readonly participant: Participant;
  readonly enrolmentDraft: EnrolmentDraft;
  readonly invitation: Invitation;
  readonly import: SignUpImport;
  readonly importPart: ImportPart;
  readonly matchRun: MatchRun;
  readonly runPart: RunPart;
  readonly pair: Pair;
  readonly agreement: Agreement;
  readonly checkIn: CheckIn;
  readonly coaching: Coaching;
  readonly standingCoach: StandingCoach;
  readonly said: Said;
  readonly sessionNotes: SessionNotes;
  readonly module: Edition;
  readonly questionnaire: Passings;
  readonly session: Session;
  readonly feedback: Feedback;
  readonly privateNote: PrivateNote;
  readonly delivery: Delivery;
  readonly person: Person;
  readonly worker: WorkerState;
  readonly lease: Lease;
  readonly agenda: AgendaEntry;
  readonly outbox: OutboxEntry;
  readonly contact: Contact;
  readonly ltiPlatform: LmsPlatform;
  readonly ltiClient: LmsClient;
  readonly ltiRegistration: RegistrationLink;
  readonly ltiState: LoginState;
  readonly ltiLaunch: KeptLaunch;
  readonly ltiSession: LmsSession;
  readonly ltiLink: LmsLink;
  readonly ltiLinkRequest: LinkRequest;
  readonly ltiActivity: LmsActivity;
  readonly ltiCourse: LmsCourse;
  readonly ltiGrade: Grade;
  readonly ltiNote: LaunchNote;
  readonly ltiKeys: KeyRing;
  readonly recordSettings: RecordSettings;
  readonly recordConsent: RecordConsent;
  readonly learningRecord: LearningRecord;
  readonly recordOutbox: RecordOutboxEntry;
  readonly recordLane: RecordLane;
  readonly catalogueSettings: CatalogueSettings;
  readonly catalogueItem: CatalogueItem;
  readonly badge: Badge;
  readonly badgeIssuer: BadgeIssuer;
  readonly tenantImport: TenantImport;
  readonly erasure: Erasure;
}
export type Kind = keyof Entities;

/**
 * When something falls due. Its id begins with `at`, so that the first page of a partition is what
 * is due first: the clock's work is read from the front, never listed whole.
 */
export type AgendaEntry = {
  readonly id: string;
  readonly at: Instant;
} & (
  | { readonly sessionId: string }
  /** A programme's pairs are gone through, and its week and month looked at: see `goRound`. */
  | { readonly round: true }
);

/** A delivery to look at, not before `at`; its id begins with it, like an agenda's. */
export interface OutboxEntry {
  readonly id: string;
  readonly at: Instant;
  readonly deliveryId: string;
}

/** A learning record that waits; its id begins with when what it tells happened. */
export interface RecordOutboxEntry {
  readonly id: string;
  readonly recordId: string;
}

/** The import of a tenant from a file, under way or done. */
export interface TenantImport {
  /** SHA-256 of the file's manifest: another file is another import. */
  readonly digest: string;
  /** Records of the file, from its beginning, that are surely written. */
  readonly records: number;
  readonly finishedAt?: Instant;
  readonly history: TakenFacts;
}

/** Which facts had been taken where they come from: all said until then, but for those that waited. */
export interface TakenFacts {
  /** Of the latest fact that was taken; absent, none was. */
  readonly until?: Instant;
  /** Ids of facts that had still to be taken. */
  readonly waiting: readonly string[];
}

/** What was lately sent to somebody, in every programme: kept for quotas and Teams' limits. */
export interface Contact {
  readonly oid: string;
  /** Messages of the last hour. */
  readonly sent: readonly Instant[];
  readonly unsolicited: readonly Spent[];
}

/** An answer that was posted in the chat to a tap: the same tap again posts nothing. */
export interface Said {
  readonly id: string;
  readonly at: Instant;
}

/** How far a consumer of the fact feed has come, and the facts it could not deliver yet. */
export interface WorkerState {
  readonly id: string;
  readonly cursor: FactCursor;
  /** Every programme seen in the feed, so that timers know where to look. */
  readonly programmes: readonly Scope[];
  readonly parked: readonly {
    readonly fact: Fact;
    readonly attempts: number;
    readonly notBefore: Instant;
    readonly cause: string;
  }[];
}

/** Opaque position in the fact feed; the empty string is its beginning. */
export type FactCursor = string;

export interface Stored<T> {
  readonly id: string;
  readonly scope: Scope;
  readonly body: T;
  /** Changes with every write; an update names the one it read. */
  readonly etag: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Present when there is more. */
  readonly continuation?: string;
}

/**
 * One write of a batch. `keys` are what else the document is found by (see `Store.find`);
 * `expiresAt` lets the store forget it from then on.
 */
export type Change = {
  [K in Kind]:
    | {
        readonly op: 'create';
        readonly kind: K;
        readonly id: string;
        readonly body: Entities[K];
        readonly keys?: readonly string[];
        readonly expiresAt?: Instant;
      }
    | {
        readonly op: 'replace';
        readonly kind: K;
        readonly id: string;
        readonly body: Entities[K];
        readonly etag: string;
        readonly keys?: readonly string[];
        readonly expiresAt?: Instant;
      }
    | { readonly op: 'delete'; readonly kind: K; readonly id: string; readonly etag: string };
}[Kind];

/** `exists`: a create met a document; `changed`: an etag is out of date; `too_large`: over a limit. */
export type CommitRefusal = 'exists' | 'changed' | 'too_large';

/** Operations, facts included, that one batch may hold: Cosmos DB's transactional batch limit. */
export const BATCH_LIMIT = 100;

/**
 * Bytes of JSON, in UTF-8, that one batch may hold, and so one document. Cosmos DB takes 2 MiB with
 * its envelope: what is above two million pays for that of a hundred operations.
 */
export const BATCH_BYTES = 2_000_000;

/**
 * Documents in partitions. A commit writes all its changes and facts, or none. A fact whose id
 * the partition already holds is left as it is: facts are idempotent by id.
 */
export interface Store {
  get<K extends Kind>(kind: K, scope: Scope, id: string): Promise<Stored<Entities[K]> | undefined>;
  /** Documents of a kind in one partition, in order of id. `limit` is 100 unless told. */
  list<K extends Kind>(
    kind: K,
    scope: Scope,
    page?: { readonly limit?: number; readonly continuation?: string },
  ): Promise<Page<Stored<Entities[K]>>>;
  /** Documents of a kind that carry a key, in one partition or across a tenant's, in order of id. */
  find<K extends Kind>(
    kind: K,
    where: { readonly tenantId: TenantId; readonly programmeId?: string },
    key: string,
  ): Promise<readonly Stored<Entities[K]>[]>;
  commit(
    scope: Scope,
    changes: readonly Change[],
    facts?: readonly Fact[],
  ): Promise<Result<undefined, CommitRefusal>>;
  /** Facts of all partitions in the order of their commits, after `cursor`. */
  readFacts(
    after: FactCursor,
    limit: number,
  ): Promise<{ readonly facts: readonly Fact[]; readonly cursor: FactCursor }>;
  /** Facts of a tenant that name this account name nobody from then on; each stays in its place. */
  forgetAccount(tenantId: TenantId, oid: string): Promise<void>;
}

/** A document with all that was written of it. */
export interface WholeDocument {
  readonly scope: Scope;
  readonly kind: Kind;
  readonly id: string;
  readonly body: unknown;
  /** Sorted, each once. */
  readonly keys: readonly string[];
  readonly expiresAt?: Instant;
  readonly etag: string;
}

/** A store of which a whole tenant can be copied. Backup alone asks for it. */
export interface CopyableStore extends Store {
  /**
   * Every document of a tenant that has not expired, of all kinds, one partition after another.
   * Facts are read from the feed. What stands throughout is seen once; what is written meanwhile
   * may be seen or not. A page may be empty without being the last. `limit` is 100 unless told.
   */
  scan(
    tenantId: TenantId,
    page?: { readonly limit?: number; readonly continuation?: string },
  ): Promise<Page<WholeDocument>>;
}

/** What the pages of sums are made of: everything of a programme, of which each keeps what it needs. */
export interface ProgrammeRead {
  readonly participants: readonly Participant[];
  readonly pairs: readonly Pair[];
  readonly sessions: readonly Session[];
  readonly feedback: readonly Feedback[];
  readonly runs: readonly MatchRun[];
  /** Accounts of the tenant with an open conversation with the bot. */
  readonly reachable: ReadonlySet<string>;
  readonly deliveries: readonly Pick<Delivery, 'status'>[];
}

/** Reads a programme whole. */
export type ReadProgramme = (scope: Scope) => Promise<ProgrammeRead>;

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

/** Why a file is no table; `line` where there is one to name. */
export interface SheetProblem {
  readonly code:
    | 'empty'
    | 'not_a_sheet'
    | 'old_or_locked_workbook'
    | 'damaged_workbook'
    | 'open_quote'
    | 'too_large';
  readonly line?: number;
}

export interface SheetReader {
  /** The bytes decide what the file is, never its name. */
  read(bytes: Uint8Array): Promise<Result<Sheet, SheetProblem>>;
}

/** A sheet: its first row is the header. */
export interface Table {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface SheetWriter {
  /** UTF-8; what a spreadsheet would run as a formula is made text. */
  csv(table: Table, separator: ',' | ';'): Uint8Array;
  /** A workbook with a sheet for each table. */
  xlsx(tables: readonly Table[]): Promise<Uint8Array>;
}

export interface Archiver {
  /** One file that holds the named ones. */
  zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array;
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
}

export interface CalendarFile {
  readonly uid: string;
  readonly sequence: number;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly cancelled: boolean;
}

export interface CalendarWriter {
  /** iCalendar text, RFC 5545. */
  write(event: CalendarFile): string;
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

/** The parts that Binôme leans on, each looked at by a check of its own. */
export const HEALTH_PARTS = ['store', 'bot', 'graph', 'lms', 'records', 'queues', 'model'] as const;
export type HealthPart = (typeof HEALTH_PARTS)[number];

/** What a check saw; each code has its words and its remedy in the locale catalogues. */
const HEALTH_CODES = [
  'answers',
  'one_file',
  'no_answer',
  'wrong_partition',
  'keeps_for_ever',
  'lets_anybody_in',
  'graph_off',
  'none_connected',
  'refuses_our_key',
  'no_queue',
  'jobs_parked',
  'not_set',
] as const;
export type HealthCode = (typeof HEALTH_CODES)[number];

export interface HealthFinding {
  readonly part: HealthPart;
  /** `off`: not set up, and nothing but convenience is lost. */
  readonly is: 'well' | 'warning' | 'wrong' | 'off';
  readonly code: HealthCode;
  /** Which one, or how many: a name or a number that no language has to translate. */
  readonly about?: string;
}

/** A permission that the app package asks for, and whether the tenant granted it. */
export interface AskedPermission {
  readonly name: string;
  readonly kind: 'delegated' | 'application' | 'resource-specific';
  /** `unknown`: it could not be asked just now. `not-needed`: on this machine nothing asks for it. */
  readonly granted: 'yes' | 'no' | 'unknown' | 'not-needed';
}

/** Looks at what the settings lead to, anew at each call. */
export interface Health {
  readonly version: string;
  /** Checks of this deployment; those of the store and of connected platforms come with the ports. */
  check(tenantId: TenantId): Promise<readonly HealthFinding[]>;
  permissions(who: {
    readonly tenantId: TenantId;
    readonly token: string;
  }): Promise<readonly AskedPermission[]>;
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
