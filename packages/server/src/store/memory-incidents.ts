import type { Incident } from '@patchbay/core';
import { type AccountRef, isSameOwner, type Owner } from '../owner.ts';
import type { PatchbayStore } from './patchbay-store.ts';

/** Incidents of a memory store. */
export interface MemoryIncidents
  extends Pick<PatchbayStore, 'listIncidents' | 'listTenantIncidents' | 'pruneIncidents'> {
  write(owner: Owner, ref: AccountRef, incident: Incident): void;
  latest(ref: AccountRef): Incident | null;
}

interface Row {
  readonly owner: Owner;
  readonly ref: AccountRef;
  /** In the order in which they were opened. */
  incidents: readonly Incident[];
}

/** Creates the incidents of one store. */
export function createMemoryIncidents(): MemoryIncidents {
  const rows = new Map<string, Row>();

  return {
    write(owner, ref, incident) {
      const row = rows.get(keyOf(ref)) ?? { owner, ref, incidents: [] };
      const others = row.incidents.filter(({ id }) => id !== incident.id);
      row.incidents = [...others, incident].sort((a, b) => a.openedAt - b.openedAt);
      rows.set(keyOf(ref), row);
    },
    latest: (ref) => rows.get(keyOf(ref))?.incidents.at(-1) ?? null,
    async listIncidents(owner, ref, { since, limit }) {
      const row = rows.get(keyOf(ref));
      if (!row || !isSameOwner(row.owner, owner)) return [];
      return row.incidents
        .filter((one) => lastedUntil(one, since))
        .toReversed()
        .slice(0, limit);
    },
    async listTenantIncidents(tenantId, generation, { since, after, limit }) {
      return [...rows.values()]
        .filter(({ owner, ref }) => owner.tenantId === tenantId && ref.generation === generation)
        .flatMap(({ incidents }) => incidents)
        .filter((one) => lastedUntil(one, since) && (after === null || one.id > after))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, limit);
    },
    async pruneIncidents(before) {
      for (const row of rows.values())
        row.incidents = row.incidents.filter((one) => lastedUntil(one, before));
    },
  };
}

function lastedUntil({ closedAt }: Incident, since: number): boolean {
  return closedAt === null || closedAt >= since;
}

function keyOf({ generation, accountId }: AccountRef): string {
  return JSON.stringify([generation, accountId]);
}
