import type { Account } from '../account/account.ts';
import type { AccountReport, AccountStatement } from '../account/account-report.ts';
import type { AccountStatus } from '../account/account-status.ts';
import { type Freshness, nothingUnconfirmed } from '../account/freshness.ts';

/** A fixed moment for fixtures: 2026-11-20T14:02:00Z. */
export const FIXTURE_TIME: number = Date.UTC(2026, 10, 20, 14, 2);

/**
 * An account for tests and stories: a healthy LinkedIn account, with what you name replaced.
 *
 * @example makeAccount({ status: { kind: 'disconnected', cause: 'credentials' } })
 */
export function makeAccount(overrides: Partial<Account> = {}): Account {
  return {
    id: 'acc_fixture_1',
    provider: 'linkedin',
    name: 'Ada Lovelace',
    handle: 'ada@example.com',
    status: { kind: 'running' },
    statusSince: FIXTURE_TIME,
    checking: false,
    locked: false,
    products: [],
    firstSync: null,
    freshness: makeFreshness(),
    createdAt: FIXTURE_TIME,
    version: 'fixture.1',
    ...overrides,
  };
}

/** Confirmed by a read at {@link FIXTURE_TIME}, nothing heard since, with what you name replaced. */
export function makeFreshness(overrides: Partial<Freshness> = {}): Freshness {
  return {
    confirmedAt: FIXTURE_TIME,
    confirmedBy: 'read',
    heardAt: FIXTURE_TIME,
    reportedAt: null,
    settledAt: null,
    unconfirmed: nothingUnconfirmed,
    ...overrides,
  };
}

/** A report about {@link makeAccount}'s account. */
export function makeReport(
  statement: AccountStatement,
  overrides: Partial<AccountReport> = {},
): AccountReport {
  return {
    accountId: 'acc_fixture_1',
    source: 'webhook',
    at: FIXTURE_TIME + 60_000,
    receivedAt: FIXTURE_TIME + 60_500,
    statement,
    ...overrides,
  };
}

/** A status report for the whole account. */
export function makeStatusReport(
  status: AccountStatus,
  overrides: Partial<AccountReport> = {},
): AccountReport {
  return makeReport({ says: 'status', status, product: null }, overrides);
}
