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
import type { Queries } from './database.ts';
import type { EventRows } from './event-rows.ts';
import type { IncidentRows } from './incident-rows.ts';
import type { UnclaimedRows } from './unclaimed-rows.ts';

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
  getNotes(db: Queries, owner: Owner, ref: AccountRef): Promise<AccountNotes | null>;
  bind(
    tx: Queries,
    owner: Owner,
    ref: AccountRef,
    account: Account,
    notes?: Partial<AccountNotes>,
  ): Promise<BoundAccount>;
  change(
    tx: Queries,
    owner: Owner,
    ref: AccountRef,
    change: Parameters<PatchbayStore['changeAccount']>[2],
  ): Promise<AccountChange | null>;
  /** Forgets some of what has been removed since before a time; how many, at most the limit. In a transaction. */
  pruneRemoved(tx: Queries, before: number, limit: number): Promise<number>;
}

interface OwnedRow {
  readonly tenant: string;
  readonly owner: string;
  readonly account: Account;
  readonly identity: AccountIdentity | null;
}

export function accountRows(
  schema: string,
  events: EventRows,
  incidents: IncidentRows,
  unclaimed: Pick<UnclaimedRows, 'forget'>,
): AccountRows {
  const accounts = `${schema}.accounts`;
  const holder = `SELECT tenant, owner, account FROM ${accounts} WHERE generation = $1 AND id = $2`;
  const walk = `
    SELECT tenant, owner, account FROM ${accounts} WHERE generation = $1 AND id > $2 ORDER BY id LIMIT $3`;
  const listTenant = `
    SELECT tenant, owner, account FROM ${accounts} WHERE tenant = $1 AND generation = $2 AND id > $3
    ORDER BY id LIMIT $4`;
  const get = `
    SELECT account, identity FROM ${accounts} WHERE generation = $1 AND id = $2 AND tenant = $3 AND owner = $4`;
  const list = `
    SELECT account FROM ${accounts} WHERE tenant = $1 AND owner = $2 AND generation = $3
      AND (severity, name, id) > ($4, $5, $6)
    ORDER BY severity, name, id LIMIT $7`;
  const claim = `
    INSERT INTO ${accounts} (generation, id, tenant, owner, identity, provider, status, severity, name, account)
    VALUES ($1, $2, $3, $4, $5, '', '', 0, '', 'null') ON CONFLICT (generation, id) DO NOTHING RETURNING id`;
  const write = `
    UPDATE ${accounts} SET provider = $3, status = $4, severity = $5, name = $6, account = $7
    WHERE generation = $1 AND id = $2`;
  const setIdentity = `UPDATE ${accounts} SET identity = $3 WHERE generation = $1 AND id = $2`;

  // Whatever is being changed at this moment is looked at again next time. `->`, because names may hold \u0000.
  const forgetRemoved = `
    DELETE FROM ${accounts} WHERE (generation, id) IN (
      SELECT generation, id FROM ${accounts}
      WHERE status = 'removed' AND (account -> 'statusSince')::text::numeric < $1
      LIMIT $2 FOR UPDATE SKIP LOCKED
    ) RETURNING tenant, owner, account`;

  async function read(db: Queries, owner: Owner, ref: AccountRef, lock = ''): Promise<OwnedRow | null> {
    const values = [ref.generation, ref.accountId, owner.tenantId, owner.ownerId];
    const [row] = await db.query<OwnedRow>(`${get} ${lock}`, values);
    return row ?? null;
  }

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
    get: async (db, owner, ref) => (await read(db, owner, ref))?.account ?? null,
    async list(db, { tenantId, ownerId }, { generation, limit, after }) {
      const { severity, name, id } = after ?? { severity: -1, name: '', id: '' };
      const values = [tenantId, ownerId, generation, severity, name, id, limit];
      const rows = await db.query<OwnedRow>(list, values);
      return rows.map(({ account }) => account);
    },
    async getNotes(db, owner, ref) {
      const row = await read(db, owner, ref);
      return row && { incident: await incidents.latest(db, ref), identity: row.identity };
    },
    async bind(tx, owner, ref, account, { incident = null, identity = null } = {}) {
      const key = [ref.generation, ref.accountId];
      const person = identity && JSON.stringify(identity);
      // The row first, empty: whoever offers the same account meanwhile waits here, and no number is drawn in vain.
      const [claimed] = await tx.query(claim, [...key, owner.tenantId, owner.ownerId, person]);
      if (!claimed) {
        const [row] = await tx.query<OwnedRow>(holder, key);
        if (!row) throw new Error('Patchbay: an account went while it was being bound. Try again.');
        return isSameOwner(toOwned(row).owner, owner)
          ? { kind: 'kept', account: row.account }
          : { kind: 'taken' };
      }
      const bound = await events.append(tx, owner, account);
      await keep(tx, ref, bound);
      if (incident) await incidents.write(tx, owner, ref, incident);
      await unclaimed.forget(tx, ref);
      return { kind: 'bound', account: bound };
    },
    async change(tx, owner, ref, change) {
      const row = await read(tx, owner, ref, 'FOR UPDATE');
      if (!row) return null;
      // A look of its own, after the lock: the statement that waited for it would still see what was before.
      const notes = { incident: await incidents.latest(tx, ref), identity: row.identity };
      const made = change(row.account, notes);
      const { account, changed, incident, identity } = made;
      if (incident) await incidents.write(tx, owner, ref, incident);
      if (identity) await tx.query(setIdentity, [ref.generation, ref.accountId, JSON.stringify(identity)]);
      if (account === row.account && !changed) return made;
      const after = changed ? await events.append(tx, owner, account) : account;
      await keep(tx, ref, after);
      return { ...made, account: after };
    },
    async pruneRemoved(tx, before, limit) {
      const forgotten = (await tx.query<OwnedRow>(forgetRemoved, [before, limit])).map(toOwned);
      for (const { owner, account } of forgotten) await events.trimTo(tx, owner, account);
      return forgotten.length;
    },
  };
}

function toOwned({ tenant, owner, account }: OwnedRow): OwnedAccount {
  return { owner: { tenantId: tenant, ownerId: owner }, account };
}
