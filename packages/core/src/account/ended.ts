import type { Account } from './account.ts';
import type { AccountReport } from './account-report.ts';

/**
 * Whether the app itself has ended the connection. Unipile may be slow to forget the account, and messages about it may
 * come for days: none of that makes it the owner's again. An account that only looked removed (a message said so, a
 * read did not find it) is not ended, and comes back when a read finds it.
 */
export function isEnded({ status }: Pick<Account, 'status'>): boolean {
  return 'endedAt' in status;
}

/**
 * The account, open to reports again where somebody asked for it after its end: by a sign-in of an attempt that is
 * younger, or by assigning it. It stays removed until a read finds it.
 */
export function toWanted(account: Account, report: AccountReport): Account {
  const endedAt = endOf(account.status);
  if (endedAt === null) return account;
  const { source, receivedAt, statement } = report;
  const assigned = source === 'assign' && receivedAt >= endedAt;
  const signedIn = statement.says === 'signed-in' && (statement.askedAt ?? 0) > endedAt;
  return assigned || signedIn ? { ...account, status: { kind: 'removed' } } : account;
}

/**
 * Whether the account was removed at a time or after it, in milliseconds since the epoch: then what was asked for at
 * that time is over.
 */
export function isRemovedSince({ status, statusSince }: Account, at: number): boolean {
  return status.kind === 'removed' && statusSince >= at;
}

function endOf(status: Account['status']): number | null {
  return status.kind === 'removed' ? (status.endedAt ?? null) : null;
}
