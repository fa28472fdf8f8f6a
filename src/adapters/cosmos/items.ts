import type { Fact, FactBody } from '../../domain/facts.ts';
import type { Scope } from '../../domain/ids.ts';
import { instantFromMillis, millisOf } from '../../domain/time.ts';
import type { Change, Entities, Kind, Stored, WholeDocument } from '../../usecases/store-port.ts';

/** What every item of the container carries; `tenantId` and `programmeId` are its partition key. */
interface Envelope {
  /** `kind:id`, so that kinds never meet under one id. */
  readonly id: string;
  readonly tenantId: string;
  readonly programmeId: string;
  readonly kind: string;
  /** The id without its kind: what lists are sorted by. */
  readonly docId: string;
  /** Names the commit that wrote it, by which a commit of unknown outcome is recognised. */
  readonly commit: string;
  readonly _etag?: string;
}

export interface DocumentItem extends Envelope {
  readonly body: unknown;
  readonly keys: readonly string[];
  /** Milliseconds since 1970. Cosmos DB deletes some time after `ttl`; readers go by this. */
  readonly expiresAt?: number;
  /** Seconds from the last write. */
  readonly ttl?: number;
}

interface FactItem extends Envelope {
  readonly kind: 'fact';
  readonly at: string;
  readonly body: FactBody;
}

export type Item = DocumentItem | FactItem;

export function itemId(kind: string, id: string): string {
  return `${kind}:${id}`;
}

export function documentItem(
  scope: Scope,
  change: Exclude<Change, { readonly op: 'delete' }>,
  commit: string,
  now: number,
): DocumentItem {
  const { kind, id, body, keys = [], expiresAt } = change;
  const until = expiresAt === undefined ? undefined : millisOf(expiresAt);
  return {
    id: itemId(kind, id),
    ...scopeOf(scope),
    kind,
    docId: id,
    commit,
    body,
    keys: [...new Set(keys)],
    ...(until === undefined
      ? {}
      : // A little longer than it is read, so that clocks may differ; Cosmos DB takes no zero.
        { expiresAt: until, ttl: Math.max(1, Math.ceil((until - now) / 1_000) + 60) }),
  };
}

export function factItem({ id, scope, at, body }: Fact, commit: string): FactItem {
  return { id: itemId('fact', id), ...scopeOf(scope), kind: 'fact', docId: id, commit, at, body };
}

/** The partition's two halves and nothing else that a caller's scope may carry. */
function scopeOf({ tenantId, programmeId }: Scope): Scope {
  return { tenantId, programmeId };
}

/**
 * The one place where an item becomes a typed value. It rests on this: `commit`, whose arguments
 * are typed, is the only writer of the container.
 */
export function storedFrom<K extends Kind>(_kind: K, item: DocumentItem): Stored<Entities[K]> {
  const body = item.body as Entities[K];
  return { id: item.docId, scope: scopeOf(item), body, etag: etagOf(item) };
}

export function wholeFrom(item: DocumentItem): WholeDocument {
  const { kind, docId: id, body, keys, expiresAt } = item;
  return {
    scope: scopeOf(item),
    // Written by `commit`, whose argument is typed.
    kind: kind as Kind,
    id,
    body,
    keys: keys.toSorted(),
    ...(expiresAt === undefined ? {} : { expiresAt: instantFromMillis(expiresAt) }),
    etag: etagOf(item),
  };
}

/**
 * The etag as callers hold it: with the document's end, if it has one, so that a write can tell
 * that the document has expired without reading it. Cosmos DB deletes it only some time after.
 */
function etagOf({ _etag = '', expiresAt }: DocumentItem): string {
  return expiresAt === undefined ? _etag : `${_etag}|${String(expiresAt)}`;
}

/** Cosmos DB's own etag and the document's end, in milliseconds since 1970. */
export function readEtag(etag: string): { readonly ifMatch: string; readonly expiresAt?: number } {
  const cut = etag.lastIndexOf('|');
  if (cut === -1) return { ifMatch: etag };
  return { ifMatch: etag.slice(0, cut), expiresAt: Number(etag.slice(cut + 1)) };
}

export function factFrom({ docId, at, body, ...scope }: FactItem): Fact {
  return { id: docId, scope: scopeOf(scope), at, body };
}

export function isFact(item: Pick<Item, 'kind'>): item is FactItem {
  return item.kind === 'fact';
}

export function isAlive({ expiresAt }: Pick<DocumentItem, 'expiresAt'>, now: number): boolean {
  return expiresAt === undefined || expiresAt > now;
}
