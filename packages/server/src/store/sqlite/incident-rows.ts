import type { DatabaseSync } from 'node:sqlite';
import type { Account, Incident } from '@patchbay/core';
import type { AccountRef, Generation, Owner } from '../../owner.ts';
import type { OwnedIncident } from '../patchbay-store.ts';

/** Incidents as rows. Writes belong inside a transaction. */
export interface IncidentRows {
  write(owner: Owner, ref: AccountRef, incident: Incident): void;
  latest(ref: AccountRef): Incident | null;
  list(
    owner: Owner,
    ref: AccountRef,
    page: { readonly since: number; readonly limit: number },
  ): readonly Incident[];
  walkOpen(generation: Generation, after: string | null, limit: number): readonly OwnedIncident[];
  listTenant(
    tenantId: string,
    generation: Generation,
    page: { readonly since: number; readonly after: string | null; readonly limit: number },
  ): readonly Incident[];
  /** Up to so many; how many it was. */
  prune(before: number, limit: number): number;
}

export function incidentRows(db: DatabaseSync): IncidentRows {
  const write = db.prepare(
    `INSERT INTO incidents (generation, id, tenant, owner, account_id, opened_at, closed_at, incident)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET opened_at = excluded.opened_at, closed_at = excluded.closed_at, incident = excluded.incident`,
  );
  const latest = db.prepare(
    'SELECT incident FROM incidents WHERE generation = ? AND account_id = ? ORDER BY opened_at DESC LIMIT 1',
  );
  const list = db.prepare(
    `SELECT incident FROM incidents
     WHERE generation = ? AND account_id = ? AND tenant = ? AND owner = ? AND (closed_at IS NULL OR closed_at >= ?)
     ORDER BY opened_at DESC LIMIT ?`,
  );
  const walkOpen = db.prepare(
    `SELECT i.tenant, i.owner, i.incident, a.account FROM incidents i
     JOIN accounts a ON a.generation = i.generation AND a.id = i.account_id
     WHERE i.generation = ? AND i.account_id > ? AND i.closed_at IS NULL ORDER BY i.account_id LIMIT ?`,
  );
  const listTenant = db.prepare(
    `SELECT incident FROM incidents
     WHERE tenant = ? AND generation = ? AND id > ? AND (closed_at IS NULL OR closed_at >= ?) ORDER BY id LIMIT ?`,
  );
  const prune = db.prepare(
    'DELETE FROM incidents WHERE rowid IN (SELECT rowid FROM incidents WHERE closed_at < ? LIMIT ?)',
  );

  return {
    write({ tenantId, ownerId }, { generation, accountId }, incident) {
      const { id, openedAt, closedAt } = incident;
      write.run(generation, id, tenantId, ownerId, accountId, openedAt, closedAt, JSON.stringify(incident));
    },
    latest({ generation, accountId }) {
      const row = latest.get(generation, accountId);
      return row ? toIncident(row) : null;
    },
    list: ({ tenantId, ownerId }, { generation, accountId }, { since, limit }) =>
      list.all(generation, accountId, tenantId, ownerId, since, limit).map(toIncident),
    walkOpen: (generation, after, limit) =>
      walkOpen.all(generation, after ?? '', limit).map((row) => ({
        owner: { tenantId: row.tenant as string, ownerId: row.owner as string },
        account: JSON.parse(row.account as string) as Account,
        incident: toIncident(row),
      })),
    listTenant: (tenantId, generation, { since, after, limit }) =>
      listTenant.all(tenantId, generation, after ?? '', since, limit).map(toIncident),
    prune: (before, limit) => Number(prune.run(before, limit).changes),
  };
}

function toIncident(row: Record<string, unknown>): Incident {
  return JSON.parse(row.incident as string) as Incident;
}
