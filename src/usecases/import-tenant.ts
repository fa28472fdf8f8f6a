import { canonicalJson } from '../domain/canonical-json.ts';
import type { Fact } from '../domain/facts.ts';
import type { Scope, TenantId } from '../domain/ids.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { toCreate, toReplace } from './documents.ts';
import type { Ports } from './ports.ts';
import {
  BATCH_BYTES,
  BATCH_LIMIT,
  type Change,
  type CopyableStore,
  type Stored,
  type TakenFacts,
  type TenantImport,
} from './store-port.ts';
import { importScope, TENANT_IMPORT, type TenantRecord } from './tenant-copy.ts';

type Needs = Pick<Ports, 'clock'> & { readonly store: CopyableStore };
type Copied = Extract<TenantRecord, { readonly document: unknown }>['document'];

/** A copy that was read through and found whole. */
export interface TenantCopy {
  readonly tenantId: TenantId;
  /** SHA-256 of its manifest. */
  readonly digest: string;
  readonly history: TakenFacts;
  readonly records: () => AsyncIterable<TenantRecord>;
}

/** `add`: beside what is there already, which stays as it is. */
export interface ImportChoice {
  readonly tenantId: TenantId;
  readonly add: boolean;
  /** The file is of another tenant, and becomes this one's. */
  readonly rename: boolean;
}

export interface ImportRefusal {
  readonly code: 'other_tenant' | 'not_empty' | 'other_import';
}

export interface Imported {
  readonly documents: number;
  readonly facts: number;
  /** Were there already, the same. */
  readonly same: number;
  /** Were there already and differ: left as they are. */
  readonly different: number;
  /** Had expired, or belong to another tenant's learning platforms and badges. */
  readonly left: number;
}

/** Changes of the note of how far an import has come, in records. */
const NOTE_EVERY = 2_000;
/** What a change says beside what its record says. */
const ENVELOPE_BYTES = 64;

/**
 * Writes a copy of a tenant. Facts come last, so that nothing follows from them before all is there;
 * those that had been taken where they come from are not taken again (see `wasTaken`), and the ledger
 * knows what was sent: nobody is told anything twice. Cut short, it is called again with the same copy
 * and goes on; called once more when done, it refuses like any other, for the tenant is not empty.
 * Documents that are there are never changed.
 */
export async function importTenant(
  ports: Needs,
  copy: TenantCopy,
  choice: ImportChoice,
): Promise<Result<Imported, ImportRefusal>> {
  if (copy.tenantId !== choice.tenantId && !choice.rename) return refuse({ code: 'other_tenant' });
  const begun = await begin(ports, copy, choice);
  if (!begun.ok) return begun;
  const writer = new Writer(ports, choice.tenantId);
  const from = begun.value;
  let read = 0;
  for await (const record of copy.records()) {
    read += 1;
    if (read <= from) continue;
    await writer.take(moved(record, copy.tenantId, choice.tenantId));
    if (read % NOTE_EVERY > 0) continue;
    await writer.flush();
    await note(ports, choice.tenantId, (state) => ({ ...state, records: read }));
  }
  await writer.flush();
  await note(ports, choice.tenantId, (state) => ({
    ...state,
    records: read,
    finishedAt: ports.clock.now(),
  }));
  return ok(writer.counts);
}

/** How many records are written already; a new import is noted before its first record is. */
async function begin(
  { store }: Needs,
  { digest, history }: TenantCopy,
  { tenantId, add, rename }: ImportChoice,
): Promise<Result<number, ImportRefusal>> {
  const scope = importScope(tenantId);
  const stored = await store.get('tenantImport', scope, TENANT_IMPORT);
  const underWay = stored !== undefined && stored.body.finishedAt === undefined;
  if (underWay && stored.body.digest === digest) return ok(stored.body.records);
  if (!add) {
    if (underWay) return refuse({ code: 'other_import' });
    if (!(await isEmpty(store, tenantId))) return refuse({ code: 'not_empty' });
  }
  // In another tenant nothing follows any more from what happened in this one.
  const taken = rename ? { ...history, waiting: [] } : history;
  const next: TenantImport = { digest, records: 0, history: joined(stored, taken) };
  const change =
    stored === undefined
      ? toCreate('tenantImport', TENANT_IMPORT, next)
      : toReplace('tenantImport', stored, next);
  const written = await store.commit(scope, [change]);
  return written.ok ? ok(0) : refuse({ code: 'other_import' });
}

/** With what an earlier import left to be taken. */
function joined(before: Stored<TenantImport> | undefined, { until, waiting }: TakenFacts) {
  const known = before?.body.history;
  const latest = [known?.until, until].filter((at) => at !== undefined).sort();
  const last = latest.at(-1);
  return {
    ...(last === undefined ? {} : { until: last }),
    waiting: [...new Set([...(known?.waiting ?? []), ...waiting])],
  };
}

async function isEmpty(store: CopyableStore, tenantId: TenantId): Promise<boolean> {
  let continuation: string | undefined;
  do {
    const page = await store.scan(tenantId, {
      limit: 2,
      ...(continuation === undefined ? {} : { continuation }),
    });
    if (page.items.some(({ kind }) => kind !== 'tenantImport')) return false;
    continuation = page.continuation;
  } while (continuation !== undefined);
  return true;
}

async function note(
  { store }: Needs,
  tenantId: TenantId,
  next: (state: TenantImport) => TenantImport,
): Promise<void> {
  const scope = importScope(tenantId);
  const stored = await store.get('tenantImport', scope, TENANT_IMPORT);
  if (stored === undefined) throw new Error('the note of this import is gone');
  const change = toReplace('tenantImport', stored, next(stored.body));
  const written = await store.commit(scope, [change]);
  if (!written.ok) throw new Error('somebody else imports this tenant at the same time');
}

/** The same record in another tenant; undefined for what stays with the tenant it comes from. */
function moved(record: TenantRecord, from: TenantId, to: TenantId): TenantRecord | undefined {
  if (from === to) return record;
  if ('document' in record && record.document.scope.tenantId !== from) return undefined;
  return JSON.parse(JSON.stringify(record), (name, value: unknown) =>
    name === 'tenantId' && value === from ? to : value,
  ) as TenantRecord;
}

/** Writes records in commits as large as the store takes. */
class Writer {
  readonly #ports: Needs;
  readonly #tenantId: TenantId;
  #scope: Scope | undefined;
  #documents: Copied[] = [];
  #facts: Fact[] = [];
  #bytes = 0;
  #counts = { documents: 0, facts: 0, same: 0, different: 0, left: 0 };

  constructor(ports: Needs, tenantId: TenantId) {
    this.#ports = ports;
    this.#tenantId = tenantId;
  }

  get counts(): Imported {
    return this.#counts;
  }

  async take(record: TenantRecord | undefined): Promise<void> {
    if (record === undefined) {
      this.#counts.left += 1;
      return;
    }
    if ('end' in record) return;
    const isDocument = 'document' in record;
    const { scope } = isDocument ? record.document : record.fact;
    if (isDocument && (record.document.expiresAt ?? '~') <= this.#ports.clock.now()) {
      this.#counts.left += 1;
      return;
    }
    const bytes = Buffer.byteLength(JSON.stringify(record)) + ENVELOPE_BYTES;
    if (!this.#hasRoom(scope, bytes)) await this.flush();
    this.#scope = scope;
    this.#bytes += bytes;
    if (isDocument) this.#documents.push(record.document);
    else this.#facts.push(record.fact);
  }

  #hasRoom(scope: Scope, bytes: number): boolean {
    if (this.#scope === undefined) return true;
    const isThere =
      scope.programmeId === this.#scope.programmeId && scope.tenantId === this.#scope.tenantId;
    const held = this.#documents.length + this.#facts.length;
    return isThere && held < BATCH_LIMIT && this.#bytes + bytes <= BATCH_BYTES;
  }

  async flush(): Promise<void> {
    if (this.#scope === undefined) return;
    const scope = this.#scope;
    const changes = this.#documents.map(asCreate);
    const written = await this.#ports.store.commit(scope, changes, this.#facts);
    if (written.ok) {
      this.#counts.documents += changes.length;
    } else {
      // Something of it is there already, or it is a little too much at once.
      for (const document of this.#documents) await this.#one(scope, document);
      const said = await this.#ports.store.commit(scope, [], this.#facts);
      if (!said.ok) throw new Error(`facts were not written: ${said.error}`);
    }
    this.#counts.facts += this.#facts.length;
    this.#scope = undefined;
    this.#documents = [];
    this.#facts = [];
    this.#bytes = 0;
  }

  async #one(scope: Scope, document: Copied): Promise<void> {
    const { store } = this.#ports;
    const written = await store.commit(scope, [asCreate(document)]);
    if (written.ok) {
      this.#counts.documents += 1;
      return;
    }
    const { kind, id, body } = document;
    if (written.error !== 'exists') {
      throw new Error(`${kind} ${id} of ${this.#tenantId} was not written: ${written.error}`);
    }
    const there = await store.get(kind, scope, id);
    const isSame = there !== undefined && canonicalJson(there.body) === canonicalJson(body);
    this.#counts[isSame ? 'same' : 'different'] += 1;
  }
}

/** With the keys it was written with: the file's word, as whole as its checksum says. */
function asCreate({ kind, id, body, keys, expiresAt }: Copied): Change {
  return {
    op: 'create',
    kind,
    id,
    body,
    keys,
    ...(expiresAt === undefined ? {} : { expiresAt }),
  } as Change;
}
