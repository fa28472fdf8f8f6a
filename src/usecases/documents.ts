import { isOpenDelivery } from '../domain/delivery.ts';
import { factKey, type Fact, type FactBody } from '../domain/facts.ts';
import type { Scope } from '../domain/ids.ts';
import { isUnderWay, isWithdrawn, SIDES } from '../domain/pair.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { isOpen, type Session } from '../domain/session.ts';
import type { Instant } from '../domain/time.ts';
import type { Ports } from './ports.ts';
import type { Change, Entities, Kind, Stored } from './store-port.ts';

/** What a document is found by, besides its id. Writing and finding share this one definition. */
const KEYS: { readonly [K in Kind]: (body: Entities[K]) => readonly string[] } = {
  programme: (p) => [
    KEY.anyProgramme,
    ...[...p.managers, ...(p.deputies ?? [])].map(KEY.manager),
    ...(p.awaited ?? []).map(({ mail }) => KEY.awaitedMail(mail)),
    KEY.sponsorMail(p.sponsor.mail),
    ...(p.sponsorOid === undefined ? [] : [KEY.sponsor(p.sponsorOid)]),
  ],
  participant: (p) => [
    KEY.mail(p.profile.mail),
    ...(p.oid === undefined ? [] : [KEY.oid(p.oid)]),
    ...(p.delegateMail === undefined ? [] : [KEY.delegateMail(p.delegateMail)]),
    ...(p.delegateOid === undefined ? [] : [KEY.delegate(p.delegateOid)]),
  ],
  enrolmentDraft: () => [],
  invitation: ({ mail }) => [KEY.mail(mail)],
  import: () => [],
  importPart: (part) => [KEY.import(part.importId)],
  importTrace: (trace) => [KEY.import(trace.importId)],
  matchRun: () => [],
  runPart: () => [],
  pair: (pair) => [
    KEY.participant(pair.mentorId),
    KEY.participant(pair.menteeId),
    ...(pair.publication === undefined ? [] : [KEY.publication(pair.runId, pair.publication)]),
    ...(isWithdrawn(pair) ? [KEY.withdrawn(pair.id)] : []),
    ...(isUnderWay(pair) || pair.status === 'completed' ? [KEY.followed] : []),
  ],
  checkIn: ({ pairId }) => [KEY.pair(pairId)],
  coaching: (coaching) => [
    KEY.coachMail(coaching.mail),
    ...(coaching.oid === undefined ? [] : [KEY.coach(coaching.oid)]),
  ],
  standingCoach: () => [],
  said: () => [],
  sessionNotes: ({ pairId }) => [KEY.pair(pairId)],
  agreement: () => [],
  module: ({ module }) => [KEY.module(module.id)],
  questionnaire: ({ participantId }) => [KEY.participant(participantId)],
  session: (session) => [
    KEY.pair(session.pairId),
    ...(needsWatching(session) ? [KEY.watched] : []),
  ],
  feedback: (feedback) => [KEY.session(feedback.sessionId)],
  privateNote: (note) => [KEY.participant(note.owner)],
  delivery: (delivery) => [
    KEY.deliveriesTo(delivery.to),
    ...(isOpenDelivery(delivery) ? [KEY.openFor(delivery.to)] : []),
  ],
  person: (person) => (person.mail === undefined ? [] : [KEY.mail(person.mail)]),
  worker: () => [],
  lease: () => [],
  agenda: () => [],
  outbox: () => [],
  contact: () => [],
  ltiPlatform: () => [],
  ltiClient: ({ issuer }) => [KEY.issuer(issuer)],
  ltiRegistration: () => [],
  ltiState: () => [],
  ltiLaunch: () => [],
  ltiSession: () => [],
  ltiLink: ({ oid, platformId }) => [KEY.oid(oid), KEY.platform(platformId)],
  ltiLinkRequest: () => [],
  ltiActivity: ({ platformId }) => [KEY.platform(platformId)],
  ltiCourse: ({ platformId }) => [KEY.platform(platformId)],
  ltiGrade: ({ platformId, sub, activityId, status }) => [
    KEY.platform(platformId),
    KEY.account(platformId, sub),
    KEY.activity(activityId),
    ...(status === 'waiting' ? [KEY.waiting] : []),
  ],
  ltiNote: () => [],
  ltiKeys: () => [],
  recordSettings: () => [],
  recordConsent: () => [],
  learningRecord: ({ participantId }) => [KEY.participant(participantId)],
  recordOutbox: () => [],
  recordLane: () => [],
  catalogueSettings: () => [],
  catalogueItem: ({ status }) => (status === 'waiting' ? [KEY.waiting] : []),
  badge: ({ participantId, revokedAt }) => [
    KEY.participant(participantId),
    ...(revokedAt === undefined ? [] : [KEY.revoked]),
  ],
  badgeIssuer: () => [],
  tenantImport: () => [],
  erasure: ({ oid }) => [KEY.oid(oid)],
};

const PUBLICATION = 'publication:';

/** The names under which documents are found. */
export const KEY = {
  anyProgramme: 'programme',
  /** Whoever runs a programme: its managers, and those who stand in for them. */
  manager: (oid: string) => `manager:${oid}`,
  awaitedMail: (mail: string) => `awaited-mail:${mail}`,
  sponsor: (oid: string) => `sponsor:${oid}`,
  sponsorMail: (mail: string) => `sponsor-mail:${mail}`,
  mail: (mail: string) => `mail:${mail}`,
  oid: (oid: string) => `oid:${oid}`,
  delegate: (oid: string) => `delegate:${oid}`,
  delegateMail: (mail: string) => `delegate-mail:${mail}`,
  coach: (oid: string) => `coach:${oid}`,
  coachMail: (mail: string) => `coach-mail:${mail}`,
  import: (id: string) => `import:${id}`,
  participant: (id: string) => `participant:${id}`,
  pair: (id: string) => `pair:${id}`,
  /** Proposals that stand and fall with a publication, whether or not it is in force. */
  publication: (runId: string, number: number) => `${PUBLICATION}${runId}:${number}`,
  /** A proposal that was taken back, by its own id. */
  withdrawn: (pairId: string) => `${PUBLICATION}withdrawn:${pairId}`,
  /** Every edition of one module of the kit. */
  module: (id: string) => `module:${id}`,
  session: (id: string) => `session:${id}`,
  /** Pairs for which prompts may fall due. */
  followed: 'followed',
  watched: 'watched',
  deliveriesTo: (to: string) => `deliveries-to:${to}`,
  openFor: (to: string) => `open-for:${to}`,
  /** Clients of one LMS issuer, whatever their programme. */
  issuer: (issuer: string) => `issuer:${issuer}`,
  platform: (id: string) => `platform:${id}`,
  account: (platformId: string, sub: string) => `account:${platformId}:${sub}`,
  activity: (id: string) => `activity:${id}`,
  /** Grades that a gradebook has still to hear of. */
  waiting: 'waiting',
  /** Badges that were taken back. */
  revoked: 'revoked',
} as const;

/** A session for which a prompt may still fall due. */
function needsWatching(session: Session): boolean {
  if (isOpen(session)) return true;
  if (session.status !== 'held') return false;
  return SIDES.some((side) => !session.prompted.includes(`feedback:${side}`));
}

/** Whether it asks for the proposals of a publication, as only the publication itself may. */
export function isPublicationKey(key: string): boolean {
  return key.startsWith(PUBLICATION);
}

export function toCreate<K extends Kind>(
  kind: K,
  id: string,
  body: Entities[K],
  expiresAt?: Instant,
): Change {
  return {
    op: 'create',
    kind,
    id,
    body,
    keys: KEYS[kind](body),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  } as Change;
}

export function toReplace<K extends Kind>(
  kind: K,
  stored: Stored<Entities[K]>,
  body: Entities[K],
  expiresAt?: Instant,
): Change {
  const { id, etag } = stored;
  return {
    op: 'replace',
    kind,
    id,
    etag,
    body,
    keys: KEYS[kind](body),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  } as Change;
}

export function toDelete<K extends Kind>(kind: K, { id, etag }: Stored<Entities[K]>): Change {
  return { op: 'delete', kind, id, etag } as Change;
}

export function factOf(
  ports: Pick<Ports, 'ids' | 'clock'>,
  scope: Scope,
  body: FactBody,
  occurrence?: string,
): Fact {
  const id = ports.ids.hash(factKey(scope, body, occurrence));
  return { id, scope, at: ports.clock.now(), body };
}

/** What a decision writes: the document's next state, facts, and what must change along with it. */
export interface Decision<T> {
  readonly next: T;
  readonly facts?: readonly Fact[];
  readonly also?: readonly Change[];
}

/** How often a decision is taken anew because somebody else wrote first. */
const ATTEMPTS = 8;

/**
 * Reads, decides, writes under the etag that was read. When another writer was faster, the
 * decision is taken again on what now stands; it must therefore be pure. A decision whose `next`
 * is the very object it was given, without facts, writes nothing.
 */
export async function decide<K extends Kind>(
  ports: Pick<Ports, 'store'>,
  kind: K,
  scope: Scope,
  id: string,
  decision: (
    current: Entities[K],
  ) => Result<Decision<Entities[K]>, Refusal> | Promise<Result<Decision<Entities[K]>, Refusal>>,
): Promise<Result<Entities[K], Refusal>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const stored = await ports.store.get(kind, scope, id);
    if (stored === undefined) return refuse({ code: 'not_found' });
    const decided = await decision(stored.body);
    if (!decided.ok) return decided;
    const { next, facts = [], also = [] } = decided.value;
    if (next === stored.body && facts.length === 0 && also.length === 0) return ok(next);
    const written = await ports.store.commit(
      scope,
      [toReplace(kind, stored, next), ...also],
      facts,
    );
    if (written.ok) return ok(next);
  }
  return refuse({ code: 'busy' });
}

/** Every document of a kind in a partition, page after page. */
export async function listAll<K extends Kind>(
  ports: Pick<Ports, 'store'>,
  kind: K,
  scope: Scope,
): Promise<readonly Stored<Entities[K]>[]> {
  const all: Stored<Entities[K]>[] = [];
  let continuation: string | undefined;
  do {
    const page = await ports.store.list(kind, scope, {
      limit: 500,
      ...(continuation === undefined ? {} : { continuation }),
    });
    all.push(...page.items);
    continuation = page.continuation;
  } while (continuation !== undefined);
  return all;
}
