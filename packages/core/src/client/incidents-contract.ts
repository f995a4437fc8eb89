import type { Incident } from '../incident/incident.ts';
import type { RepairStats } from '../incident/repair-stats.ts';

/** Paths of incidents and of what they sum up to, below the base path. */
export const incidentPaths = {
  incidents: (accountId: string): string => `/accounts/${encodeURIComponent(accountId)}/incidents`,
  repairStats: '/operator/repair-stats',
} as const;

/** How many days back incidents are told unless the caller says otherwise. */
export const DEFAULT_INCIDENT_DAYS = 90;

/** The most it may ask for; a server may have forgotten earlier ones. */
export const MAX_INCIDENT_DAYS = 366;

/** Most incidents that one answer carries: the newest. */
export const MAX_INCIDENTS = 200;

/** `GET /accounts/:id/incidents?days=`: those that last or ended within so many days, the newest first. */
export interface IncidentsAnswer {
  readonly incidents: readonly Incident[];
}

/** `GET /operator/repair-stats?tenantId=&days=`: how repairs go in the operator's tenant. Numbers only. */
export interface RepairStatsAnswer {
  readonly stats: RepairStats;
}
