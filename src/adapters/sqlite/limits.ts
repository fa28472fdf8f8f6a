import type { Fact } from '../../domain/facts.ts';
import type { Scope } from '../../domain/ids.ts';
import { BATCH_BYTES, BATCH_LIMIT, type Change } from '../../usecases/ports.ts';

/** Cosmos DB's longest id, in bytes of UTF-8. */
const ID_BYTES = 1_023;
/** Cosmos DB refuses these in ids; a control character is never meant. */
const FORBIDDEN = /[/\\?#\p{Cc}]/u;

/** Throws on an id that Cosmos DB would refuse: ids are made by our code, so it is a bug. */
export function requireId(id: string): void {
  if (id === '' || Buffer.byteLength(id) > ID_BYTES || FORBIDDEN.test(id) || !id.isWellFormed()) {
    throw new RangeError(`not an id that every store takes: ${JSON.stringify(id)}`);
  }
}

/** Throws unless both halves of a partition key are there: half a key would mix tenants. */
export function requireScope(scope: Scope): void {
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
