import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Scope, TenantId } from '../../domain/ids.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import { millisOf } from '../../domain/time.ts';
import type {
  Change,
  CommitRefusal,
  Entities,
  Kind,
  Page,
  Stored,
  WholeDocument,
} from '../../usecases/store-port.ts';
import { storedFrom, textIn, wholeFrom } from './rows.ts';

type Written = Exclude<Change, { op: 'delete' }>;

const SELECT = 'SELECT d.tenant, d.programme, d.id, d.body, d.etag FROM documents d';
const DOCUMENT = 'tenant = ? AND programme = ? AND kind = ? AND id = ?';
const UNEXPIRED = '(d.expires_at IS NULL OR d.expires_at > ?)';
/** CROSS: from the key to its documents, never through every document of the kind to its keys. */
const KEYED = `SELECT d.tenant, d.programme, d.id, d.body, d.etag
  FROM keys k CROSS JOIN documents d USING (tenant, programme, kind, id)
  WHERE k.tenant = ? AND k.kind = ? AND k.key = ? AND ${UNEXPIRED}`;
export const FIND_IN_TENANT = `${KEYED} ORDER BY k.id, k.programme`;
export const FIND_IN_PROGRAMME = `${KEYED} AND k.programme = ? ORDER BY k.id`;

/** The statements on documents and their keys. `now` is in milliseconds since 1970. */
export function prepareDocuments(database: DatabaseSync) {
  const get = database.prepare(`${SELECT} WHERE ${DOCUMENT} AND ${UNEXPIRED}`);
  const list = database.prepare(
    `${SELECT} WHERE tenant = ? AND programme = ? AND kind = ? AND id > ? AND ${UNEXPIRED}
     ORDER BY id LIMIT ?`,
  );
  const scan = database.prepare(
    `SELECT d.tenant, d.programme, d.kind, d.id, d.body, d.etag, d.expires_at,
       (SELECT json_group_array(k.key) FROM keys k WHERE k.tenant = d.tenant
        AND k.programme = d.programme AND k.kind = d.kind AND k.id = d.id) AS keys
     FROM documents d
     WHERE d.tenant = ? AND (d.programme, d.kind, d.id) > (?, ?, ?) AND ${UNEXPIRED}
     ORDER BY d.programme, d.kind, d.id LIMIT ?`,
  );
  const findInTenant = database.prepare(FIND_IN_TENANT);
  const findInProgramme = database.prepare(FIND_IN_PROGRAMME);
  const insert = database.prepare(
    `INSERT INTO documents (tenant, programme, kind, id, body, etag, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const update = database.prepare(
    `UPDATE documents SET body = ?, etag = ?, expires_at = ? WHERE ${DOCUMENT} AND etag = ?`,
  );
  const remove = database.prepare(`DELETE FROM documents WHERE ${DOCUMENT} AND etag = ?`);
  const addKey = database.prepare(
    `INSERT INTO keys (tenant, programme, kind, id, key) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  const clearKeys = database.prepare(`DELETE FROM keys WHERE ${DOCUMENT}`);
  const purge = database.prepare('DELETE FROM documents WHERE expires_at <= ?');

  function putKeys({ tenantId, programmeId }: Scope, { kind, id, keys = [] }: Written): void {
    for (const key of keys) addKey.run(tenantId, programmeId, kind, id, key);
  }

  return {
    get<K extends Kind>(
      kind: K,
      { tenantId, programmeId }: Scope,
      id: string,
      now: number,
    ): Stored<Entities[K]> | undefined {
      const row = get.get(tenantId, programmeId, kind, id, now);
      return row === undefined ? undefined : storedFrom(kind, row);
    },

    list<K extends Kind>(
      kind: K,
      { tenantId, programmeId }: Scope,
      limit: number,
      after: string,
      now: number,
    ): Page<Stored<Entities[K]>> {
      // One more than asked for tells whether there is more.
      const rows = list.all(tenantId, programmeId, kind, after, now, limit + 1);
      const items = rows.slice(0, limit).map((row) => storedFrom(kind, row));
      const last = items.at(-1);
      if (rows.length <= limit || last === undefined) return { items };
      return { items, continuation: continuationAfter(last.id) };
    },

    scan(
      tenantId: TenantId,
      limit: number,
      continuation: string | undefined,
      now: number,
    ): Page<WholeDocument> {
      const place = continuation === undefined ? ['', '', ''] : readPlace(continuation);
      const rows = scan.all(tenantId, ...place, now, limit + 1);
      const page = rows.slice(0, limit);
      const items = page.map(wholeFrom);
      const last = page.at(-1);
      if (rows.length <= limit || last === undefined) return { items };
      const names = ['programme', 'kind', 'id'].map((column) => textIn(last, column));
      return { items, continuation: continuationAfter(JSON.stringify(names)) };
    },

    find<K extends Kind>(
      kind: K,
      where: { readonly tenantId: TenantId; readonly programmeId?: string },
      key: string,
      now: number,
    ): readonly Stored<Entities[K]>[] {
      const rows =
        where.programmeId === undefined
          ? findInTenant.all(where.tenantId, kind, key, now)
          : findInProgramme.all(where.tenantId, kind, key, now, where.programmeId);
      return rows.map((row) => storedFrom(kind, row));
    },

    /** One change of a commit, inside its transaction, after `purge`. */
    apply(scope: Scope, change: Change): Result<undefined, CommitRefusal> {
      const { tenantId, programmeId } = scope;
      const { kind, id } = change;
      if (change.op === 'delete') {
        const { changes } = remove.run(tenantId, programmeId, kind, id, change.etag);
        return changes === 1 ? ok(undefined) : refuse('changed');
      }
      const body = JSON.stringify(change.body);
      const expiresAt = change.expiresAt === undefined ? null : millisOf(change.expiresAt);
      // Random rather than counted: a document deleted and created again never repeats an etag.
      const etag = randomUUID();
      if (change.op === 'create') {
        const { changes } = insert.run(tenantId, programmeId, kind, id, body, etag, expiresAt);
        if (changes !== 1) return refuse('exists');
      } else {
        const { changes } = update.run(
          ...[body, etag, expiresAt],
          ...[tenantId, programmeId, kind, id, change.etag],
        );
        if (changes !== 1) return refuse('changed');
        clearKeys.run(tenantId, programmeId, kind, id);
      }
      putKeys(scope, change);
      return ok(undefined);
    },

    /**
     * Forgets what has expired, of every tenant: the one statement that is not about a partition,
     * and it reads nothing. Keys go with their documents.
     */
    purge(now: number): void {
      purge.run(now);
    },
  };
}

function continuationAfter(id: string): string {
  return `c1.${Buffer.from(id).toString('base64url')}`;
}

/** The id after which a page begins. Throws on a text that no page of this store gave. */
export function readContinuation(token: string | undefined): string {
  if (token === undefined) return '';
  const id = Buffer.from(token.slice(3), 'base64url').toString();
  if (continuationAfter(id) !== token) throw new RangeError('not a continuation of this store');
  return id;
}

/** Programme, kind and id after which a page of a scan begins. */
function readPlace(token: string): readonly string[] {
  return JSON.parse(readContinuation(token)) as readonly string[];
}
