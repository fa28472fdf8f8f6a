import type { SQLOutputValue } from 'node:sqlite';
import type { Fact, FactBody } from '../../domain/facts.ts';
import { instantFromMillis } from '../../domain/time.ts';
import type { Entities, Kind, Stored, WholeDocument } from '../../usecases/store-port.ts';

type Row = Readonly<Record<string, SQLOutputValue>>;

/** A column that must hold text; anything else means that the query and its reader disagree. */
export function textIn(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`no text in column ${column}`);
  return value;
}

export function numberIn(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`no number in column ${column}`);
  return value;
}

export function storedFrom<K extends Kind>(kind: K, row: Row): Stored<Entities[K]> {
  return {
    id: textIn(row, 'id'),
    scope: { tenantId: textIn(row, 'tenant'), programmeId: textIn(row, 'programme') },
    body: bodyFrom(kind, textIn(row, 'body')),
    etag: textIn(row, 'etag'),
  };
}

export function wholeFrom(row: Row): WholeDocument {
  const expiresAt = row['expires_at'];
  return {
    scope: { tenantId: textIn(row, 'tenant'), programmeId: textIn(row, 'programme') },
    // Written by `commit`, whose argument is typed.
    kind: textIn(row, 'kind') as Kind,
    id: textIn(row, 'id'),
    body: JSON.parse(textIn(row, 'body')),
    keys: (JSON.parse(textIn(row, 'keys')) as readonly string[]).toSorted(),
    ...(typeof expiresAt === 'number' ? { expiresAt: instantFromMillis(expiresAt) } : {}),
    etag: textIn(row, 'etag'),
  };
}

export function factFrom(row: Row): Fact {
  return {
    id: textIn(row, 'id'),
    scope: { tenantId: textIn(row, 'tenant'), programmeId: textIn(row, 'programme') },
    at: textIn(row, 'at'),
    body: bodyFrom('fact', textIn(row, 'body')),
  };
}

/** Everything that is kept as JSON, by name. */
interface Bodies extends Entities {
  readonly fact: FactBody;
}

/**
 * The one place where text becomes a typed value. It rests on this: `commit`, whose arguments
 * are typed, is the only writer of a file that `openDatabase` has recognised as ours.
 */
function bodyFrom<K extends keyof Bodies>(kind: K, json: string): Bodies[K] {
  // Named, for the compiler would otherwise spread the union of every kind of document.
  type Body = Bodies[K];
  const value = JSON.parse(json) as Body | null;
  if (typeof value !== 'object' || value === null) {
    throw new TypeError(`no ${kind} in a stored body`);
  }
  return value;
}
