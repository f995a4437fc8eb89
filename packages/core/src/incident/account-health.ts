import type { Account } from '../account/account.ts';
import { isSameStatus } from '../account/account-status.ts';
import type { Cause } from '../account/cause.ts';
import { type IncidentState, incidentStates } from './incident.ts';

/** The parts of an account that incidents are about. */
export type HealthFacts = Pick<Account, 'status' | 'locked'>;

/** Whether the account does all it should. */
export function isWell({ status, locked }: HealthFacts): boolean {
  return status.kind === 'running' && !locked;
}

/** The worse of an account's status and its lock; null when it is well, or gone. */
export function toIncidentState({ status, locked }: HealthFacts): IncidentState | null {
  if (status.kind === 'removed') return null;
  if (status.kind === 'running') return locked ? 'locked' : null;
  return locked ? worseState(status.kind, 'locked') : status.kind;
}

/** The worse of two states for the account's owner. */
export function worseState(a: IncidentState, b: IncidentState): IncidentState {
  return incidentStates.indexOf(a) <= incidentStates.indexOf(b) ? a : b;
}

/** Why the account does not work, as far as it is known. */
export function toCauses({ status, locked }: HealthFacts): readonly Cause[] {
  const causes: Cause[] = locked ? ['lock'] : [];
  if (status.kind === 'paused') causes.push('subscription');
  if ('cause' in status && status.cause !== null) causes.push(status.cause);
  return causes;
}

/** Whether the account is in the same state for the same reason. */
export function isSameHealth(a: HealthFacts, b: HealthFacts): boolean {
  return a.locked === b.locked && isSameStatus(a.status, b.status);
}
