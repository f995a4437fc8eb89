import type { DatabaseSync } from 'node:sqlite';
import type { DeliverySource, NewDelivery, PendingDelivery } from '../patchbay-store.ts';
import { SLICE } from './slices.ts';

/** The inbox as rows. Writes belong inside a transaction. */
export interface DeliveryRows {
  insert(delivery: NewDelivery): number | null;
  pending(after: number, limit: number): readonly PendingDelivery[];
  settle(number: number): void;
  /** Among the next rows after a number; resolves to where to go on, null where rows are young. */
  prune(after: number, before: number): number | null;
}

export function deliveryRows(db: DatabaseSync): DeliveryRows {
  const insert = db.prepare(
    'INSERT INTO deliveries (source, event_id, received_at, state, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const pending = db.prepare(
    `SELECT number, source, event_id, received_at, body FROM deliveries
     WHERE state = 'pending' AND number > ? ORDER BY number LIMIT ?`,
  );
  const settle = db.prepare("UPDATE deliveries SET state = 'done' WHERE number = ?");
  // Numbers grow with time: walking from the oldest to the first young row touches only what goes.
  const walk = db.prepare(
    'SELECT number, received_at FROM deliveries WHERE number > ? ORDER BY number LIMIT ?',
  );
  const prune = db.prepare("DELETE FROM deliveries WHERE number > ? AND number <= ? AND state = 'done'");

  return {
    insert({ source, eventId, receivedAt, state, body }) {
      const { changes, lastInsertRowid } = insert.run(source, eventId, receivedAt, state, body);
      return changes === 0 ? null : Number(lastInsertRowid);
    },
    pending: (after, limit) =>
      pending.all(after, limit).map((row) => ({
        number: row.number as number,
        source: row.source as DeliverySource,
        eventId: row.event_id as string | null,
        receivedAt: row.received_at as number,
        body: row.body as string,
      })),
    settle(number) {
      settle.run(number);
    },
    prune(after, before) {
      const rows = walk.all(after, SLICE) as { number: number; received_at: number }[];
      const young = rows.findIndex(({ received_at }) => received_at >= before);
      const last = (young < 0 ? rows : rows.slice(0, young)).at(-1);
      if (last) prune.run(after, last.number);
      return last && young < 0 ? last.number : null;
    },
  };
}
