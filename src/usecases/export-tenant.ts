import type { TenantId } from '../domain/ids.ts';
import type { Ports } from './ports.ts';
import type { CopyableStore, FactCursor, TakenFacts, WholeDocument } from './store-port.ts';
import { SHARED_PARTITIONS, type TenantRecord } from './tenant-copy.ts';
import { cursorsOfConsumers } from './take-facts.ts';

type Needs = Pick<Ports, 'ids'> & { readonly store: CopyableStore };

/** Parts of a match run weigh more than a megabyte: a page of them stays small. */
const PAGE = 20;
const FACTS = 500;
/** Facts that may wait when a copy is made: their ids must fit one document where it is read back. */
export const MOST_WAITING = 20_000;

/** There is more to be taken than a copy can say. */
export class TooMuchWaiting extends Error {}

/**
 * Everything of a tenant, as a stream: documents partition by partition, then its facts in the order
 * of the feed. `store` must hide nothing. Each document is as it stood at some moment of the copying;
 * a second look, which only compares etags, tells whether that was one and the same moment. Documents
 * come before facts, so that no fact is missing whose effect was read. Throws `TooMuchWaiting`.
 */
export async function* exportTenant(
  ports: Needs,
  tenantId: TenantId,
): AsyncGenerator<TenantRecord, void, undefined> {
  const waiting = await waitingFacts(ports, tenantId);
  let seen = '';
  for await (const { etag, ...document } of documentsOf(ports.store, tenantId)) {
    seen = chained(ports, seen, document, etag);
    yield { document };
  }
  let until: string | undefined;
  for await (const fact of factsAfter(ports.store, '')) {
    if (fact.scope.tenantId !== tenantId) continue;
    if (!waiting.has(fact.id) && (until === undefined || fact.at > until)) until = fact.at;
    yield { fact };
  }
  let again = '';
  for await (const { etag, ...document } of documentsOf(ports.store, tenantId)) {
    again = chained(ports, again, document, etag);
  }
  const history: TakenFacts = { ...(until === undefined ? {} : { until }), waiting: [...waiting] };
  yield { end: { still: seen === again, history } };
}

/** The tenant's own documents, then those that other partitions hold for its programmes. */
async function* documentsOf(
  store: CopyableStore,
  tenantId: TenantId,
): AsyncGenerator<WholeDocument, void, undefined> {
  for await (const document of scanned(store, tenantId)) {
    // How this tenant itself came here is no part of it.
    if (document.kind !== 'tenantImport') yield document;
  }
  for (const shared of SHARED_PARTITIONS) {
    for await (const document of scanned(store, shared.tenantId)) {
      if (document.kind === shared.kind && ownerOf(document) === tenantId) yield document;
    }
  }
}

function ownerOf({ body }: WholeDocument): unknown {
  const { scope } = body as { readonly scope?: { readonly tenantId?: unknown } };
  return scope?.tenantId;
}

async function* scanned(store: CopyableStore, tenantId: TenantId) {
  let continuation: string | undefined;
  do {
    const page = await store.scan(tenantId, {
      limit: PAGE,
      ...(continuation === undefined ? {} : { continuation }),
    });
    yield* page.items;
    continuation = page.continuation;
  } while (continuation !== undefined);
}

async function* factsAfter(store: CopyableStore, from: FactCursor) {
  let cursor = from;
  for (;;) {
    const read = await store.readFacts(cursor, FACTS);
    if (read.facts.length === 0) return;
    yield* read.facts;
    cursor = read.cursor;
  }
}

/** Facts that some consumer of the feed has still to take, or has set aside. */
async function waitingFacts({ store }: Needs, tenantId: TenantId): Promise<ReadonlySet<string>> {
  const waiting = new Set<string>();
  for (const { cursor, parked } of await cursorsOfConsumers({ store })) {
    for (const { fact } of parked) if (fact.scope.tenantId === tenantId) waiting.add(fact.id);
    for await (const fact of factsAfter(store, cursor)) {
      if (fact.scope.tenantId === tenantId) waiting.add(fact.id);
      if (waiting.size > MOST_WAITING) throw new TooMuchWaiting();
    }
  }
  return waiting;
}

/** One number for all documents so far and this one, each in the state that its etag names. */
function chained(
  { ids }: Needs,
  before: string,
  { scope, kind, id }: Omit<WholeDocument, 'etag'>,
  etag: string,
): string {
  return ids.sha256([before, JSON.stringify([scope.programmeId, kind, id, etag])]);
}
