import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { ConnectResult } from '@patchbay/core';
import type { StoredLink } from '../../links/stored-link.ts';
import type { LinkNote, LinkScope } from '../link-store.ts';

/** Links that were sent to somebody, as rows. Writes belong inside a transaction. */
export interface LinkRows {
  insert(link: StoredLink): void;
  find(tokenHash: string): StoredLink | null;
  get(scope: LinkScope, id: string): StoredLink | null;
  list(scope: LinkScope, limit: number): readonly StoredLink[];
  note(id: string, note: LinkNote): void;
  /** Up to so many; how many it was. */
  prune(before: number, limit: number): number;
}

/** The step of the migrations that makes their table; never edited, only followed by others. */
export const LINKS_TABLE = `
  CREATE TABLE links (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL, -- repair or shared
    tenant TEXT NOT NULL,
    owner TEXT NOT NULL,
    account_id TEXT, -- of repair links
    token_hash TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER,
    revoked_at INTEGER,
    result TEXT,
    link TEXT NOT NULL -- JSON of what never changes
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX links_owner ON links (tenant, owner, created_at) WHERE kind = 'repair';
  CREATE INDEX links_tenant ON links (tenant, created_at) WHERE kind = 'shared';
  CREATE INDEX links_end ON links (expires_at);
`;

type Fixed = Omit<StoredLink, 'usedAt' | 'revokedAt' | 'result'>;

export function linkRows(db: DatabaseSync): LinkRows {
  const insert = db.prepare(
    `INSERT INTO links (id, kind, tenant, owner, account_id, token_hash, created_at, expires_at, used_at, revoked_at, result, link)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const columns = 'link, used_at, revoked_at, result';
  const find = db.prepare(`SELECT ${columns} FROM links WHERE token_hash = ?`);
  const prepare = (inScope: string): { get: StatementSync; list: StatementSync } => ({
    get: db.prepare(`SELECT ${columns} FROM links WHERE ${inScope} AND id = ?`),
    list: db.prepare(
      `SELECT ${columns} FROM links WHERE ${inScope} ORDER BY created_at DESC, id DESC LIMIT ?`,
    ),
  });
  const scopes = {
    // No account stands for any.
    repair: prepare("kind = 'repair' AND tenant = ? AND owner = ? AND account_id = coalesce(?, account_id)"),
    shared: prepare("kind = 'shared' AND tenant = ?"),
  };
  const note = db.prepare(
    `UPDATE links SET used_at = coalesce(?, used_at), revoked_at = coalesce(?, revoked_at),
     result = coalesce(?, result) WHERE id = ?`,
  );
  const prune = db.prepare(
    'DELETE FROM links WHERE id IN (SELECT id FROM links WHERE expires_at < ? LIMIT ?)',
  );

  return {
    insert({ usedAt, revokedAt, result, ...fixed }) {
      const { id, target, owner, tokenHash, createdAt, expiresAt } = fixed;
      const accountId = target.kind === 'repair' ? target.accountId : null;
      insert.run(
        ...[id, target.kind, owner.tenantId, owner.ownerId, accountId, tokenHash],
        ...[createdAt, expiresAt, usedAt, revokedAt, result, JSON.stringify(fixed)],
      );
    },
    find: (tokenHash) => toLink(find.get(tokenHash)),
    get: (scope, id) => toLink(scopes[scope.kind].get.get(...whereOf(scope), id)),
    list: (scope, limit) =>
      scopes[scope.kind].list.all(...whereOf(scope), limit).flatMap((row) => toLink(row) ?? []),
    note(id, { usedAt = null, revokedAt = null, result = null }) {
      note.run(usedAt, revokedAt, result, id);
    },
    prune: (before, limit) => Number(prune.run(before, limit).changes),
  };
}

function whereOf(scope: LinkScope): (string | null)[] {
  if (scope.kind === 'shared') return [scope.tenantId];
  const { owner, accountId } = scope;
  return [owner.tenantId, owner.ownerId, accountId];
}

function toLink(row: Record<string, unknown> | undefined): StoredLink | null {
  if (!row) return null;
  return {
    ...(JSON.parse(row.link as string) as Fixed),
    usedAt: row.used_at as number | null,
    revokedAt: row.revoked_at as number | null,
    result: row.result as ConnectResult | null,
  };
}
