import { assertNever } from '../assert-never.ts';
import type { Account } from './account.ts';
import { type AccountReport, isRead } from './account-report.ts';
import { type AppliedReport, toAppliedReport } from './applied-report.ts';
import { applyMessage } from './apply-message.ts';
import { applyEnd, applyNotFound, applySnapshot } from './apply-snapshot.ts';
import { isEnded, toWanted } from './ended.ts';

/**
 * The one door through which truth enters an account. Pure and total: reports may come late, twice, out of order or
 * about one product only, and the account is right again after the read that the result asks for.
 *
 * - Only a read makes an account `running`, and only a read brings a removed one back.
 * - What the app ended stays removed, whatever is said or read, until it is asked for again; see `isEnded`.
 * - Bad news about the whole account is shown at once; see `applyMessage`.
 * - A read that was sent before the newest report arrived is out of date and asks for another.
 *
 * @example
 * const { account, changed, reread } = applyAccountEvent(before, report);
 */
export function applyAccountEvent(before: Account, report: AccountReport): AppliedReport {
  const { statement } = report;
  const account = toWanted(before, report);
  if (isEnded(account) && statement.says !== 'ended') return { account, changed: false, reread: false };
  switch (statement.says) {
    case 'snapshot':
      return applySnapshot(account, report, statement.snapshot);
    case 'removed':
      return isRead(report) ? applyNotFound(account, report) : applyMessage(account, report, statement);
    case 'ended':
      return applyEnd(account, report);
    case 'unconfirmed':
      return toAppliedReport(account, withoutCheck(account), false);
    case 'status':
    case 'lock':
    case 'signed-in':
    case 'first-sync':
    case 'something':
      return applyMessage(account, report, statement);
    default:
      return assertNever(statement);
  }
}

/** The read failed: what was known is shown again, as last known. */
function withoutCheck(account: Account): Account {
  const { freshness, checking } = account;
  if (!checking && freshness.unconfirmed.goodNews === null) return account;
  return {
    ...account,
    checking: false,
    freshness: { ...freshness, unconfirmed: { ...freshness.unconfirmed, goodNews: null } },
  };
}
