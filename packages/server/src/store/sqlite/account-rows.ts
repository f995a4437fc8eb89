import type { DatabaseSync } from 'node:sqlite';
import type { Account } from '@patchbay/core';
import type { AccountIdentity } from '../../identity/account-identity.ts';
import { type AccountRef, type Generation, isSameOwner, type Owner } from '../../owner.ts';
import type {
  AccountChange,
  AccountListPage,
  AccountNotes,
  BoundAccount,
  OwnedAccount,
  PatchbayStore,
} from '../patchbay-store.ts';
import { toSortKey } from '../sort-key.ts';
import type { EventRows } from './event-rows.ts';
import type { IncidentRows } from './incident-rows.ts';
import type { UnclaimedRows } from './unclaimed-rows.ts';

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
  getNotes(owner: Owner, ref: AccountRef): AccountNotes | null;
  bind(owner: Owner, ref: AccountRef, account: Account, notes?: Partial<AccountNotes>): BoundAccount;
  change(
    owner: Owner,
    ref: AccountRef,
    change: Parameters<PatchbayStore['changeAccount']>[2],
  ): AccountChange | null;
  /** Forgets up to so many that have been removed since before a time; how many it was. */
  pruneRemoved(before: number, limit: number): number;
}

export function accountRows(
  db: DatabaseSync,
  events: EventRows,
  incidents: IncidentRows,
  unclaimed: Pick<UnclaimedRows, 'forget'>,
): AccountRows {
  const find = db.prepare('SELECT tenant, owner FROM accounts WHERE generation = ? AND id = ?');
  const walk = db.prepare(
    'SELECT tenant, owner, account FROM accounts WHERE generation = ? AND id > ? ORDER BY id LIMIT ?',
  );
  const listTenant = db.prepare(
    `SELECT tenant, owner, account FROM accounts WHERE tenant = ? AND generation = ? AND id > ?
     ORDER BY id LIMIT ?`,
  );
  const get = db.prepare(
    'SELECT account, identity FROM accounts WHERE tenant = ? AND generation = ? AND id = ? AND owner = ?',
  );
  const list = db.prepare(
    `SELECT account FROM accounts WHERE tenant = ? AND owner = ? AND generation = ?
       AND (severity, name, id) > (?, ?, ?)
     ORDER BY severity, name, id LIMIT ?`,
  );
  const insert = db.prepare(
    `INSERT INTO accounts (tenant, generation, id, owner, severity, name, account, identity)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare(
    'UPDATE accounts SET severity = ?, name = ?, account = ? WHERE tenant = ? AND generation = ? AND id = ?',
  );
  const forgetRemoved = db.prepare(
    `DELETE FROM accounts WHERE rowid IN (
       SELECT rowid FROM accounts WHERE status = 'removed' AND account ->> '$.statusSince' < ? LIMIT ?
     ) RETURNING tenant, owner, account`,
  );
  const setIdentity = db.prepare('UPDATE accounts SET identity = ? WHERE generation = ? AND id = ?');
  const read = (
    { tenantId, ownerId }: Owner,
    { generation, accountId }: AccountRef,
  ): { account: Account; notes: AccountNotes } | null => {
    const row = get.get(tenantId, generation, accountId, ownerId);
    const account = toAccount(row);
    if (!account) return null;
    const identity = row?.identity ? (JSON.parse(row.identity as string) as AccountIdentity) : null;
    return { account, notes: { incident: incidents.latest({ generation, accountId }), identity } };
  };

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
    list({ tenantId, ownerId }, { generation, limit, after }) {
      const { severity, name, id } = after ?? { severity: -1, name: '', id: '' };
      const found = list.all(tenantId, ownerId, generation, severity, name, id, limit);
      return found.flatMap((row) => toAccount(row) ?? []);
    },
    getNotes: (owner, ref) => read(owner, ref)?.notes ?? null,
    bind(owner, ref, account, { incident = null, identity = null } = {}) {
      const holder = rows.findOwner(ref);
      if (holder) {
        const kept = isSameOwner(holder, owner) ? rows.get(owner, ref) : null;
        return kept ? { kind: 'kept', account: kept } : { kind: 'taken' };
      }
      const bound = events.append(owner, account);
      const { severity, name } = toSortKey(bound);
      const json = JSON.stringify(bound);
      const person = identity && JSON.stringify(identity);
      insert.run(owner.tenantId, ref.generation, ref.accountId, owner.ownerId, severity, name, json, person);
      if (incident) incidents.write(owner, ref, incident);
      unclaimed.forget(ref);
      return { kind: 'bound', account: bound };
    },
    change(owner, ref, change) {
      const before = read(owner, ref);
      if (!before) return null;
      const made = change(before.account, before.notes);
      const { account, changed, incident, identity } = made;
      if (incident) incidents.write(owner, ref, incident);
      if (identity) setIdentity.run(JSON.stringify(identity), ref.generation, ref.accountId);
      if (account === before.account && !changed) return made;
      const after = changed ? events.append(owner, account) : account;
      const { severity, name } = toSortKey(after);
      update.run(severity, name, JSON.stringify(after), owner.tenantId, ref.generation, ref.accountId);
      return { ...made, account: after };
    },
    pruneRemoved(before, limit) {
      const forgotten = forgetRemoved.all(before, limit).map(toOwned);
      for (const { owner, account } of forgotten) events.trimTo(owner, account);
      return forgotten.length;
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
