import type { DatabaseSync } from 'node:sqlite';
import type { AccountSnapshot, UnclaimedAccount } from '@patchbay/core';
import type { AccountRef, Generation } from '../../owner.ts';
import { HEARD_STEP_MS, type UnclaimedNote } from '../unclaimed-store.ts';

/** Accounts that nobody owns, as rows. Writes belong inside a transaction. */
export interface UnclaimedRows {
  note(note: UnclaimedNote): void;
  list(
    tenantId: string,
    generation: Generation,
    after: string | null,
    limit: number,
  ): readonly UnclaimedAccount[];
  forget(ref: AccountRef): void;
  /** Up to so many; how many it was. */
  forgetBefore(tenantId: string, generation: Generation, heardAt: number, limit: number): number;
  /** Up to so many; how many it was. */
  prune(before: number, limit: number): number;
}

/** The step of the migrations that makes their table; never edited, only followed by others. */
export const UNCLAIMED_TABLE = `
  CREATE TABLE unclaimed_accounts (
    generation TEXT NOT NULL,
    id TEXT NOT NULL,
    tenant TEXT NOT NULL, -- whose key shows it
    found_at INTEGER NOT NULL,
    heard_at INTEGER NOT NULL,
    read_at INTEGER, -- null, like the snapshot, until it was read
    snapshot TEXT, -- JSON
    PRIMARY KEY (generation, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX unclaimed_accounts_list ON unclaimed_accounts (tenant, generation, id);
`;

export function unclaimedRows(db: DatabaseSync): UnclaimedRows {
  // Parameters without numbers: the driver of Node 22.13 knows no others.
  const note = db.prepare(
    `INSERT INTO unclaimed_accounts AS known (generation, id, tenant, found_at, heard_at, read_at, snapshot)
     SELECT ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM accounts WHERE generation = ? AND id = ?)
     ON CONFLICT (generation, id) DO UPDATE SET
       found_at = min(known.found_at, excluded.found_at),
       heard_at = max(known.heard_at, excluded.heard_at),
       tenant = iif(excluded.read_at >= coalesce(known.read_at, 0), excluded.tenant, known.tenant),
       snapshot = iif(excluded.read_at >= coalesce(known.read_at, 0), excluded.snapshot, known.snapshot),
       read_at = iif(excluded.read_at >= coalesce(known.read_at, 0), excluded.read_at, known.read_at)
     WHERE excluded.read_at IS NOT NULL
       OR excluded.heard_at NOT BETWEEN known.found_at AND known.heard_at + ${HEARD_STEP_MS}`,
  );
  const list = db.prepare(
    `SELECT id, found_at, heard_at, read_at, snapshot FROM unclaimed_accounts
     WHERE tenant = ? AND generation = ? AND id > ? ORDER BY id LIMIT ?`,
  );
  const forget = db.prepare('DELETE FROM unclaimed_accounts WHERE generation = ? AND id = ?');
  const forgetBefore = db.prepare(
    `DELETE FROM unclaimed_accounts WHERE (generation, id) IN
     (SELECT generation, id FROM unclaimed_accounts WHERE tenant = ? AND generation = ? AND heard_at < ? LIMIT ?)`,
  );
  const prune = db.prepare(
    `DELETE FROM unclaimed_accounts WHERE (generation, id) IN
     (SELECT generation, id FROM unclaimed_accounts WHERE heard_at < ? LIMIT ?)`,
  );

  return {
    note({ ref: { generation, accountId }, tenantId, at, snapshot }) {
      const [readAt, read] = snapshot ? [at, JSON.stringify(snapshot)] : [null, null];
      note.run(generation, accountId, tenantId, at, at, readAt, read, generation, accountId);
    },
    list: (tenantId, generation, after, limit) =>
      list.all(tenantId, generation, after ?? '', limit).map(toUnclaimed),
    forget({ generation, accountId }) {
      forget.run(generation, accountId);
    },
    forgetBefore: (tenantId, generation, heardAt, limit) =>
      Number(forgetBefore.run(tenantId, generation, heardAt, limit).changes),
    prune: (before, limit) => Number(prune.run(before, limit).changes),
  };
}

function toUnclaimed(row: Record<string, unknown>): UnclaimedAccount {
  const { id, found_at, heard_at, read_at, snapshot } = row as {
    id: string;
    found_at: number;
    heard_at: number;
    read_at: number | null;
    snapshot: string;
  };
  return {
    id,
    foundAt: found_at,
    heardAt: heard_at,
    read: read_at === null ? null : { at: read_at, snapshot: JSON.parse(snapshot) as AccountSnapshot },
  };
}
