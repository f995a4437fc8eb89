import { assertNever } from '../assert-never.ts';
import type { Account } from './account.ts';
import type { AccountStatusKind } from './account-status.ts';

/** The one sign and label a person sees: the status, unless a lock or a running check hides it. */
export type StatusMark = AccountStatusKind | 'checking' | 'locked';

/** How urgent a mark is; drives colour, order and counts. */
export type StatusTone = 'good' | 'neutral' | 'attention' | 'interrupted' | 'stopped';

/** What to show for an account. */
export function toStatusMark(account: Pick<Account, 'status' | 'checking' | 'locked'>): StatusMark {
  if (account.status.kind === 'removed') return 'removed';
  if (account.locked) return 'locked';
  return account.checking ? 'checking' : account.status.kind;
}

/** How urgent a mark is. */
export function toStatusTone(mark: StatusMark): StatusTone {
  switch (mark) {
    case 'running':
      return 'good';
    case 'disconnected':
    case 'partial':
      return 'attention';
    case 'errored':
    case 'degraded':
      return 'interrupted';
    case 'paused':
    case 'locked':
      return 'stopped';
    case 'connecting':
    case 'checking':
    case 'removed':
    case 'unknown':
      return 'neutral';
    default:
      return assertNever(mark);
  }
}
