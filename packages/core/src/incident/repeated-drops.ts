import { type ConnectionCause, connectionCauses } from '../account/cause.ts';
import type { Incident } from './incident.ts';

/** When drops are the problem, and not the last of them. */
export interface DropPolicy {
  readonly drops: number;
  /** Within this time, in milliseconds. */
  readonly withinMs: number;
}

/** Our choice: three in a week. */
export const defaultDropPolicy: DropPolicy = { drops: 3, withinMs: 7 * 24 * 60 * 60_000 };

/**
 * How often an account was signed out lately. Outages do not count: they say nothing about how the account is used.
 *
 * @param incidents Of one account, in any order.
 */
export function countDrops(
  incidents: readonly Incident[],
  now: number,
  { withinMs }: DropPolicy = defaultDropPolicy,
): number {
  const from = now - withinMs;
  return incidents.filter(wantedSignIn).reduce((drops, incident) => {
    if (incident.openedAt >= from) return drops + incident.drops;
    return incident.downSince >= from ? drops + 1 : drops;
  }, 0);
}

/** Whether an account is signed out again and again, so that signing in once more is not the whole remedy. */
export function hasRepeatedDrops(
  incidents: readonly Incident[],
  now: number,
  policy: DropPolicy = defaultDropPolicy,
): boolean {
  return countDrops(incidents, now, policy) >= policy.drops;
}

function wantedSignIn({ causes }: Incident): boolean {
  return causes.some((cause) => connectionCauses.includes(cause as ConnectionCause));
}
