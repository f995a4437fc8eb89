import { type Incident, type RepairStats, toRepairStats } from '@patchbay/core';
import { SINGLE_TENANT } from '../owner.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';

/** Whose repairs, and since when. */
export interface RepairStatsInput {
  /** Left out where the app has no tenants. */
  readonly tenantId?: string;
  /** Incidents that last, or ended at or after this time count; in milliseconds since the epoch. Default all that are kept. */
  readonly since?: number;
}

const PAGE = 500;

/** Sums up how repairs go in a tenant: time broken, attempts, where people drop off, what mended it. */
export async function readRepairStats(
  { store, gateway }: Pick<PipeContext, 'store' | 'gateway'>,
  { tenantId = SINGLE_TENANT, since = 0 }: RepairStatsInput,
): Promise<RepairStats> {
  const incidents: Incident[] = [];
  for (let after: string | null = null; ; ) {
    const page: readonly Incident[] = await store.listTenantIncidents(tenantId, gateway.generation, {
      since,
      after,
      limit: PAGE,
    });
    incidents.push(...page);
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE) return toRepairStats(incidents);
  }
}
