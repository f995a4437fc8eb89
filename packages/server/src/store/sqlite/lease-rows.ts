import type { DatabaseSync } from 'node:sqlite';

/** Leases as rows. Writes belong inside a transaction. */
export interface LeaseRows {
  take(name: string, now: number, until: number): boolean;
}

export function leaseRows(db: DatabaseSync): LeaseRows {
  const take = db.prepare(
    `INSERT INTO leases (name, until) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET until = excluded.until WHERE until <= ?`,
  );
  return {
    take: (name, now, until) => take.run(name, until, now).changes === 1,
  };
}
