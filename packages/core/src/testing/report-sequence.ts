import type { Account } from '../account/account.ts';
import type { AccountReport } from '../account/account-report.ts';
import { applyAccountEvent } from '../account/apply-account-event.ts';
import { FIXTURE_TIME, makeAccount, makeReport } from './make-account.ts';

// Short words for tests about the order of reports.

/** So many minutes after the fixture's beginning. */
export function minute(count: number): number {
  return FIXTURE_TIME + count * 60_000;
}

/** For a message that was so, and arrived, at one minute. */
export function at(count: number): { readonly at: number; readonly receivedAt: number } {
  return { at: minute(count), receivedAt: minute(count) };
}

/** A read that was sent at a minute and found the fixture's account with what you name replaced. */
export function read(count: number, found: Partial<Account> = {}): AccountReport {
  const statement = { says: 'snapshot', snapshot: makeAccount(found) } as const;
  return makeReport(statement, { source: 'read', at: null, receivedAt: minute(count) });
}

/** The account after all of the reports, one after the other. */
export function applyAll(account: Account, ...reports: readonly AccountReport[]): Account {
  return reports.reduce((before, report) => applyAccountEvent(before, report).account, account);
}

/** All that a person can see but since when: a repeated break may have begun at either of its times. */
export function visible({ status, checking, locked, products, firstSync, name }: Account): unknown {
  return { status, checking, locked, products, firstSync, name };
}
