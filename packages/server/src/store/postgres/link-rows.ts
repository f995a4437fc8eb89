import type { ConnectResult } from '@patchbay/core';
import type { StoredLink } from '../../links/stored-link.ts';
import type { LinkNote, LinkScope } from '../link-store.ts';
import type { Queries } from './database.ts';

/** Links that were sent to somebody, as rows. */
export interface LinkRows {
  insert(db: Queries, link: StoredLink): Promise<void>;
  find(db: Queries, tokenHash: string): Promise<StoredLink | null>;
  get(db: Queries, scope: LinkScope, id: string): Promise<StoredLink | null>;
  list(db: Queries, scope: LinkScope, limit: number): Promise<readonly StoredLink[]>;
  note(db: Queries, id: string, note: LinkNote): Promise<void>;
  prune(db: Queries, before: number): Promise<void>;
}

type Fixed = Omit<StoredLink, 'usedAt' | 'revokedAt' | 'result'>;

interface LinkRow {
  readonly link: Fixed;
  readonly used_at: string | null;
  readonly revoked_at: string | null;
  readonly result: ConnectResult | null;
}

export function linkRows(schema: string): LinkRows {
  const links = `${schema}.links`;
  const select = `SELECT link, used_at, revoked_at, result FROM ${links}`;
  const insert = `
    INSERT INTO ${links} (id, kind, tenant, owner, account_id, token_hash, created_at, expires_at,
      used_at, revoked_at, result, link)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;
  const note = `
    UPDATE ${links} SET used_at = coalesce($2, used_at), revoked_at = coalesce($3, revoked_at),
      result = coalesce($4, result) WHERE id = $1`;

  return {
    async insert(db, { usedAt, revokedAt, result, ...fixed }) {
      const { id, target, owner, tokenHash, createdAt, expiresAt } = fixed;
      const accountId = target.kind === 'repair' ? target.accountId : null;
      await db.query(insert, [
        ...[id, target.kind, owner.tenantId, owner.ownerId, accountId, tokenHash],
        ...[createdAt, expiresAt, usedAt, revokedAt, result, JSON.stringify(fixed)],
      ]);
    },
    async find(db, tokenHash) {
      const [row] = await db.query<LinkRow>(`${select} WHERE token_hash = $1`, [tokenHash]);
      return row ? toLink(row) : null;
    },
    async get(db, scope, id) {
      const { where, values } = toWhere(scope);
      const text = `${select} WHERE ${where} AND id = $${values.length + 1}`;
      const [row] = await db.query<LinkRow>(text, [...values, id]);
      return row ? toLink(row) : null;
    },
    async list(db, scope, limit) {
      const { where, values } = toWhere(scope);
      const text = `${select} WHERE ${where} ORDER BY created_at DESC, id DESC LIMIT $${values.length + 1}`;
      return (await db.query<LinkRow>(text, [...values, limit])).map(toLink);
    },
    async note(db, id, { usedAt = null, revokedAt = null, result = null }) {
      await db.query(note, [id, usedAt, revokedAt, result]);
    },
    async prune(db, before) {
      await db.query(`DELETE FROM ${links} WHERE expires_at < $1`, [before]);
    },
  };
}

/** Kinds stand in the text, so that the planner knows their partial indexes. */
function toWhere(scope: LinkScope): { readonly where: string; readonly values: readonly string[] } {
  if (scope.kind === 'shared') return { where: "kind = 'shared' AND tenant = $1", values: [scope.tenantId] };
  const { owner, accountId } = scope;
  const where = "kind = 'repair' AND tenant = $1 AND owner = $2";
  const values = [owner.tenantId, owner.ownerId];
  return accountId === null
    ? { where, values }
    : { where: `${where} AND account_id = $3`, values: [...values, accountId] };
}

function toLink(row: LinkRow): StoredLink {
  return { ...row.link, usedAt: toTime(row.used_at), revokedAt: toTime(row.revoked_at), result: row.result };
}

function toTime(number: string | null): number | null {
  return number === null ? null : Number(number);
}
