import type { Agreement } from '../domain/agreement.ts';
import type { Delivery } from '../domain/delivery.ts';
import { peopleScope, type Scope } from '../domain/ids.ts';
import { hasResult } from '../domain/match-run.ts';
import type { TracedPerson } from '../domain/import-undo.ts';
import type { Label } from '../domain/language.ts';
import type { PublicProfile } from '../domain/message-parts.ts';
import { otherSide, sideOf, type Pair, type Side } from '../domain/pair.ts';
import { participantOn } from '../domain/pair.ts';
import type { Person } from '../domain/person.ts';
import type { Programme } from '../domain/programme.ts';
import type { Standing } from '../domain/policy.ts';
import type { SessionNotes } from '../domain/session-notes.ts';
import type { Session } from '../domain/session.ts';
import type { Instant } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import { knownAs } from './ask-erasure.ts';
import { KEY, listAll } from './documents.ts';
import { draftIdOf } from './enrol.ts';
import { enrolmentsOf } from './erase-person.ts';
import { kitOf } from './kit-of.ts';
import type { Ports } from './ports.ts';
import type { Contact, Entities, Kind } from './store-port.ts';
import { standingOf } from './standing.ts';
import { publicProfile } from './views.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;

/** A pair as the person may see it: what the two share, and what is their own. */
interface MyPair {
  readonly side: Side;
  readonly other: PublicProfile | undefined;
  readonly status: Pair['status'];
  readonly proposedAt: Instant;
  readonly myAnswer: Pair['answers'][Side];
  readonly why: Omit<Pair['match'], 'mentorId' | 'menteeId'>;
  readonly agreement: Agreement | undefined;
  readonly sessions: readonly Session[];
  readonly sharedNotes: readonly SessionNotes[];
}

/** What one programme holds about the person. */
export interface MyProgrammeData {
  readonly programme: Pick<Programme, 'id' | 'name' | 'status' | 'startsOn' | 'endsOn'>;
  /** What the ids in it stand for, in both languages. */
  readonly titles: {
    readonly topics: Readonly<Record<string, Label>>;
    readonly modules: Readonly<Record<string, Label>>;
  };
  readonly roles: readonly Standing[];
  readonly signUps: readonly Entities['participant'][];
  readonly draft: Entities['enrolmentDraft'] | undefined;
  readonly invitations: readonly Entities['invitation'][];
  /** Rows of sign-up files, as they were imported. */
  readonly imported: readonly unknown[];
  /** What an import of the last days did to their place, kept for as long as it may be undone. */
  readonly importTraces: readonly TracedPerson[];
  readonly pairs: readonly MyPair[];
  readonly feedback: readonly Entities['feedback'][];
  readonly checkIns: readonly Entities['checkIn'][];
  readonly privateNotes: readonly Entities['privateNote'][];
  readonly questionnaires: readonly Entities['questionnaire'][];
  /** Match runs that counted the person in, as long as their snapshot is kept. */
  readonly matchRuns: readonly { readonly id: string; readonly at: Instant }[];
  /** Which messages went to them and when; what one says is built when it leaves, and never kept. */
  readonly messages: readonly Pick<Delivery, 'kind' | 'status' | 'createdAt' | 'at'>[];
  readonly learning: {
    readonly choice: readonly Entities['recordConsent'][];
    readonly statements: readonly Entities['learningRecord'][];
    readonly badges: readonly Entities['badge'][];
    readonly lmsAccounts: readonly Entities['ltiLink'][];
    readonly lmsLaunches: readonly Entities['ltiLaunch'][];
    readonly lmsGrades: readonly Entities['ltiGrade'][];
  };
}

export interface MyData {
  readonly at: Instant;
  readonly account: Person | undefined;
  readonly contact: Contact | undefined;
  readonly names: readonly string[];
  readonly mails: readonly string[];
  readonly programmes: readonly MyProgrammeData[];
}

/**
 * Everything that the tenant keeps about whoever asks, in every programme, whatever its state (GDPR,
 * articles 15 and 20). Not there: what others wrote for themselves, and whom others would rather not
 * be paired with, which are theirs (article 15, 4).
 */
export async function collectMyData(ports: Needs, actor: Actor): Promise<MyData> {
  const { store } = ports;
  const { tenantId, oid } = actor;
  const people = peopleScope(tenantId);
  const known = await knownAs(ports, actor);
  const programmes: MyProgrammeData[] = [];
  for (const { scope, body } of await store.find('programme', { tenantId }, KEY.anyProgramme)) {
    const own = await inProgramme(ports, actor, { scope, programme: body, mails: known.mails });
    if (own !== undefined) programmes.push(own);
  }
  const [account, contact] = await Promise.all([
    store.get('person', people, oid),
    store.get('contact', people, oid),
  ]);
  return {
    at: ports.clock.now(),
    account: account?.body,
    contact: contact?.body,
    ...known,
    programmes,
  };
}

/** Undefined where nothing is known of them. */
async function inProgramme(
  ports: Needs,
  actor: Actor,
  at: {
    readonly scope: Scope;
    readonly programme: Programme;
    readonly mails: readonly string[];
  },
): Promise<MyProgrammeData | undefined> {
  const { scope, programme, mails } = at;
  const { oid } = actor;
  const { store } = ports;
  const standing = await standingOf(ports, actor, scope.programmeId);
  const enrolled = await enrolmentsOf(ports, scope, { oid, mails });
  const ids = new Set(enrolled.map(({ id }) => id));
  const draft = await store.get('enrolmentDraft', scope, draftIdOf(ports, oid));
  const found = await Promise.all(
    mails.map((mail) => store.find('invitation', scope, KEY.mail(mail))),
  );
  const links = await store.find('ltiLink', scope, KEY.oid(oid));
  const isKnown = ids.size + links.length + found.flat().length > 0 || draft !== undefined;
  if (!isKnown && (standing?.standings.size ?? 0) === 0) return undefined;
  const subs = new Set(links.map(({ body }) => body.sub));
  const bodies = async <K extends Kind>(kind: K): Promise<readonly Entities[K][]> =>
    (await listAll(ports, kind, scope)).map(({ body }) => body);
  const { id, name, status, startsOn, endsOn } = programme;
  return {
    programme: { id, name, status, startsOn, endsOn },
    titles: await titlesOf(ports, scope, programme),
    roles: [...(standing?.standings ?? [])],
    signUps: enrolled.map(({ body }) => body),
    draft: draft?.body,
    invitations: found.flat().map(({ body }) => body),
    imported: (await bodies('importPart'))
      .flatMap(({ signUps }) => signUps)
      .filter(({ profile }) => mails.includes(profile.mail)),
    importTraces: (await bodies('importTrace')).flatMap((trace) =>
      trace.status === 'written' ? trace.people.filter((one) => ids.has(one.participantId)) : [],
    ),
    pairs: await pairsOf(ports, scope, ids),
    feedback: (await bodies('feedback')).filter(({ by }) => ids.has(by)),
    checkIns: (await bodies('checkIn')).filter(({ by }) => ids.has(by)),
    privateNotes: (await bodies('privateNote')).filter(({ owner }) => ids.has(owner)),
    questionnaires: (await bodies('questionnaire')).filter((one) => ids.has(one.participantId)),
    matchRuns: await runsWith(ports, scope, ids),
    messages: (await bodies('delivery'))
      .filter((one) => one.oid === oid || ids.has(one.to))
      .map(({ kind, status: state, createdAt, at: since }) => ({
        kind,
        status: state,
        createdAt,
        at: since,
      })),
    learning: {
      choice: (await bodies('recordConsent')).filter((one) => ids.has(one.id)),
      statements: (await bodies('learningRecord')).filter((one) => ids.has(one.participantId)),
      badges: (await bodies('badge')).filter((one) => ids.has(one.participantId)),
      lmsAccounts: links.map(({ body }) => body),
      lmsLaunches: (await bodies('ltiLaunch')).filter(({ sub = '' }) => subs.has(sub)),
      lmsGrades: (await bodies('ltiGrade')).filter((one) => ids.has(one.participantId)),
    },
  };
}

async function pairsOf(
  ports: Needs,
  scope: Scope,
  ids: ReadonlySet<string>,
): Promise<readonly MyPair[]> {
  const { store } = ports;
  const pairs: MyPair[] = [];
  for (const self of ids) {
    for (const { body: pair } of await store.find('pair', scope, KEY.participant(self))) {
      const side = sideOf(pair, self);
      if (side === undefined) continue;
      const { mentorId: _mentor, menteeId: _mentee, ...why } = pair.match;
      const [other, agreement, sessions, notes] = await Promise.all([
        store.get('participant', scope, participantOn(pair, otherSide(side))),
        store.get('agreement', scope, pair.id),
        store.find('session', scope, KEY.pair(pair.id)),
        store.find('sessionNotes', scope, KEY.pair(pair.id)),
      ]);
      pairs.push({
        side,
        other: other === undefined ? undefined : publicProfile(other.body),
        status: pair.status,
        proposedAt: pair.proposedAt,
        myAnswer: pair.answers[side],
        why,
        agreement: agreement?.body,
        sessions: sessions.map(({ body }) => body),
        sharedNotes: notes.map(({ body }) => body),
      });
    }
  }
  return pairs;
}

async function runsWith(ports: Needs, scope: Scope, ids: ReadonlySet<string>) {
  if (ids.size === 0) return [];
  const parts = (await listAll(ports, 'runPart', scope)).filter(({ body }) =>
    [...ids].some((id) => body.text.includes(`"${id}"`)),
  );
  const counted = new Set(parts.map(({ body }) => body.runId));
  const runs = await listAll(ports, 'matchRun', scope);
  return runs
    .filter(({ id, body }) => hasResult(body) && counted.has(id))
    .map(({ id, body }) => ({ id, at: body.requestedAt }));
}

async function titlesOf(
  ports: Needs,
  scope: Scope,
  { topics }: Programme,
): Promise<MyProgrammeData['titles']> {
  const modules = (await kitOf(ports, scope)).flatMap(({ id, inForce }) => {
    if (inForce === undefined) return [];
    const { fr, en } = inForce.content;
    return [[id, { fr: fr.title, en: en.title }] as const];
  });
  return {
    topics: Object.fromEntries(topics.map(({ id, label }) => [id, label])),
    modules: Object.fromEntries(modules),
  };
}
