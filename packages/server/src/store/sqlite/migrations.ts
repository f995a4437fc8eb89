import type { DatabaseSync } from 'node:sqlite';
import { LINKS_TABLE } from './link-rows.ts';
import { NOTIFICATION_TABLES } from './notification-rows.ts';
import { APPLICATION_ID } from './require-ours.ts';
import { UNCLAIMED_TABLE } from './unclaimed-rows.ts';

/** Steps from an empty file to the current shape. Steps that were released are never edited, only followed. */
export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE deliveries (
    number INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    event_id TEXT, -- null where the sender gave none; nulls never collide
    received_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'done')),
    body TEXT NOT NULL,
    UNIQUE (source, event_id)
  ) STRICT;
  CREATE INDEX deliveries_pending ON deliveries (number) WHERE state = 'pending';

  CREATE TABLE owners (
    tenant TEXT NOT NULL,
    owner TEXT NOT NULL,
    number INTEGER NOT NULL, -- of the owner's last event
    PRIMARY KEY (tenant, owner)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE accounts (
    tenant TEXT NOT NULL,
    generation TEXT NOT NULL,
    id TEXT NOT NULL,
    owner TEXT NOT NULL,
    severity INTEGER NOT NULL,
    name TEXT NOT NULL,
    account TEXT NOT NULL, -- JSON
    PRIMARY KEY (tenant, generation, id)
  ) STRICT;
  -- One account of Unipile is one person's: a second tenant can never take it.
  CREATE UNIQUE INDEX accounts_ref ON accounts (generation, id);
  CREATE INDEX accounts_list ON accounts (tenant, owner, severity, name, id);

  CREATE TABLE account_events (
    tenant TEXT NOT NULL,
    owner TEXT NOT NULL,
    number INTEGER NOT NULL,
    account TEXT NOT NULL, -- JSON
    PRIMARY KEY (tenant, owner, number)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE attempts (
    id TEXT PRIMARY KEY,
    expires_at INTEGER NOT NULL,
    attempt TEXT NOT NULL, -- JSON without the outcome
    outcome TEXT -- JSON
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE leases (name TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE attempts ADD COLUMN tries INTEGER NOT NULL DEFAULT 0; -- how often an account was offered
  `,
  // Severities were places in a list that may grow; they are numbers of their own now, see sort-key.ts.
  `
  UPDATE accounts SET severity = (severity + 1) * 100;
  `,
  `
  CREATE TABLE incidents (
    generation TEXT NOT NULL,
    id TEXT NOT NULL,
    tenant TEXT NOT NULL,
    owner TEXT NOT NULL,
    account_id TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    closed_at INTEGER, -- null while it lasts
    incident TEXT NOT NULL, -- JSON
    PRIMARY KEY (generation, id)
  ) STRICT;
  CREATE INDEX incidents_account ON incidents (generation, account_id, opened_at);
  CREATE INDEX incidents_tenant ON incidents (tenant, generation, id);
  CREATE INDEX incidents_open ON incidents (generation, account_id) WHERE closed_at IS NULL;
  CREATE INDEX incidents_closed ON incidents (closed_at);
  ALTER TABLE accounts ADD COLUMN identity TEXT; -- JSON; null until it was noted once
  `,
  LINKS_TABLE,
  NOTIFICATION_TABLES,
  UNCLAIMED_TABLE,
  // For people who count: read out of the account, so that they never say anything else. See record 18.
  `
  ALTER TABLE accounts ADD COLUMN provider TEXT AS (account ->> '$.provider');
  ALTER TABLE accounts ADD COLUMN status TEXT AS (account ->> '$.status.kind');
  CREATE VIEW products AS
    SELECT generation, accounts.id AS account_id, tenant, owner, provider,
      value ->> '$.product' AS product, value ->> '$.kind' AS status, value ->> '$.cause' AS cause
    FROM accounts, json_each(account, '$.products');
  `,
  // An owner's list is that of one generation.
  `
  DROP INDEX accounts_list;
  CREATE INDEX accounts_list ON accounts (tenant, owner, generation, severity, name, id);
  `,
  `
  CREATE INDEX accounts_removed ON accounts (account ->> '$.statusSince') WHERE status = 'removed';
  `,
  // What is old is deleted in slices: each finds its rows without reading the others.
  `
  CREATE INDEX attempts_end ON attempts (expires_at);
  CREATE INDEX notices_end ON notices (written_at) WHERE watched = 0;
  CREATE INDEX notifications_end ON notifications (settled_at) WHERE state <> 'pending';
  CREATE INDEX unclaimed_accounts_end ON unclaimed_accounts (heard_at);
  `,
];

/**
 * Brings a file to the current shape.
 *
 * @throws Error when a newer version of Patchbay has written the file.
 */
export function migrate(db: DatabaseSync, file: string): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
    if (version > migrations.length) {
      throw new Error(
        `Patchbay: the database ${file} has shape ${version}, and this version of @patchbay/server knows ${migrations.length}. Install the version that wrote it, or name another file.`,
      );
    }
    for (const step of migrations.slice(version)) db.exec(step);
    db.exec(`PRAGMA user_version = ${migrations.length}; PRAGMA application_id = ${APPLICATION_ID}`);
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}
