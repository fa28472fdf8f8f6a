import type { Container, OperationInput } from '@azure/cosmos';
import type { Fact } from '../../domain/facts.ts';
import type { Scope } from '../../domain/ids.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { Change, CommitRefusal } from '../../usecases/store-port.ts';
import { documentItem, factItem, itemId, readEtag } from './items.ts';
import { pause } from './patiently.ts';
import { readItem } from './read-item.ts';
import { isAmbiguous, statusOf } from './status.ts';

const EXISTS = 409;
const CHANGED = 412;
const MISSING = 404;
const TOO_LARGE = 413;
const RETRY_WITH = 449;
const THROTTLED = 429;
/** Attempts on one commit, after which the caller hears that the store is out of reach. */
const ATTEMPTS = 6;
/** An etag that no document has. */
const NEVER = '"none"';

/**
 * Writes all of it or nothing, once. A fact that the partition already holds is left out and the
 * rest written; an attempt whose answer was lost is looked up by the commit's own name before it is
 * made again, so that a write is never taken for a failure, nor made twice.
 */
export async function writeBatch(
  container: Container,
  scope: Scope,
  changes: readonly Change[],
  facts: readonly Fact[],
  commit: string,
  now: number,
): Promise<Result<undefined, CommitRefusal>> {
  // It fails where it stands: what comes before it may have another reason.
  const isDoomed = changes.some((change) => isOver(change, now));
  let said = [...new Map(facts.map((fact) => [fact.id, fact])).values()];
  for (let attempt = 1; ; attempt++) {
    if (changes.length + said.length === 0) return ok(undefined);
    const operations = [
      ...changes.map((change) => operationOf(scope, change, commit, now)),
      ...said.map((fact) => createOf(factItem(fact, commit))),
    ];
    const outcome = await attemptBatch(container, scope, operations);
    if (outcome === 'written') return ok(undefined);
    if (outcome.status !== undefined && !isAmbiguous(outcome.status)) {
      const at = outcome.failed ?? 0;
      const fact = said[at - changes.length];
      if (fact !== undefined && outcome.status === EXISTS) {
        // Said before: it stays as it was, and what is said with it is still to be written.
        said = said.filter(({ id }) => id !== fact.id);
        continue;
      }
      const expired = changes[at];
      if (outcome.status === EXISTS && expired?.op === 'create') {
        const isFree = attempt < ATTEMPTS && (await forgetExpired(container, scope, expired, now));
        if (isFree) continue;
        return refuse('exists');
      }
      if (outcome.status === CHANGED || outcome.status === MISSING) return refuse('changed');
      if (outcome.status === TOO_LARGE) return refuse('too_large');
      if (outcome.status !== RETRY_WITH && outcome.status !== THROTTLED) throw outcome.error;
    } else if (!isDoomed && (await isWritten(container, scope, changes, said, commit))) {
      return ok(undefined);
    }
    if (attempt >= ATTEMPTS) throw outcome.error;
    await pause(attempt);
  }
}

/** A change of a document whose time is over, which Cosmos DB may not have deleted yet. */
function isOver(change: Change, now: number): boolean {
  if (change.op === 'create') return false;
  const { expiresAt } = readEtag(change.etag);
  return expiresAt !== undefined && expiresAt <= now;
}

interface Failure {
  readonly status?: number;
  /** Position of the operation that failed first. */
  readonly failed?: number;
  readonly error: Error;
}

async function attemptBatch(
  container: Container,
  { tenantId, programmeId }: Scope,
  operations: readonly OperationInput[],
): Promise<'written' | Failure> {
  try {
    const { result, code } = await container.items.batch([...operations], [tenantId, programmeId]);
    const statuses = (result ?? []).map(({ statusCode }) => statusCode);
    // Operations after the one that failed answer 424; the one that failed says why.
    const failed = statuses.findIndex((status) => status >= 400 && status !== 424);
    if (failed === -1 && (code === undefined || code < 300)) return 'written';
    const status = statuses[failed] ?? code ?? 0;
    return { status, failed, error: new Error(`a batch ended with ${String(status)}`) };
  } catch (error) {
    const status = statusOf(error);
    return {
      ...(status === undefined ? {} : { status }),
      error: error instanceof Error ? error : new Error('a batch ended without an answer'),
    };
  }
}

/**
 * Whether a batch of unknown outcome was carried out after all: what it wrote bears its name. A fact
 * is asked first, which nobody writes over, as a document may have been meanwhile.
 */
async function isWritten(
  container: Container,
  scope: Scope,
  changes: readonly Change[],
  [fact]: readonly Fact[],
  commit: string,
): Promise<boolean> {
  const written = changes.find(({ op }) => op !== 'delete');
  if (fact === undefined && written === undefined) {
    const [gone] = changes;
    if (gone === undefined) return true;
    return (await readItem(container, scope, itemId(gone.kind, gone.id))).resource === undefined;
  }
  const id = fact === undefined ? itemId(written?.kind ?? '', written?.id ?? '') : factId(fact);
  return (await readItem(container, scope, id)).resource?.commit === commit;
}

const factId = ({ id }: Fact): string => itemId('fact', id);

/** Cosmos DB deletes some time after a document's end: until then it stands in a new one's way. */
async function forgetExpired(
  container: Container,
  scope: Scope,
  { kind, id }: Change,
  now: number,
): Promise<boolean> {
  const { tenantId, programmeId } = scope;
  const { resource } = await readItem(container, scope, itemId(kind, id));
  if (resource === undefined) return true;
  if (resource.expiresAt === undefined || resource.expiresAt > now) return false;
  try {
    const condition = resource._etag ?? '';
    await container
      .item(itemId(kind, id), [tenantId, programmeId])
      .delete({ accessCondition: { type: 'IfMatch', condition } });
  } catch (error) {
    if (statusOf(error) !== MISSING && statusOf(error) !== CHANGED) throw error;
  }
  return true;
}

function operationOf(scope: Scope, change: Change, commit: string, now: number): OperationInput {
  if (change.op === 'delete') {
    const ifMatch = conditionOf(change, now);
    const id = itemId(change.kind, change.id);
    // Sent as it is; the SDK's type only forgets that a deletion takes a condition too.
    const deletion = { operationType: 'Delete', id, ifMatch } as const;
    return deletion;
  }
  const item = documentItem(scope, change, commit, now);
  if (change.op === 'create') return createOf(item);
  const { id } = item;
  const ifMatch = conditionOf(change, now);
  return { operationType: 'Replace', id, resourceBody: toJson(item), ifMatch };
}

/** The state in which a document may be changed: none, once its time is over. */
function conditionOf(change: Exclude<Change, { readonly op: 'create' }>, now: number): string {
  return isOver(change, now) ? NEVER : readEtag(change.etag).ifMatch;
}

function createOf(item: { readonly id: string }): OperationInput {
  return { operationType: 'Create', resourceBody: toJson(item) };
}

/** The SDK's type for JSON is a mutable one; what it gets is its own copy. */
function toJson(item: { readonly id: string }) {
  return JSON.parse(JSON.stringify(item)) as { id: string };
}
