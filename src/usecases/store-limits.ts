import type { Fact } from '../domain/facts.ts';
import type { Scope } from '../domain/ids.ts';
import { millisOf } from '../domain/time.ts';
import { BATCH_BYTES, BATCH_LIMIT, type Change } from './store-port.ts';

/** Cosmos DB's longest id, in bytes of UTF-8. */
const ID_BYTES = 1_023;
/** Cosmos DB refuses these in ids; a control character is never meant. */
const FORBIDDEN = /[/\\?#\p{Cc}]/u;

/** Throws on an id that Cosmos DB would refuse: ids are made by our code, so it is a bug. */
function requireId(id: string): void {
  if (id === '' || Buffer.byteLength(id) > ID_BYTES || FORBIDDEN.test(id) || !id.isWellFormed()) {
    throw new RangeError(`not an id that every store takes: ${JSON.stringify(id)}`);
  }
}

/** Throws unless both halves of a partition key are there: half a key would mix tenants. */
function requireScope(scope: Scope): void {
  if (scope.tenantId === '' || scope.programmeId === '') {
    throw new RangeError('a partition needs a tenant and a programme');
  }
}

/** Whether one transactional batch of Cosmos DB could hold it all. */
export function fitsBatch(changes: readonly Change[], facts: readonly Fact[]): boolean {
  if (changes.length + facts.length > BATCH_LIMIT) return false;
  let bytes = 0;
  for (const operation of [...changes, ...facts]) {
    bytes += Buffer.byteLength(JSON.stringify(operation));
  }
  return bytes <= BATCH_BYTES;
}

/** Throws on what only a bug can ask for. */
export function requireCommit(
  scope: Scope,
  changes: readonly Change[],
  facts: readonly Fact[],
): void {
  requireScope(scope);
  for (const change of changes) {
    requireId(change.id);
    if (change.op !== 'delete' && Number.isNaN(millisOf(change.expiresAt ?? '1970-01-01'))) {
      throw new RangeError(`not an instant: ${String(change.expiresAt)}`);
    }
  }
  for (const fact of facts) {
    requireId(fact.id);
    if (fact.scope.tenantId !== scope.tenantId || fact.scope.programmeId !== scope.programmeId) {
      throw new RangeError('a fact is said in the partition of the commit that says it');
    }
  }
}

/** Throws on a page size that is none. */
export function requireLimit(limit: number): void {
  if (!Number.isSafeInteger(limit) || limit < 1) throw new RangeError(`not a limit: ${limit}`);
}
