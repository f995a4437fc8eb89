import type { DatabaseSync } from 'node:sqlite';
import {
  type Account,
  type AccountEvent,
  type EventPosition,
  formatEventId,
  parseEventId,
} from '@patchbay/core';
import type { Owner } from '../../owner.ts';
import { ownerEpoch } from '../owner-epoch.ts';

/** The outbox as rows. Writes belong inside a transaction. */
export interface EventRows {
  /** Numbers an event and gives the account its version. */
  append(owner: Owner, account: Account): Account;
  /** Forgets the owner's events up to the one that last changed an account. */
  trimTo(owner: Owner, account: Account): void;
  position(owner: Owner): EventPosition;
  after(owner: Owner, position: EventPosition, limit: number): readonly AccountEvent[] | null;
}

export function eventRows(db: DatabaseSync, epoch: string, keepEvents: number): EventRows {
  const nextNumber = db.prepare(
    `INSERT INTO owners (tenant, owner, number) VALUES (?, ?, 1)
     ON CONFLICT DO UPDATE SET number = number + 1 RETURNING number`,
  );
  const insert = db.prepare(
    'INSERT INTO account_events (tenant, owner, number, account) VALUES (?, ?, ?, ?)',
  );
  const trim = db.prepare('DELETE FROM account_events WHERE tenant = ? AND owner = ? AND number <= ?');
  const number = db.prepare('SELECT number FROM owners WHERE tenant = ? AND owner = ?');
  const oldest = db.prepare(
    'SELECT min(number) AS number FROM account_events WHERE tenant = ? AND owner = ?',
  );
  const after = db.prepare(
    'SELECT number, account FROM account_events WHERE tenant = ? AND owner = ? AND number > ? ORDER BY number LIMIT ?',
  );
  const numberOf = ({ tenantId, ownerId }: Owner): number =>
    (number.get(tenantId, ownerId)?.number as number | undefined) ?? 0;

  return {
    append(owner, account) {
      const { tenantId, ownerId } = owner;
      const { number: next } = nextNumber.get(tenantId, ownerId) as { number: number };
      const published = {
        ...account,
        version: formatEventId({ epoch: ownerEpoch(epoch, owner), number: next }),
      };
      insert.run(tenantId, ownerId, next, JSON.stringify(published));
      trim.run(tenantId, ownerId, next - keepEvents);
      return published;
    },
    trimTo({ tenantId, ownerId }, { version }) {
      trim.run(tenantId, ownerId, parseEventId(version)?.number ?? 0);
    },
    position: (owner) => ({ epoch: ownerEpoch(epoch, owner), number: numberOf(owner) }),
    after(owner, position, limit) {
      const { tenantId, ownerId } = owner;
      const last = numberOf(owner);
      if (position.epoch !== ownerEpoch(epoch, owner) || position.number > last) return null;
      if (position.number === last) return [];
      const first = (oldest.get(tenantId, ownerId)?.number as number | null) ?? last + 1;
      if (position.number < first - 1) return null;
      return after.all(tenantId, ownerId, position.number, limit).map((row) => ({
        id: formatEventId({ epoch: position.epoch, number: row.number as number }),
        account: JSON.parse(row.account as string) as Account,
      }));
    },
  };
}
