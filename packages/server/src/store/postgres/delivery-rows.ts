import type { DeliverySource, NewDelivery, PendingDelivery } from '../patchbay-store.ts';
import type { Queries } from './database.ts';

/** The inbox as rows. */
export interface DeliveryRows {
  insert(db: Queries, delivery: NewDelivery): Promise<number | null>;
  pending(db: Queries, after: number, limit: number): Promise<readonly PendingDelivery[]>;
  settle(db: Queries, number: number): Promise<void>;
  prune(db: Queries, before: number): Promise<void>;
}

interface DeliveryRow {
  readonly number: string;
  readonly source: DeliverySource;
  readonly event_id: string | null;
  readonly received_at: string;
  readonly body: string;
}

export function deliveryRows(schema: string): DeliveryRows {
  const deliveries = `${schema}.deliveries`;
  const insert = `
    INSERT INTO ${deliveries} (source, event_id, received_at, state, body) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (source, event_id) DO NOTHING RETURNING number`;
  const pending = `
    SELECT number, source, event_id, received_at, body FROM ${deliveries}
    WHERE state = 'pending' AND number > $1 ORDER BY number LIMIT $2`;
  const settle = `UPDATE ${deliveries} SET state = 'done' WHERE number = $1 AND state = 'pending'`;
  // Numbers grow with time: walking from the oldest to the first young row touches only what goes.
  const prune = `
    DELETE FROM ${deliveries} WHERE state = 'done' AND number < coalesce(
      (SELECT number FROM ${deliveries} WHERE received_at >= $1 ORDER BY number LIMIT 1), 9223372036854775807)`;

  return {
    async insert(db, { source, eventId, receivedAt, state, body }) {
      const [row] = await db.query<DeliveryRow>(insert, [source, eventId, receivedAt, state, body]);
      return row ? Number(row.number) : null;
    },
    pending: async (db, after, limit) =>
      (await db.query<DeliveryRow>(pending, [after, limit])).map((row) => ({
        number: Number(row.number),
        source: row.source,
        eventId: row.event_id,
        receivedAt: Number(row.received_at),
        body: row.body,
      })),
    async settle(db, number) {
      await db.query(settle, [number]);
    },
    async prune(db, before) {
      await db.query(prune, [before]);
    },
  };
}
