import { nobody } from '../domain/erasure.ts';
import { peopleScope, SYSTEM_SCOPE, type Scope, type TenantId } from '../domain/ids.ts';
import { hasResult } from '../domain/match-run.ts';
import type { Pair } from '../domain/pair.ts';
import { decide, KEY, listAll, toCreate, toDelete, toReplace } from './documents.ts';
import { draftIdOf } from './enrol.ts';
import { accountKey, TREATMENTS } from './erased-documents.ts';
import { withNobody, type Forgetting } from './erased-parts.ts';
import { feedbackId } from './give-feedback.ts';
import { LTI_SCOPE } from './lms-scope.ts';
import { removalOf } from './ledger.ts';
import type { Ports } from './ports.ts';
import type { Change, Entities, Kind, Stored } from './store-port.ts';
import { keepLines, keptLines } from './run-parts.ts';
import { withdraw } from './withdraw.ts';
import { ok } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import type { Erasure } from '../domain/erasure.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;

const PAGE = 100;
/** How often a kind is gone through because somebody else wrote there at the same moment. */
const PASSES = 8;

/** Documents that say themselves until when they are kept. */
const KEPT_UNTIL: ReadonlySet<Kind> = new Set(['importPart', 'importTrace']);

/** Before anybody knows whose programme it is about, platforms leave these behind for a while. */
const IN_TRANSIT: readonly Kind[] = ['ltiRegistration', 'ltiState', 'ltiLinkRequest'];
/** By these the rest is found: an erasure that was cut short finds it again, so they go last. */
const LAST: readonly Kind[] = ['ltiLink', 'pair', 'participant'];

/**
 * Leaves nothing of somebody in a tenant. What they wrote goes; what another wrote stays without
 * their name; what counts for others stays, with nobody in their place: that a session took place,
 * and how useful somebody found it. Pairs that go on are ended, and the other hears of it. Done
 * again, or begun again after a death of the process, it comes to the same.
 */
export async function erasePerson(
  ports: Needs,
  tenantId: TenantId,
  erasureId: string,
): Promise<void> {
  const { store } = ports;
  const people = peopleScope(tenantId);
  const asked = await store.get('erasure', people, erasureId);
  if (asked === undefined) return;
  const { body: who } = asked;
  const accounts = await accountsOf(ports, tenantId, who);
  for (const kind of IN_TRANSIT) {
    await treatAll(ports, LTI_SCOPE, kind, { ...forgettingOf(ports, who), accounts });
  }
  for (const programme of await store.find('programme', { tenantId }, KEY.anyProgramme)) {
    await eraseIn(ports, programme.scope, { who, accounts });
  }
  const gone: Change[] = [];
  const [person, contact] = await Promise.all([
    store.get('person', people, who.oid),
    store.get('contact', people, who.oid),
  ]);
  if (person !== undefined) gone.push(toDelete('person', person));
  if (contact !== undefined) gone.push(toDelete('contact', contact));
  await forgetParked(ports, who);
  await commitOrThrow(ports, people, gone);
  // When all the rest is deleted, so that the store can leave nothing of it on the disk either.
  await store.forgetAccount(tenantId, who.oid);
  await commitOrThrow(ports, people, [toDelete('erasure', asked)]);
}

async function commitOrThrow({ store }: Needs, scope: Scope, gone: readonly Change[]) {
  if (gone.length === 0) return;
  const written = await store.commit(scope, gone);
  if (!written.ok) throw new Error(`an erasure met another writer: ${written.error}`);
}

async function accountsOf({ store }: Needs, tenantId: TenantId, { oid }: Erasure) {
  const links = await store.find('ltiLink', { tenantId }, KEY.oid(oid));
  return new Set(links.map(({ body }) => accountKey(body.platformId, body.sub)));
}

async function eraseIn(
  ports: Needs,
  scope: Scope,
  { who, accounts }: Pick<Forgetting, 'who' | 'accounts'>,
): Promise<void> {
  const own = await enrolmentsOf(ports, scope, who);
  const self = new Map(own.map(({ id }) => [id, ports.ids.hash(['nobody', who.id, id])]));
  for (const { id } of own) await withdraw(ports, scope, id);
  const pairs = new Map<string, Pair>();
  for (const { id } of own) {
    const found = await ports.store.find('pair', scope, KEY.participant(id));
    for (const { body } of found) pairs.set(body.id, body);
  }
  const forgetting: Forgetting = { ...forgettingOf(ports, who), self, pairs, accounts };
  await leaveNobodies(ports, own, self);
  await rewriteResults(ports, scope, self);
  const kinds = Object.keys(TREATMENTS) as Kind[];
  for (const kind of [...kinds.filter((one) => !LAST.includes(one)), ...LAST]) {
    if (kind === 'pair') await hideHidden(ports, scope, self);
    await treatAll(ports, scope, kind, forgetting);
  }
}

/** What there is to know before a partition was looked at. */
function forgettingOf(ports: Needs, who: Erasure): Forgetting {
  return {
    who,
    self: new Map(),
    pairs: new Map(),
    accounts: new Set(),
    draftId: draftIdOf(ports, who.oid),
    feedbackId: (sessionId, by) => feedbackId(ports, sessionId, by),
  };
}

/** Under whatever the programme knows them by: their account, or an address that nobody else has. */
export async function enrolmentsOf(
  { store }: Pick<Ports, 'store'>,
  scope: Scope,
  { oid, mails }: Pick<Erasure, 'oid' | 'mails'>,
): Promise<readonly Stored<Entities['participant']>[]> {
  const found = await Promise.all([
    store.find('participant', scope, KEY.oid(oid)),
    ...mails.map((mail) => store.find('participant', scope, KEY.mail(mail))),
  ]);
  const own = found.flat().filter(({ body }) => body.oid === undefined || body.oid === oid);
  return [...new Map(own.map((stored) => [stored.id, stored])).values()];
}

/** Who stands in the person's place for as long as the programme's own data is kept. */
async function leaveNobodies(
  ports: Needs,
  own: readonly Stored<Entities['participant']>[],
  self: Forgetting['self'],
): Promise<void> {
  for (const { scope, body } of own) {
    const id = self.get(body.id);
    const programme = await ports.store.get('programme', scope, scope.programmeId);
    if (id === undefined || programme === undefined) continue;
    const left = nobody(body, id, programme.body.locale);
    // There already: an erasure that was cut short made it.
    await ports.store.commit(scope, [toCreate('participant', id, left)]);
  }
}

/** Results of match runs, with nobody in the person's place; what proved them would name them. */
async function rewriteResults(ports: Needs, scope: Scope, self: Forgetting['self']): Promise<void> {
  if (self.size === 0) return;
  for (const { id, body } of await listAll(ports, 'matchRun', scope)) {
    const lines = hasResult(body) ? await keptLines(ports, scope, id, body.result) : undefined;
    const next = lines?.map((line) => withNobody(JSON.parse(line) as unknown, self));
    const texts = next?.map((line) => JSON.stringify(line));
    if (lines === undefined || texts === undefined || texts.join() === lines.join()) continue;
    const result = await keepLines(ports, scope, id, texts);
    await decide(ports, 'matchRun', scope, id, (run) => {
      if (!hasResult(run)) return ok({ next: run });
      const { certificate: _proof, auditSha256: _seal, ...rest } = run;
      return ok({ next: { ...rest, result } });
    });
  }
}

/** Proposals of a publication that is not in force are found by it alone, see `withVisiblePairs`. */
async function hideHidden(ports: Needs, scope: Scope, self: Forgetting['self']): Promise<void> {
  if (self.size === 0) return;
  for (const { id, body } of await listAll(ports, 'matchRun', scope)) {
    const published = hasResult(body) ? body.publications : 0;
    for (let number = 1; number <= published; number++) {
      for (const pair of await ports.store.find('pair', scope, KEY.publication(id, number))) {
        await write(ports, 'pair', pair, withNobody(pair.body, self));
      }
    }
  }
}

async function treatAll(
  ports: Needs,
  scope: Scope,
  kind: Kind,
  forgetting: Forgetting,
): Promise<void> {
  const treat = treatmentOf(kind);
  if (treat === undefined) return;
  for (let pass = 0; pass < PASSES; pass++) {
    let isDone = true;
    let continuation: string | undefined;
    do {
      const page = await ports.store.list(kind, scope, {
        limit: PAGE,
        ...(continuation === undefined ? {} : { continuation }),
      });
      for (const stored of page.items) {
        if (!(await write(ports, kind, stored, treat(stored.body, forgetting)))) isDone = false;
      }
      continuation = page.continuation;
    } while (continuation !== undefined);
    if (isDone) return;
  }
  throw new Error(`an erasure met other writers again and again: ${kind}`);
}

/** One kind's treatment, of whatever body that kind has: the two are of one kind where it is used. */
function treatmentOf(kind: Kind) {
  // As the union of all treatments it would take the intersection of all kinds, which no checker can bear.
  const treatment: unknown = TREATMENTS[kind];
  if (treatment === null || treatment === 'apart') return undefined;
  return treatment as <T>(body: T, at: Forgetting) => T | undefined;
}

/** False: somebody else wrote it at the same moment. */
async function write<K extends Kind>(
  ports: Needs,
  kind: K,
  stored: Stored<Entities[K]>,
  next: Entities[K] | undefined,
): Promise<boolean> {
  if (next !== undefined && JSON.stringify(next) === JSON.stringify(stored.body)) return true;
  const changes = await changesOf(ports, kind, stored, next);
  return (await ports.store.commit(stored.scope, changes)).ok;
}

async function changesOf<K extends Kind>(
  ports: Needs,
  kind: K,
  stored: Stored<Entities[K]>,
  next: Entities[K] | undefined,
): Promise<readonly Change[]> {
  if (next === undefined) {
    const gone: Stored<unknown> = stored;
    if (kind === 'delivery') return removalOf(ports, gone as Stored<Entities['delivery']>);
    return [toDelete(kind, stored)];
  }
  const { id = stored.id, until } = itself(next);
  // What is kept for a while only goes no later for having been rewritten.
  const expiresAt = KEPT_UNTIL.has(kind) ? until : undefined;
  // What was filed under the person is filed under nobody: its id tells whose it was.
  if (id === stored.id) return [toReplace(kind, stored, next, expiresAt)];
  return [toDelete(kind, stored), toCreate(kind, id, next)];
}

/** What a document may say of itself, whatever its kind. */
function itself(body: unknown) {
  return body as { readonly id?: string; readonly until?: Instant };
}

/** Facts that failed name people too; whoever failed them has no more reason to try. */
async function forgetParked(ports: Needs, { oid }: Erasure): Promise<void> {
  for (const stored of await listAll(ports, 'worker', SYSTEM_SCOPE)) {
    const parked = stored.body.parked.filter(
      ({ fact: { body } }) => !('oid' in body && body.oid === oid),
    );
    if (parked.length === stored.body.parked.length) continue;
    const next = { ...stored.body, parked };
    const written = await ports.store.commit(SYSTEM_SCOPE, [toReplace('worker', stored, next)]);
    if (!written.ok) throw new Error(`an erasure met another writer: ${written.error}`);
  }
}
