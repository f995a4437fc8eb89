import { assertNever } from '../assert-never.ts';
import type { Account, Freshness } from './account.ts';
import type { AccountReport, AccountSnapshot, AccountStatement } from './account-report.ts';
import { type AccountStatus, isSameStatus } from './account-status.ts';

/** What a report did to an account. */
export interface AppliedReport {
  readonly account: Account;
  /** Whether anything a person can see differs; only then is an event published. */
  readonly changed: boolean;
  /** Whether Unipile must be asked again before this is the whole truth. */
  readonly reread: boolean;
}

/**
 * The one door through which truth enters an account. Pure.
 *
 * - `running` is never believed from a message: the account is marked as being checked and re-read.
 * - `disconnected` and `errored` for the whole account are shown at once when they are newer than what
 *   was applied before, and confirmed by a read after.
 * - Late reports, reports about one product and unknown words change nothing and ask for a read.
 * - A read that was sent before the newest report arrived is out of date and asks for another.
 */
export function applyAccountEvent(account: Account, report: AccountReport): AppliedReport {
  const { statement } = report;
  switch (statement.says) {
    case 'snapshot':
      return applySnapshot(account, report, statement.snapshot);
    case 'status':
      return applyStatusWord(account, report, statement);
    case 'lock':
      return isLate(account, report)
        ? unchanged(account, true)
        : result(account, { ...account, locked: statement.locked, freshness: heard(account, report) }, true);
    case 'removed':
      return result(account, withStatus({ ...account, checking: false }, { kind: 'removed' }, report), false);
    case 'signed-in':
      return result(account, beingChecked(account, report), true);
    case 'unconfirmed':
      return result(account, { ...account, checking: false }, false);
    case 'something':
      return unchanged(account, true);
    default:
      return assertNever(statement);
  }
}

/** The account as its first read shows it: what a store begins with. */
export function accountFromSnapshot(snapshot: AccountSnapshot, readAt: number): Account {
  return {
    ...snapshot,
    statusSince: readAt,
    checking: false,
    freshness: { confirmedAt: readAt, reportedAt: null, heardAt: readAt },
    version: '',
  };
}

function applySnapshot(account: Account, report: AccountReport, snapshot: AccountSnapshot): AppliedReport {
  const { heardAt } = account.freshness;
  if (heardAt !== null && report.receivedAt < heardAt) return unchanged(account, true);
  const kept = keepKnownCause(account.status, snapshot.status);
  const next = withStatus({ ...account, ...snapshot, status: account.status, checking: false }, kept, report);
  return result(
    account,
    { ...next, freshness: { ...next.freshness, confirmedAt: report.receivedAt } },
    false,
  );
}

function applyStatusWord(
  account: Account,
  report: AccountReport,
  { status, product }: Extract<AccountStatement, { says: 'status' }>,
): AppliedReport {
  if (product !== null || isLate(account, report)) return unchanged(account, true);
  switch (status.kind) {
    case 'disconnected':
    case 'errored':
      // A message without a time cannot be put in order: ask first.
      return report.at === null
        ? unchanged(account, true)
        : result(account, withStatus({ ...account, checking: false }, status, report), true);
    case 'running':
      return account.status.kind === 'running'
        ? result(account, { ...account, freshness: heard(account, report) }, true)
        : result(account, beingChecked(account, report), true);
    case 'connecting':
    case 'partial':
    case 'degraded':
    case 'paused':
    case 'removed':
    case 'unknown':
      return unchanged(account, true);
    default:
      return assertNever(status);
  }
}

/** Unipile's account object has no reason: a read that still says `errored` keeps the cause a webhook told. */
function keepKnownCause(known: AccountStatus, read: AccountStatus): AccountStatus {
  if (read.kind !== known.kind) return read;
  return 'cause' in read && read.cause === null ? known : read;
}

function withStatus(account: Account, status: AccountStatus, report: AccountReport): Account {
  const freshness = heard(account, report);
  if (account.status.kind === status.kind) return { ...account, status, freshness };
  return { ...account, status, statusSince: report.at ?? report.receivedAt, freshness };
}

function beingChecked(account: Account, report: AccountReport): Account {
  return { ...account, checking: account.status.kind !== 'running', freshness: heard(account, report) };
}

function heard(account: Account, report: AccountReport): Freshness {
  const { freshness } = account;
  return {
    ...freshness,
    reportedAt:
      report.at === null ? freshness.reportedAt : Math.max(report.at, freshness.reportedAt ?? report.at),
    heardAt: Math.max(report.receivedAt, freshness.heardAt ?? report.receivedAt),
  };
}

function isLate(account: Account, report: AccountReport): boolean {
  const { reportedAt } = account.freshness;
  return report.at !== null && reportedAt !== null && report.at < reportedAt;
}

function unchanged(account: Account, reread: boolean): AppliedReport {
  return { account, changed: false, reread };
}

function result(before: Account, after: Account, reread: boolean): AppliedReport {
  return { account: after, changed: !looksTheSame(before, after), reread };
}

/** Freshness alone is not news: an unchanged account that was read again is not sent to every browser. */
function looksTheSame(a: Account, b: Account): boolean {
  return (
    isSameStatus(a.status, b.status) &&
    a.checking === b.checking &&
    a.locked === b.locked &&
    a.name === b.name &&
    a.handle === b.handle &&
    a.provider === b.provider &&
    JSON.stringify([a.products, a.firstSync]) === JSON.stringify([b.products, b.firstSync])
  );
}
