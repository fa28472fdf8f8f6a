/**
 * The steps from an empty file to today's schema; `user_version` counts those a file has taken.
 * A step that has shipped is never edited: a change of schema is a new step at the end.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE documents (
    tenant TEXT NOT NULL,
    programme TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    etag TEXT NOT NULL,
    -- Milliseconds since 1970; a document without it stays.
    expires_at INTEGER,
    PRIMARY KEY (tenant, programme, kind, id)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX documents_by_expiry ON documents (expires_at) WHERE expires_at IS NOT NULL;

  -- What else a document is found by.
  CREATE TABLE keys (
    tenant TEXT NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    programme TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (tenant, kind, key, programme, id),
    FOREIGN KEY (tenant, programme, kind, id) REFERENCES documents ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX keys_of_document ON keys (tenant, programme, kind, id);

  -- AUTOINCREMENT never gives a position twice, and there is one writer at a time: positions are
  -- in the order of commits, and a reader cannot see one while an earlier one is still to come.
  CREATE TABLE facts (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant TEXT NOT NULL,
    programme TEXT NOT NULL,
    id TEXT NOT NULL,
    at TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (tenant, programme, id)
  ) STRICT;
  `,
];
