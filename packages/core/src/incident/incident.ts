import type { AccountStatusKind } from '../account/account-status.ts';
import type { Cause } from '../account/cause.ts';
import type { RecoveredBy } from './recovered-by.ts';
import type { RepairAttempt } from './repair-attempt.ts';

/** The states that an incident goes through: every status that is not well, and the lock. */
export type IncidentState = Exclude<AccountStatusKind, 'running' | 'removed'> | 'locked';

/** Every state, worst for the account's owner first. */
export const incidentStates: readonly IncidentState[] = [
  'disconnected',
  'partial',
  'errored',
  'degraded',
  'locked',
  'paused',
  'unknown',
  'connecting',
];

/**
 * One stretch from leaving `running` to coming back: the unit of history and of notifications. Going to and fro
 * within a few minutes is one incident. Times in milliseconds since the epoch.
 */
export interface Incident {
  /** Unique among the incidents of a store; made of the account's id and the time it was opened. */
  readonly id: string;
  readonly accountId: string;
  readonly openedAt: number;
  /** Null while it lasts. */
  readonly closedAt: number | null;
  /** When the account last left `running`; later than `openedAt` if it came back for a moment. */
  readonly downSince: number;
  /** How long it was broken in the stretches before `downSince`. */
  readonly brokenBeforeMs: number;
  /** How often it left `running`: once, and again for each time it came back for a moment only. */
  readonly drops: number;
  /** How often its state, or the cause, changed after that. */
  readonly changes: number;
  /** The causes seen, in the order in which they were told; empty where nobody said why. */
  readonly causes: readonly Cause[];
  readonly worst: IncidentState;
  /** When somebody last signed in again, as far as it was told. */
  readonly signedInAt: number | null;
  /** When the team that runs the app last did something about it (a restart, another proxy). */
  readonly operatorActedAt: number | null;
  /** Null while it lasts. */
  readonly recoveredBy: RecoveredBy | null;
  /** In the order in which they began. */
  readonly attempts: readonly RepairAttempt[];
}

/** How long the account was broken, without the moments in which it ran. In milliseconds. */
export function brokenMs({ brokenBeforeMs, downSince, closedAt }: Incident, now: number): number {
  return brokenBeforeMs + Math.max(0, (closedAt ?? now) - downSince);
}
