import type { DatabaseSync } from 'node:sqlite';
import type { Fact } from '../../domain/facts.ts';
import type { TenantId } from '../../domain/ids.ts';
import type { FactCursor } from '../../usecases/store-port.ts';
import { factFrom, numberIn } from './rows.ts';

/** The statements on the fact feed. */
export function prepareFacts(database: DatabaseSync) {
  const insert = database.prepare(
    `INSERT INTO facts (tenant, programme, id, at, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (tenant, programme, id) DO NOTHING`,
  );
  const read = database.prepare(
    `SELECT position, tenant, programme, id, at, body FROM facts
     WHERE position > ? ORDER BY position LIMIT ?`,
  );

  const nameNobody = database.prepare(
    `UPDATE facts SET body = json_set(body, '$.oid', '')
     WHERE tenant = ? AND json_extract(body, '$.oid') = ?`,
  );

  return {
    forgetAccount(tenantId: TenantId, oid: string): void {
      nameNobody.run(tenantId, oid);
      // secure_delete clears what is deleted where it stands, not what was left behind when SQLite
      // moved it from page to page before; and the log still has the pages as they were.
      database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE);');
    },

    /** Says a fact, inside a commit's transaction; said before, it stays as it was. */
    say({ id, scope, at, body }: Fact): void {
      insert.run(scope.tenantId, scope.programmeId, id, at, JSON.stringify(body));
    },

    read(
      after: FactCursor,
      limit: number,
    ): { readonly facts: readonly Fact[]; readonly cursor: FactCursor } {
      const rows = read.all(positionOf(after), limit);
      const last = rows.at(-1);
      const cursor = last === undefined ? after : `f${numberIn(last, 'position')}`;
      return { facts: rows.map(factFrom), cursor };
    },
  };
}

function positionOf(cursor: FactCursor): number {
  if (cursor === '') return 0;
  if (!/^f\d{1,15}$/.test(cursor)) throw new RangeError('not a cursor of this store');
  return Number(cursor.slice(1));
}
