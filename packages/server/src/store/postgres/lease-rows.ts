import { LEASE_SKEW_MS } from '../lease-skew.ts';
import type { Queries } from './database.ts';

/** Leases as rows. */
export interface LeaseRows {
  take(db: Queries, name: string, now: number, until: number): Promise<boolean>;
  renew(db: Queries, name: string, held: number, until: number): Promise<boolean>;
}

export function leaseRows(schema: string): LeaseRows {
  const take = `
    INSERT INTO ${schema}.leases AS l (name, until) VALUES ($1, $2)
    ON CONFLICT (name) DO UPDATE SET until = excluded.until
    WHERE l.until <= $3 OR l.until > excluded.until + $4 RETURNING name`;
  const renew = `UPDATE ${schema}.leases SET until = $1 WHERE name = $2 AND until = $3 RETURNING name`;
  return {
    take: async (db, name, now, until) =>
      (await db.query(take, [name, until, now, LEASE_SKEW_MS])).length === 1,
    renew: async (db, name, held, until) => (await db.query(renew, [until, name, held])).length === 1,
  };
}
