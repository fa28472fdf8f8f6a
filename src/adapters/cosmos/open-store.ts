import { randomUUID } from 'node:crypto';
import type { Container, SqlQuerySpec } from '@azure/cosmos';
import { millisOf } from '../../domain/time.ts';
import type { Clock, Entities, Kind, Store, Stored } from '../../usecases/ports.ts';
import { fitsBatch, requireCommit, requireLimit } from '../../usecases/store-limits.ts';
import { refuse } from '../../domain/result.ts';
import { readFeed } from './feed.ts';
import { isAlive, itemId, storedFrom, type DocumentItem } from './items.ts';
import { readItem } from './read-item.ts';
import { writeBatch } from './write-batch.ts';

const DEFAULT_LIMIT = 100;
const UNEXPIRED = '(NOT IS_DEFINED(c.expiresAt) OR c.expiresAt > @now)';

/**
 * The store on Cosmos DB: one container whose partition key is `[tenantId, programmeId]`. A commit
 * is one transactional batch under etags; the fact feed is the container's change feed, so facts
 * come in the order of their commits within a partition, and in any order across partitions.
 */
export function openCosmosStore(container: Container, clock: Clock): Store {
  const now = (): number => millisOf(clock.now());

  /** The partition is also named in the query: it must hold even where the option does not. */
  async function query<K extends Kind>(
    kind: K,
    where: { readonly tenantId: string; readonly programmeId?: string },
    condition: string,
    parameters: Readonly<Record<string, string | number>>,
    most = Number.POSITIVE_INFINITY,
  ): Promise<readonly Stored<Entities[K]>[]> {
    const { tenantId, programmeId } = where;
    const partition = programmeId === undefined ? '' : ' AND c.programmeId = @programme';
    const spec: SqlQuerySpec = {
      query: `SELECT * FROM c WHERE c.tenantId = @tenant${partition} AND c.kind = @kind AND ${condition} AND ${UNEXPIRED} ORDER BY c.docId`,
      parameters: Object.entries({
        tenant: tenantId,
        ...(programmeId === undefined ? {} : { programme: programmeId }),
        kind,
        now: now(),
        ...parameters,
      }).map(([name, value]) => ({ name: `@${name}`, value })),
    };
    const pages = container.items.query<DocumentItem>(spec, {
      partitionKey: programmeId === undefined ? [tenantId] : [tenantId, programmeId],
      ...(Number.isFinite(most) ? { maxItemCount: most } : {}),
    });
    const found: Stored<Entities[K]>[] = [];
    while (pages.hasMoreResults() && found.length < most) {
      const { resources } = await pages.fetchNext();
      // An exhausted iterator answers without any, whatever its type says.
      const items = resources as readonly DocumentItem[] | undefined;
      for (const item of items ?? []) found.push(storedFrom(kind, item));
    }
    return found.slice(0, most);
  }

  return {
    async get(kind, scope, id) {
      const { resource } = await readItem(container, scope, itemId(kind, id));
      if (resource === undefined || !isAlive(resource, now())) return undefined;
      return storedFrom(kind, resource);
    },

    async list(kind, scope, { limit = DEFAULT_LIMIT, continuation } = {}) {
      requireLimit(limit);
      const after = readContinuation(continuation);
      // One more than asked for tells whether there is more.
      const found = await query(kind, scope, 'c.docId > @after', { after }, limit + 1);
      const items = found.slice(0, limit);
      const last = items.at(-1);
      if (found.length <= limit || last === undefined) return { items };
      return { items, continuation: continuationAfter(last.id) };
    },

    find: (kind, where, key) => query(kind, where, 'ARRAY_CONTAINS(c.keys, @key)', { key }),

    async commit(scope, changes, facts = []) {
      requireCommit(scope, changes, facts);
      if (!fitsBatch(changes, facts)) return refuse('too_large');
      return writeBatch(container, scope, changes, facts, randomUUID(), now());
    },

    async readFacts(after, limit) {
      requireLimit(limit);
      return readFeed(container, after, limit);
    },
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
