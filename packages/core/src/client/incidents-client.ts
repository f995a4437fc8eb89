import type { Incident } from '../incident/incident.ts';
import type { RepairStats } from '../incident/repair-stats.ts';
import { DEFAULT_INCIDENT_DAYS, incidentPaths } from './incidents-contract.ts';
import type { OperatorClientOptions } from './operator-client.ts';
import { parseIncident } from './parse-incident.ts';
import type { PatchbayClient } from './patchbay-client.ts';
import { PatchbayError } from './patchbay-error.ts';

/** What was wrong with accounts, and how repairs go. Methods throw as those of {@link PatchbayClient}. */
export interface IncidentsClient {
  /**
   * The incidents of one account that last or ended within so many days, the newest first.
   *
   * @throws PatchbayError `not_found` when the account does not exist or is somebody else's.
   */
  listIncidents(accountId: string, days?: number, signal?: AbortSignal): Promise<readonly Incident[]>;
  /** For operators: how repairs go in their tenant. @throws PatchbayError `forbidden` for everybody else. */
  readRepairStats(days?: number, signal?: AbortSignal): Promise<RepairStats>;
}

/**
 * Creates the part of the client that histories need: apart, so that pages without them do not load it.
 *
 * @example
 * const incidents = await createIncidentsClient(createPatchbayClient()).listIncidents(accountId, 30);
 */
export function createIncidentsClient(
  client: Pick<PatchbayClient, 'call'>,
  options: OperatorClientOptions = {},
): IncidentsClient {
  return {
    async listIncidents(accountId, days = DEFAULT_INCIDENT_DAYS, signal) {
      const path = `${incidentPaths.incidents(accountId)}?days=${days}`;
      const { incidents } = await client.call('GET', path, undefined, signal);
      if (!Array.isArray(incidents)) throw nothing('incidents');
      return incidents.flatMap((incident) => parseIncident(incident) ?? []);
    },
    async readRepairStats(days = DEFAULT_INCIDENT_DAYS, signal) {
      const query = new URLSearchParams({ days: String(days), ...options });
      const { stats } = await client.call('GET', `${incidentPaths.repairStats}?${query}`, undefined, signal);
      if (typeof stats !== 'object' || stats === null) throw nothing('figures');
      return stats as RepairStats;
    },
  };
}

function nothing(what: string): PatchbayError {
  return new PatchbayError('unexpected_answer', `the server sent no ${what}.`);
}
