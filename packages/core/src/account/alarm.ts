import { assertNever } from '../assert-never.ts';
import type { Account } from './account.ts';

/**
 * How long an account may be in a state that often ends by itself before anybody is disturbed, in milliseconds.
 * States that only a person can end have no grace.
 */
export interface AlarmPolicy {
  readonly connectingMs: number;
  /** Also v1's STOPPED and ERROR. */
  readonly erroredMs: number;
  readonly degradedMs: number;
  readonly unknownMs: number;
  /** How long a check may take that good news began, whatever the status. */
  readonly checkingMs: number;
}

/**
 * Our choice; Unipile documents only that CONNECTING, and short ERROR and STOPPED, are often transient. See
 * docs/decisions/0008.
 */
export const defaultAlarmPolicy: AlarmPolicy = {
  connectingMs: 2 * 60_000,
  erroredMs: 5 * 60_000,
  degradedMs: 5 * 60_000,
  unknownMs: 5 * 60_000,
  checkingMs: 2 * 60_000,
};

/** Whether somebody should be told, and when to look again; null where waiting changes nothing. */
export type Alarm =
  | { readonly alarm: true; readonly at: null }
  | { readonly alarm: false; readonly at: number | null };

/** What an alarm depends on. */
export type AlarmFacts = Pick<Account, 'status' | 'statusSince' | 'locked' | 'checking' | 'freshness'>;

/** How to look at an account. */
export interface AlarmOptions {
  readonly policy?: AlarmPolicy;
  /**
   * When it last left `running` (`Incident.downSince`): so that going back and forth between two broken states
   * does not put the alarm off for ever. Default: when the current status began.
   */
  readonly downSince?: number;
}

/**
 * Whether an account is worth disturbing somebody at `now`. Pure; a removed account is not, somebody decided that.
 *
 * @example
 * const { alarm, at } = toAlarm(account, clock.now());
 * if (!alarm && at !== null) lookAgain(at); // an event of the account comes sooner if anything changes
 */
export function toAlarm(
  account: AlarmFacts,
  now: number,
  { policy = defaultAlarmPolicy, downSince = account.statusSince }: AlarmOptions = {},
): Alarm {
  const graceMs = toGrace(account, policy);
  if (graceMs === null) return { alarm: false, at: null };
  const checkedUntil =
    account.checking && !account.locked ? (account.freshness.heardAt ?? now) + policy.checkingMs : downSince;
  const at = Math.max(downSince + graceMs, checkedUntil);
  return now >= at ? { alarm: true, at: null } : { alarm: false, at };
}

/** Null where there is nothing to tell. */
function toGrace({ status, locked }: AlarmFacts, policy: AlarmPolicy): number | null {
  if (status.kind === 'removed') return null;
  if (locked) return 0;
  switch (status.kind) {
    case 'running':
      return null;
    case 'disconnected':
    case 'partial':
    case 'paused':
      return 0;
    case 'connecting':
      return policy.connectingMs;
    case 'errored':
      return policy.erroredMs;
    case 'degraded':
      return policy.degradedMs;
    case 'unknown':
      return policy.unknownMs;
    default:
      return assertNever(status);
  }
}
