import {
  type Account,
  type AccountEvent,
  type EventPosition,
  formatEventId,
  parseEventId,
} from '@patchbay/core';
import type { Owner } from '../../owner.ts';
import { ownerEpoch } from '../owner-epoch.ts';
import type { Queries } from './database.ts';

/** The outbox as rows. */
export interface EventRows {
  /**
   * Numbers an event and gives the account its version. Inside a transaction: the owner's row is locked from here to
   * the commit, so numbers are visible in their order.
   */
  append(tx: Queries, owner: Owner, account: Account): Promise<Account>;
  /** Forgets the owner's events up to the one that last changed an account. */
  trimTo(db: Queries, owner: Owner, account: Account): Promise<void>;
  position(db: Queries, owner: Owner): Promise<EventPosition>;
  after(
    db: Queries,
    owner: Owner,
    position: EventPosition,
    limit: number,
  ): Promise<readonly AccountEvent[] | null>;
}

export function eventRows(schema: string, epoch: string, keepEvents: number): EventRows {
  const nextNumber = `
    INSERT INTO ${schema}.owners AS o (tenant, owner, number) VALUES ($1, $2, 1)
    ON CONFLICT (tenant, owner) DO UPDATE SET number = o.number + 1 RETURNING number`;
  const insert = `
    WITH trimmed AS (DELETE FROM ${schema}.account_events WHERE tenant = $1 AND owner = $2 AND number <= $5)
    INSERT INTO ${schema}.account_events (tenant, owner, number, account) VALUES ($1, $2, $3, $4)`;
  const trim = `DELETE FROM ${schema}.account_events WHERE tenant = $1 AND owner = $2 AND number <= $3`;
  const number = `SELECT number FROM ${schema}.owners WHERE tenant = $1 AND owner = $2`;
  // One statement, so one look: between two, what is still wanted could be trimmed.
  const after = `
    SELECT o.number AS last, e.number, e.account FROM ${schema}.owners o
    LEFT JOIN LATERAL (
      SELECT number, account FROM ${schema}.account_events
      WHERE tenant = $1 AND owner = $2 AND number > $3 ORDER BY number LIMIT $4
    ) e ON true
    WHERE o.tenant = $1 AND o.owner = $2 ORDER BY e.number`;

  return {
    async append(tx, owner, account) {
      const { tenantId, ownerId } = owner;
      const [row] = await tx.query<{ number: string }>(nextNumber, [tenantId, ownerId]);
      const next = Number(row?.number);
      const version = formatEventId({ epoch: ownerEpoch(epoch, owner), number: next });
      const published = { ...account, version };
      await tx.query(insert, [tenantId, ownerId, next, JSON.stringify(published), next - keepEvents]);
      return published;
    },
    async trimTo(db, { tenantId, ownerId }, { version }) {
      await db.query(trim, [tenantId, ownerId, parseEventId(version)?.number ?? 0]);
    },
    async position(db, owner) {
      const [row] = await db.query<{ number: string }>(number, [owner.tenantId, owner.ownerId]);
      return { epoch: ownerEpoch(epoch, owner), number: Number(row?.number ?? 0) };
    },
    async after(db, owner, position, limit) {
      if (position.epoch !== ownerEpoch(epoch, owner)) return null;
      const rows = await db.query<{ last: string; number: string | null; account: Account }>(after, [
        owner.tenantId,
        owner.ownerId,
        position.number,
        limit,
      ]);
      const last = Number(rows[0]?.last ?? 0);
      if (position.number >= last) return position.number === last ? [] : null;
      if (Number(rows[0]?.number) !== position.number + 1) return null; // trimmed
      return rows.map((row) => ({
        id: formatEventId({ epoch: position.epoch, number: Number(row.number) }),
        account: row.account,
      }));
    },
  };
}
