import { randomUUID } from 'node:crypto';
import type { Container, SqlQuerySpec } from '@azure/cosmos';
import { millisOf } from '../../domain/time.ts';
import type { Scope } from '../../domain/ids.ts';
import type { Clock } from '../../usecases/ports.ts';
import type { CopyableStore } from '../../usecases/store-port.ts';
import { fitsBatch, requireCommit, requireLimit } from '../../usecases/store-limits.ts';
import { refuse } from '../../domain/result.ts';
import { forgetAccount } from './forget-account.ts';
import { readFeed } from './feed.ts';
import { isAlive, itemId, storedFrom, wholeFrom, type DocumentItem } from './items.ts';
import { patiently } from './patiently.ts';
import { readItem } from './read-item.ts';
import { writeBatch } from './write-batch.ts';

const DEFAULT_LIMIT = 100;
const UNEXPIRED = '(NOT IS_DEFINED(c.expiresAt) OR c.expiresAt > @now)';

/** Where a scan goes on: after which id, of which kind, in which partition. */
interface Place {
  readonly programmeId: string;
  readonly kind: string;
  readonly after: string;
}
const START: Place = { programmeId: '', kind: '', after: '' };

/**
 * The store on Cosmos DB: one container whose partition key is `[tenantId, programmeId]`. A commit
 * is one transactional batch under etags; the fact feed is the container's change feed, so facts
 * come in the order of their commits within a partition, and in any order across partitions.
 */
export function openCosmosStore(container: Container, clock: Clock): CopyableStore {
  const now = (): number => millisOf(clock.now());

  /** The partition is also named in the query: it must hold even where the option does not. */
  async function query(
    where: { readonly tenantId: string; readonly programmeId?: string },
    condition: string,
    parameters: Readonly<Record<string, string | number>>,
    { most = Number.POSITIVE_INFINITY, order = 'docId' } = {},
  ): Promise<readonly DocumentItem[]> {
    const { tenantId, programmeId } = where;
    const partition = programmeId === undefined ? '' : ' AND c.programmeId = @programme';
    const spec: SqlQuerySpec = {
      query: `SELECT * FROM c WHERE c.tenantId = @tenant${partition} AND ${condition} AND ${UNEXPIRED} ORDER BY c.${order}`,
      parameters: Object.entries({
        tenant: tenantId,
        ...(programmeId === undefined ? {} : { programme: programmeId }),
        now: now(),
        ...parameters,
      }).map(([name, value]) => ({ name: `@${name}`, value })),
    };
    const partitionKey = programmeId === undefined ? [tenantId] : [tenantId, programmeId];
    // From its beginning: an iterator that failed may have lost a page.
    return patiently(() => allPages(spec, partitionKey, most));
  }

  async function allPages(
    spec: SqlQuerySpec,
    partitionKey: string[],
    most: number,
  ): Promise<readonly DocumentItem[]> {
    const pages = container.items.query<DocumentItem>(spec, {
      partitionKey,
      ...(Number.isFinite(most) ? { maxItemCount: most } : {}),
    });
    const found: DocumentItem[] = [];
    while (pages.hasMoreResults() && found.length < most) {
      const { resources } = await pages.fetchNext();
      // An exhausted iterator answers without any, whatever its type says.
      const items = resources as readonly DocumentItem[] | undefined;
      for (const item of items ?? []) found.push(item);
    }
    return found.slice(0, most);
  }

  /** One more than asked for tells whether there is more. */
  function after(scope: Scope, kind: string, id: string, limit: number) {
    const condition = 'c.kind = @kind AND c.docId > @after';
    return query(scope, condition, { kind, after: id }, { most: limit + 1 });
  }

  /** The kind that follows in a partition, or the first of the partition that follows. */
  async function nextKind(tenantId: string, at: Place): Promise<Place | undefined> {
    const { programmeId, kind } = at;
    const one = { most: 1, order: 'kind' };
    const more = { more: kind, fact: 'fact' };
    const scope = { tenantId, programmeId };
    const notFact = 'c.kind > @more AND c.kind != @fact';
    const [here] = programmeId === '' ? [] : await query(scope, notFact, more, one);
    if (here !== undefined) return { programmeId, kind: here.kind, after: '' };
    const [there] = await query(
      { tenantId },
      'c.programmeId > @more AND c.kind != @fact',
      { more: programmeId, fact: 'fact' },
      { most: 1, order: 'programmeId' },
    );
    if (there === undefined) return undefined;
    return nextKind(tenantId, { programmeId: there.programmeId, kind: '', after: '' });
  }

  return {
    async get(kind, scope, id) {
      const { resource } = await readItem(container, scope, itemId(kind, id));
      if (resource === undefined || !isAlive(resource, now())) return undefined;
      return storedFrom(kind, resource);
    },

    async list(kind, scope, { limit = DEFAULT_LIMIT, continuation } = {}) {
      requireLimit(limit);
      const found = await after(scope, kind, readContinuation(continuation), limit);
      const items = found.slice(0, limit).map((item) => storedFrom(kind, item));
      const last = items.at(-1);
      if (found.length <= limit || last === undefined) return { items };
      return { items, continuation: continuationAfter(last.id) };
    },

    async scan(tenantId, { limit = DEFAULT_LIMIT, continuation } = {}) {
      requireLimit(limit);
      const at =
        continuation === undefined ? await nextKind(tenantId, START) : readPlace(continuation);
      if (at === undefined) return { items: [] };
      const { programmeId, kind } = at;
      const found = await after({ tenantId, programmeId }, kind, at.after, limit);
      const items = found.slice(0, limit).map(wholeFrom);
      const last = items.at(-1);
      const next =
        found.length > limit && last !== undefined
          ? { ...at, after: last.id }
          : await nextKind(tenantId, at);
      if (next === undefined) return { items };
      return { items, continuation: continuationAfter(JSON.stringify(next)) };
    },

    async find(kind, where, key) {
      const condition = 'c.kind = @kind AND ARRAY_CONTAINS(c.keys, @key)';
      const found = await query(where, condition, { kind, key });
      return found.map((item) => storedFrom(kind, item));
    },

    async commit(scope, changes, facts = []) {
      requireCommit(scope, changes, facts);
      if (!fitsBatch(changes, facts)) return refuse('too_large');
      return writeBatch(container, scope, changes, facts, randomUUID(), now());
    },

    async readFacts(after, limit) {
      requireLimit(limit);
      return patiently(() => readFeed(container, after, limit));
    },

    forgetAccount: (tenantId, oid) => forgetAccount(container, tenantId, oid),
  };
}

function continuationAfter(id: string): string {
  return `c1.${Buffer.from(id).toString('base64url')}`;
}

/** The id after which a page begins. Throws on a text that no page of this store gave. */
function readContinuation(token: string | undefined): string {
  if (token === undefined) return '';
  const id = Buffer.from(token.slice(3), 'base64url').toString();
  if (continuationAfter(id) !== token) throw new RangeError('not a continuation of this store');
  return id;
}

function readPlace(token: string): Place {
  return JSON.parse(readContinuation(token)) as Place;
}
