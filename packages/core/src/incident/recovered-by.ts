import { type ConnectionCause, connectionCauses } from '../account/cause.ts';
import type { Incident } from './incident.ts';
import type { IncidentPolicy } from './incident-policy.ts';

/** What ended an incident. */
export type RecoveredBy =
  | 'owner-sign-in'
  /** Nobody did anything: the provider, the proxy or Unipile came back. */
  | 'by-itself'
  /** The team that runs the app: a restart, another proxy, the bill, the lock. */
  | 'operator'
  /** It did not recover: the account is gone. */
  | 'removed'
  /** It wanted somebody to sign in, and nobody told us who did. */
  | 'unknown';

/** Every word of {@link RecoveredBy}. */
export const recoveredByWords: readonly RecoveredBy[] = [
  'owner-sign-in',
  'by-itself',
  'operator',
  'removed',
  'unknown',
];

/** What ended an incident whose account runs again since `at`. */
export function toRecoveredBy(
  { signedInAt, operatorActedAt, causes }: Incident,
  at: number,
  { signInCountsMs }: IncidentPolicy,
): RecoveredBy {
  if (signedInAt !== null && at - signedInAt <= signInCountsMs) return 'owner-sign-in';
  if (operatorActedAt !== null) return 'operator';
  if (causes.some((cause) => connectionCauses.includes(cause as ConnectionCause))) return 'unknown';
  return causes.includes('lock') || causes.includes('subscription') ? 'operator' : 'by-itself';
}
