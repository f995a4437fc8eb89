import type { Account } from '@patchbay/core';
import { type AccountRef, type Generation, isSameOwner, type Owner } from '../../owner.ts';
import type { AccountChange, AccountListPage, BoundAccount, OwnedAccount } from '../patchbay-store.ts';
import { toSortKey } from '../sort-key.ts';
import type { Queries } from './database.ts';
import type { EventRows } from './event-rows.ts';

/** Accounts as rows. `bind` and `change` belong inside a transaction. */
export interface AccountRows {
  findOwner(db: Queries, ref: AccountRef): Promise<Owner | null>;
  walk(
    db: Queries,
    generation: Generation,
    after: string | null,
    limit: number,
  ): Promise<readonly OwnedAccount[]>;
  listTenant(
    db: Queries,
    tenantId: string,
    generation: Generation,
    after: string | null,
    limit: number,
  ): Promise<readonly OwnedAccount[]>;
  get(db: Queries, owner: Owner, ref: AccountRef): Promise<Account | null>;
  list(db: Queries, owner: Owner, page: AccountListPage): Promise<readonly Account[]>;
  bind(tx: Queries, owner: Owner, ref: AccountRef, account: Account): Promise<BoundAccount>;
  change(
    tx: Queries,
    owner: Owner,
    ref: AccountRef,
    change: (account: Account) => AccountChange,
  ): Promise<AccountChange | null>;
}

interface OwnedRow {
  readonly tenant: string;
  readonly owner: string;
  readonly account: Account;
}

export function accountRows(schema: string, events: EventRows): AccountRows {
  const accounts = `${schema}.accounts`;
  const holder = `SELECT tenant, owner, account FROM ${accounts} WHERE generation = $1 AND id = $2`;
  const walk = `
    SELECT tenant, owner, account FROM ${accounts} WHERE generation = $1 AND id > $2 ORDER BY id LIMIT $3`;
  const listTenant = `
    SELECT tenant, owner, account FROM ${accounts} WHERE tenant = $1 AND generation = $2 AND id > $3
    ORDER BY id LIMIT $4`;
  const get = `SELECT account FROM ${accounts} WHERE generation = $1 AND id = $2 AND tenant = $3 AND owner = $4`;
  const list = `
    SELECT account FROM ${accounts} WHERE tenant = $1 AND owner = $2 AND (severity, name, id) > ($3, $4, $5)
    ORDER BY severity, name, id LIMIT $6`;
  const claim = `
    INSERT INTO ${accounts} (generation, id, tenant, owner, provider, status, severity, name, account)
    VALUES ($1, $2, $3, $4, '', '', 0, '', 'null') ON CONFLICT (generation, id) DO NOTHING RETURNING id`;
  const write = `
    UPDATE ${accounts} SET provider = $3, status = $4, severity = $5, name = $6, account = $7
    WHERE generation = $1 AND id = $2`;

  async function keep(tx: Queries, { generation, accountId }: AccountRef, account: Account): Promise<void> {
    const { severity, name } = toSortKey(account);
    const { provider, status } = account;
    await tx.query(write, [
      generation,
      accountId,
      provider,
      status.kind,
      severity,
      name,
      JSON.stringify(account),
    ]);
  }

  return {
    async findOwner(db, { generation, accountId }) {
      const [row] = await db.query<OwnedRow>(holder, [generation, accountId]);
      return row ? toOwned(row).owner : null;
    },
    walk: async (db, generation, after, limit) =>
      (await db.query<OwnedRow>(walk, [generation, after ?? '', limit])).map(toOwned),
    listTenant: async (db, tenantId, generation, after, limit) =>
      (await db.query<OwnedRow>(listTenant, [tenantId, generation, after ?? '', limit])).map(toOwned),
    async get(db, { tenantId, ownerId }, { generation, accountId }) {
      const [row] = await db.query<OwnedRow>(get, [generation, accountId, tenantId, ownerId]);
      return row?.account ?? null;
    },
    async list(db, { tenantId, ownerId }, { limit, after }) {
      const { severity, name, id } = after ?? { severity: -1, name: '', id: '' };
      const rows = await db.query<OwnedRow>(list, [tenantId, ownerId, severity, name, id, limit]);
      return rows.map(({ account }) => account);
    },
    async bind(tx, owner, ref, account) {
      const key = [ref.generation, ref.accountId];
      // The row first, empty: whoever offers the same account meanwhile waits here, and no number is drawn in vain.
      const [claimed] = await tx.query(claim, [...key, owner.tenantId, owner.ownerId]);
      if (!claimed) {
        const [row] = await tx.query<OwnedRow>(holder, key);
        if (!row) throw new Error('Patchbay: an account went while it was being bound. Try again.');
        return isSameOwner(toOwned(row).owner, owner)
          ? { kind: 'kept', account: row.account }
          : { kind: 'taken' };
      }
      const bound = await events.append(tx, owner, account);
      await keep(tx, ref, bound);
      return { kind: 'bound', account: bound };
    },
    async change(tx, owner, ref, change) {
      const { tenantId, ownerId } = owner;
      const values = [ref.generation, ref.accountId, tenantId, ownerId];
      const [row] = await tx.query<OwnedRow>(`${get} FOR UPDATE`, values);
      if (!row) return null;
      const { account, changed } = change(row.account);
      if (account === row.account && !changed) return { account, changed };
      const after = changed ? await events.append(tx, owner, account) : account;
      await keep(tx, ref, after);
      return { account: after, changed };
    },
  };
}

function toOwned({ tenant, owner, account }: OwnedRow): OwnedAccount {
  return { owner: { tenantId: tenant, ownerId: owner }, account };
}
