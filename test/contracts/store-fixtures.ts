import type { Fact } from '../../src/domain/facts.ts';
import type { Scope } from '../../src/domain/ids.ts';
import type { PrivateNote } from '../../src/domain/pair.ts';
import type { Person } from '../../src/domain/person.ts';
import { instantFromMillis, type Instant } from '../../src/domain/time.ts';
import type { Clock } from '../../src/usecases/ports.ts';
import type {
  Change,
  CopyableStore,
  Entities,
  FactCursor,
  Kind,
  Store,
  Stored,
  WholeDocument,
} from '../../src/usecases/store-port.ts';

/** A clock that only a test moves. */
export interface ManualClock extends Clock {
  advance(millis: number): void;
  in(millis: number): Instant;
}

export function manualClock(start = Date.UTC(2026, 10, 23, 9)): ManualClock {
  let now = start;
  return {
    now: () => instantFromMillis(now),
    in: (millis) => instantFromMillis(now + millis),
    advance: (millis) => {
      now += millis;
    },
  };
}

/** Gives an empty store of its own. */
export type MakeStore = (
  clock: Clock,
) => Promise<{ readonly store: CopyableStore; close: () => Promise<void> | void }>;

export const SPRING: Scope = { tenantId: 'contoso', programmeId: 'spring' };
export const AUTUMN: Scope = { tenantId: 'contoso', programmeId: 'autumn' };
/** The same programme id under another tenant. */
export const ELSEWHERE: Scope = { tenantId: 'fabrikam', programmeId: 'spring' };

export function person(name: string): Person {
  return { oid: 'oid', name };
}

export function note(id: string, text: string): PrivateNote {
  return { id, owner: 'somebody', about: 'a session', text, at: '2026-11-23T09:00:00.000Z' };
}

interface Extras {
  readonly keys?: readonly string[];
  readonly expiresAt?: Instant;
}

export function create(id: string, name = id, extras: Extras = {}): Change {
  return { op: 'create', kind: 'person', id, body: person(name), ...extras };
}

export function replace(id: string, etag: string, name: string, extras: Extras = {}): Change {
  return { op: 'replace', kind: 'person', id, etag, body: person(name), ...extras };
}

export function remove(id: string, etag: string): Change {
  return { op: 'delete', kind: 'person', id, etag };
}

export function fact(scope: Scope, id: string, at = '2026-11-23T09:00:00.000Z'): Fact {
  return { id, scope, at, body: { kind: 'person-reachable', oid: id } };
}

/** The etag of a person that must be there. */
export async function etagOf(store: Store, scope: Scope, id: string): Promise<string> {
  const stored = await store.get('person', scope, id);
  if (stored === undefined) throw new Error(`${id} is not in the store`);
  return stored.etag;
}

/** Every document of a kind in a partition, page by page. */
export async function listAll<K extends Kind>(
  store: Store,
  kind: K,
  scope: Scope,
  limit: number,
): Promise<readonly Stored<Entities[K]>[]> {
  const all: Stored<Entities[K]>[] = [];
  let page = await store.list(kind, scope, { limit });
  for (;;) {
    all.push(...page.items);
    if (page.continuation === undefined) return all;
    if (page.items.length !== limit) throw new Error('a page before the last must be full');
    const { continuation } = page;
    page = await store.list(kind, scope, { limit, continuation });
    if (page.continuation === continuation) throw new Error('a continuation that leads nowhere');
  }
}

/** Every document of a tenant, page by page. */
export async function scanAll(
  store: CopyableStore,
  tenantId: string,
  limit: number,
): Promise<readonly WholeDocument[]> {
  const all: WholeDocument[] = [];
  let continuation: string | undefined;
  do {
    const page = await store.scan(tenantId, { limit, ...(continuation && { continuation }) });
    if (page.items.length > limit) throw new Error('a page longer than asked for');
    if (page.continuation === continuation && continuation !== undefined) {
      throw new Error('a continuation that leads nowhere');
    }
    all.push(...page.items);
    continuation = page.continuation;
  } while (continuation !== undefined);
  return all;
}

/** Every fact after a cursor, `limit` at a time. */
export async function factsAfter(
  store: Store,
  after: FactCursor,
  limit: number,
): Promise<{ readonly facts: readonly Fact[]; readonly cursor: FactCursor }> {
  const all: Fact[] = [];
  let cursor = after;
  for (;;) {
    const read = await store.readFacts(cursor, limit);
    if (read.facts.length === 0) return { facts: all, cursor: read.cursor };
    if (read.cursor === cursor) throw new Error('a cursor that leads nowhere');
    cursor = read.cursor;
    all.push(...read.facts);
  }
}
