import type { Incident, RecoveredBy } from '@patchbay/core';

/** An incident began, went on after a moment of running, or ended. */
export interface IncidentMetric {
  readonly name: 'incident';
  readonly what: 'opened' | 'reopened' | 'closed';
  /** Of one that closed. */
  readonly recoveredBy: RecoveredBy | null;
}

/** What a change did to an account's latest incident; null where it neither began nor ended. */
export function toIncidentMetric(
  before: Incident | null,
  after: Incident | undefined,
): IncidentMetric | null {
  if (!after) return null;
  const known = before?.id === after.id ? before : null;
  const wasOpen = known?.closedAt === null;
  if (after.closedAt !== null) {
    return wasOpen ? { name: 'incident', what: 'closed', recoveredBy: after.recoveredBy } : null;
  }
  return wasOpen ? null : { name: 'incident', what: known ? 'reopened' : 'opened', recoveredBy: null };
}
