import type { DatabaseSync } from 'node:sqlite';
import type { Account } from '@patchbay/core';
import { type AccountRef, type Generation, isSameOwner, type Owner } from '../../owner.ts';
import type { AccountChange, AccountListPage, BoundAccount, OwnedAccount } from '../patchbay-store.ts';
import { toSortKey } from '../sort-key.ts';
import type { EventRows } from './event-rows.ts';

/** Accounts as rows. Writes belong inside a transaction. */
export interface AccountRows {
  findOwner(ref: AccountRef): Owner | null;
  walk(generation: Generation, after: string | null, limit: number): readonly OwnedAccount[];
  listTenant(
    tenantId: string,
    generation: Generation,
    after: string | null,
    limit: number,
  ): readonly OwnedAccount[];
  get(owner: Owner, ref: AccountRef): Account | null;
  list(owner: Owner, page: AccountListPage): readonly Account[];
  bind(owner: Owner, ref: AccountRef, account: Account): BoundAccount;
  change(owner: Owner, ref: AccountRef, change: (account: Account) => AccountChange): AccountChange | null;
}

export function accountRows(db: DatabaseSync, events: EventRows): AccountRows {
  const find = db.prepare('SELECT tenant, owner FROM accounts WHERE generation = ? AND id = ?');
  const walk = db.prepare(
    'SELECT tenant, owner, account FROM accounts WHERE generation = ? AND id > ? ORDER BY id LIMIT ?',
  );
  const listTenant = db.prepare(
    `SELECT tenant, owner, account FROM accounts WHERE tenant = ? AND generation = ? AND id > ?
     ORDER BY id LIMIT ?`,
  );
  const get = db.prepare(
    'SELECT account FROM accounts WHERE tenant = ? AND generation = ? AND id = ? AND owner = ?',
  );
  const list = db.prepare(
    `SELECT account FROM accounts WHERE tenant = ? AND owner = ? AND (severity, name, id) > (?, ?, ?)
     ORDER BY severity, name, id LIMIT ?`,
  );
  const insert = db.prepare(
    'INSERT INTO accounts (tenant, generation, id, owner, severity, name, account) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const update = db.prepare(
    'UPDATE accounts SET severity = ?, name = ?, account = ? WHERE tenant = ? AND generation = ? AND id = ?',
  );

  const rows: AccountRows = {
    findOwner({ generation, accountId }) {
      const row = find.get(generation, accountId);
      return row ? { tenantId: row.tenant as string, ownerId: row.owner as string } : null;
    },
    walk: (generation, after, limit) => walk.all(generation, after ?? '', limit).map(toOwned),
    listTenant: (tenantId, generation, after, limit) =>
      listTenant.all(tenantId, generation, after ?? '', limit).map(toOwned),
    get({ tenantId, ownerId }, { generation, accountId }) {
      return toAccount(get.get(tenantId, generation, accountId, ownerId));
    },
    list({ tenantId, ownerId }, { limit, after }) {
      const { severity, name, id } = after ?? { severity: -1, name: '', id: '' };
      return list.all(tenantId, ownerId, severity, name, id, limit).flatMap((row) => toAccount(row) ?? []);
    },
    bind(owner, ref, account) {
      const holder = rows.findOwner(ref);
      if (holder) {
        const kept = isSameOwner(holder, owner) ? rows.get(owner, ref) : null;
        return kept ? { kind: 'kept', account: kept } : { kind: 'taken' };
      }
      const bound = events.append(owner, account);
      const { severity, name } = toSortKey(bound);
      const json = JSON.stringify(bound);
      insert.run(owner.tenantId, ref.generation, ref.accountId, owner.ownerId, severity, name, json);
      return { kind: 'bound', account: bound };
    },
    change(owner, ref, change) {
      const before = rows.get(owner, ref);
      if (!before) return null;
      const { account, changed } = change(before);
      if (account === before && !changed) return { account, changed };
      const after = changed ? events.append(owner, account) : account;
      const { severity, name } = toSortKey(after);
      update.run(severity, name, JSON.stringify(after), owner.tenantId, ref.generation, ref.accountId);
      return { account: after, changed };
    },
  };
  return rows;
}

function toOwned(row: Record<string, unknown>): OwnedAccount {
  return {
    owner: { tenantId: row.tenant as string, ownerId: row.owner as string },
    account: JSON.parse(row.account as string) as Account,
  };
}

function toAccount(row: Record<string, unknown> | undefined): Account | null {
  return row ? (JSON.parse(row.account as string) as Account) : null;
}
