import type { Account, Incident } from '@patchbay/core';
import type { AccountRef, Generation, Owner } from '../../owner.ts';
import type { OwnedIncident } from '../patchbay-store.ts';
import type { Queries } from './database.ts';

/** Incidents as rows. */
export interface IncidentRows {
  write(tx: Queries, owner: Owner, ref: AccountRef, incident: Incident): Promise<void>;
  latest(db: Queries, ref: AccountRef): Promise<Incident | null>;
  list(
    db: Queries,
    owner: Owner,
    ref: AccountRef,
    page: { readonly since: number; readonly limit: number },
  ): Promise<readonly Incident[]>;
  walkOpen(
    db: Queries,
    generation: Generation,
    after: string | null,
    limit: number,
  ): Promise<readonly OwnedIncident[]>;
  listTenant(
    db: Queries,
    tenantId: string,
    generation: Generation,
    page: { readonly since: number; readonly after: string | null; readonly limit: number },
  ): Promise<readonly Incident[]>;
  prune(db: Queries, before: number): Promise<void>;
}

interface IncidentRow {
  readonly tenant: string;
  readonly owner: string;
  readonly account: Account;
  readonly incident: Incident;
}

export function incidentRows(schema: string): IncidentRows {
  const incidents = `${schema}.incidents`;
  const write = `
    INSERT INTO ${incidents} (generation, id, tenant, owner, account_id, opened_at, closed_at, incident)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (generation, id) DO UPDATE
    SET opened_at = excluded.opened_at, closed_at = excluded.closed_at, incident = excluded.incident`;
  const latest = `
    SELECT incident FROM ${incidents} WHERE generation = $1 AND account_id = $2 ORDER BY opened_at DESC LIMIT 1`;
  const list = `
    SELECT incident FROM ${incidents}
    WHERE generation = $1 AND account_id = $2 AND tenant = $3 AND owner = $4
    AND (closed_at IS NULL OR closed_at >= $5) ORDER BY opened_at DESC LIMIT $6`;
  const walkOpen = `
    SELECT i.tenant, i.owner, i.incident, a.account FROM ${incidents} i
    JOIN ${schema}.accounts a ON a.generation = i.generation AND a.id = i.account_id
    WHERE i.generation = $1 AND i.account_id > $2 AND i.closed_at IS NULL ORDER BY i.account_id LIMIT $3`;
  const listTenant = `
    SELECT incident FROM ${incidents}
    WHERE tenant = $1 AND generation = $2 AND id > $3 AND (closed_at IS NULL OR closed_at >= $4)
    ORDER BY id LIMIT $5`;

  return {
    async write(tx, { tenantId, ownerId }, { generation, accountId }, incident) {
      const { id, openedAt, closedAt } = incident;
      const json = JSON.stringify(incident);
      await tx.query(write, [generation, id, tenantId, ownerId, accountId, openedAt, closedAt, json]);
    },
    async latest(db, { generation, accountId }) {
      const [row] = await db.query<IncidentRow>(latest, [generation, accountId]);
      return row?.incident ?? null;
    },
    async list(db, { tenantId, ownerId }, { generation, accountId }, { since, limit }) {
      const values = [generation, accountId, tenantId, ownerId, since, limit];
      return (await db.query<IncidentRow>(list, values)).map(toIncident);
    },
    async walkOpen(db, generation, after, limit) {
      const rows = await db.query<IncidentRow>(walkOpen, [generation, after ?? '', limit]);
      return rows.map(({ tenant, owner, account, incident }) => ({
        owner: { tenantId: tenant, ownerId: owner },
        account,
        incident,
      }));
    },
    async listTenant(db, tenantId, generation, { since, after, limit }) {
      const rows = await db.query<IncidentRow>(listTenant, [tenantId, generation, after ?? '', since, limit]);
      return rows.map(toIncident);
    },
    async prune(db, before) {
      await db.query(`DELETE FROM ${incidents} WHERE closed_at < $1`, [before]);
    },
  };
}

const toIncident = ({ incident }: IncidentRow): Incident => incident;
