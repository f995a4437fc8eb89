import type { Account } from './account.ts';
import type { AccountReport, AccountSnapshot, ReportSource } from './account-report.ts';
import type { AccountStatus } from './account-status.ts';
import { type AppliedReport, toAppliedReport } from './applied-report.ts';
import { type Freshness, nothingUnconfirmed } from './freshness.ts';
import { toFreshness } from './freshness-view.ts';
import type { ProductStatus } from './product-status.ts';
import { later } from './report-order.ts';

/** The account as its first read shows it: what a store begins with. */
export function accountFromSnapshot(
  snapshot: AccountSnapshot,
  readAt: number,
  source: ReportSource = 'read',
): Account {
  return {
    ...snapshot,
    // Unipile tells no time of the last change: an account that is found broken may have been so for long.
    statusSince: snapshot.status.kind === 'running' ? readAt : 0,
    checking: false,
    freshness: {
      confirmedAt: readAt,
      confirmedBy: source,
      heardAt: readAt,
      reportedAt: null,
      settledAt: null,
      unconfirmed: nothingUnconfirmed,
    },
    version: '',
  };
}

/**
 * Takes in what a read found. It is the truth unless something was heard after it was sent; then it says nothing
 * about that, and another is needed. Who reads must stamp the report with no less than `freshness.heardAt`, so
 * that a clock which was set back does not make every read look old.
 */
export function applySnapshot(
  account: Account,
  report: AccountReport,
  snapshot: AccountSnapshot,
): AppliedReport {
  if (isOutOfDate(account, report)) return { account, changed: false, reread: true };
  const after = proven(account, report, keepKnownCause(account.status, snapshot.status), {
    ...snapshot,
    provider: snapshot.provider === 'unknown' ? account.provider : snapshot.provider,
    name: snapshot.name || account.name,
    products: snapshot.products.map((part) => keepProductCause(account.products, part)),
    firstSync: snapshot.firstSync ?? account.firstSync,
    createdAt: snapshot.createdAt ?? account.createdAt,
  });
  return withConfirmation(account, after, report);
}

/** Takes in that a read did not find the account. */
export function applyNotFound(account: Account, report: AccountReport): AppliedReport {
  if (isOutOfDate(account, report)) return { account, changed: false, reread: true };
  return withConfirmation(account, withoutAccount(account, report, { kind: 'removed' }), report);
}

/**
 * Takes in that the app ended the connection at Unipile: the truth, whatever was heard before. An account that only
 * looked removed is removed anew by it: what counts from a removal on, such as how long it is kept, begins again.
 */
export function applyEnd(account: Account, report: AccountReport): AppliedReport {
  const endedAt = report.receivedAt;
  const after = withoutAccount(account, report, { kind: 'removed', endedAt });
  return withConfirmation(account, { ...after, statusSince: endedAt }, report);
}

function withoutAccount(account: Account, report: AccountReport, status: AccountStatus): Account {
  const products = account.products.map(({ reportedAt: _, ...part }) => part);
  return proven(account, report, status, { products });
}

function isOutOfDate({ freshness: { heardAt } }: Account, { receivedAt }: AccountReport): boolean {
  return heardAt !== null && receivedAt < heardAt;
}

function proven(
  account: Account,
  report: AccountReport,
  status: AccountStatus,
  snapshot: Partial<AccountSnapshot>,
): Account {
  const { receivedAt } = report;
  return {
    ...account,
    ...snapshot,
    id: account.id,
    status,
    statusSince: status.kind === account.status.kind ? account.statusSince : receivedAt,
    checking: false,
    freshness: settled(account.freshness, report),
  };
}

function settled(freshness: Freshness, { source, receivedAt }: AccountReport): Freshness {
  return {
    confirmedAt: receivedAt,
    confirmedBy: source,
    heardAt: later(freshness.heardAt, receivedAt),
    reportedAt: freshness.reportedAt,
    settledAt: freshness.reportedAt,
    unconfirmed: nothingUnconfirmed,
  };
}

/** Confirming what a message had said is news of its own: what was "last known" is now certain. */
function withConfirmation(before: Account, after: Account, { receivedAt }: AccountReport): AppliedReport {
  const applied = toAppliedReport(before, after, false);
  const certain = toFreshness(before, receivedAt).kind === 'confirmed';
  return certain ? applied : { ...applied, changed: true };
}

/** Unipile's account object has no reason: a read that still says `errored` keeps the cause a webhook told. */
function keepKnownCause(known: AccountStatus, read: AccountStatus): AccountStatus {
  if (read.kind !== known.kind) return read;
  return 'cause' in read && read.cause === null ? known : read;
}

function keepProductCause(known: readonly ProductStatus[], read: ProductStatus): ProductStatus {
  if (read.kind !== 'errored' || read.cause !== null) return read;
  const before = known.find((part) => part.product === read.product);
  return before?.kind === 'errored' ? { ...read, cause: before.cause } : read;
}
