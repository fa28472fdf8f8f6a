import type { Agreement } from '../domain/agreement.ts';
import type { Badge, BadgeIssuer } from '../domain/badge.ts';
import type { CatalogueItem, CatalogueSettings } from '../domain/catalogue.ts';
import type { CheckIn } from '../domain/check-in.ts';
import type { Coaching, StandingCoach } from '../domain/coaching.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { EnrolmentDraft } from '../domain/enrolment.ts';
import type { Erasure } from '../domain/erasure.ts';
import type { Fact } from '../domain/facts.ts';
import type { Feedback } from '../domain/feedback.ts';
import type { Scope, TenantId } from '../domain/ids.ts';
import type { ImportTrace } from '../domain/import-undo.ts';
import type { Invitation } from '../domain/invitation.ts';
import type { Edition } from '../domain/kit/edition.ts';
import type { Passings } from '../domain/kit/passing.ts';
import type { Lease } from '../domain/lease.ts';
import type { Grade, LinkRequest, LmsActivity, LmsCourse, LmsLink } from '../domain/lms/grade.ts';
import type { KeptLaunch } from '../domain/lms/launch.ts';
import type { LmsClient, LmsPlatform, RegistrationLink } from '../domain/lms/platform.ts';
import type { KeyRing, LaunchNote, LmsSession, LoginState } from '../domain/lms/session.ts';
import type { MatchRun, RunPart } from '../domain/match-run.ts';
import type { Pair, PrivateNote } from '../domain/pair.ts';
import type { Participant } from '../domain/participant.ts';
import type { Person } from '../domain/person.ts';
import type { Programme } from '../domain/programme.ts';
import type { Spent } from '../domain/quota.ts';
import type {
  LearningRecord,
  RecordConsent,
  RecordLane,
  RecordSettings,
} from '../domain/records.ts';
import type { Result } from '../domain/result.ts';
import type { SessionNotes } from '../domain/session-notes.ts';
import type { Session } from '../domain/session.ts';
import type { ImportPart, SignUpImport } from '../domain/sign-up-import.ts';
import type { Instant } from '../domain/time.ts';

/** Every kind of document, by name. */
export interface Entities {
  readonly programme: Programme;
  readonly participant: Participant;
  readonly enrolmentDraft: EnrolmentDraft;
  readonly invitation: Invitation;
  readonly import: SignUpImport;
  readonly importPart: ImportPart;
  readonly importTrace: ImportTrace;
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
  /** Requests of the last hour. */
  readonly sent: readonly Instant[];
  /** Until when Teams asked for the conversation to be left alone. */
  readonly rest?: Instant;
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
