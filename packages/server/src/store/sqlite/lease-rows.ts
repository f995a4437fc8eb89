import type { DatabaseSync } from 'node:sqlite';
import { LEASE_SKEW_MS } from '../lease-skew.ts';

/** Leases as rows. Writes belong inside a transaction. */
export interface LeaseRows {
  take(name: string, now: number, until: number): boolean;
  renew(name: string, held: number, until: number): boolean;
}

export function leaseRows(db: DatabaseSync): LeaseRows {
  const take = db.prepare(
    `INSERT INTO leases (name, until) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET until = excluded.until WHERE until <= ? OR until > excluded.until + ?`,
  );
  const renew = db.prepare('UPDATE leases SET until = ? WHERE name = ? AND until = ?');
  return {
    take: (name, now, until) => take.run(name, until, now, LEASE_SKEW_MS).changes === 1,
    renew: (name, held, until) => renew.run(until, name, held).changes === 1,
  };
}
