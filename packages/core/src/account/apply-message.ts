import { assertNever } from '../assert-never.ts';
import type { Account } from './account.ts';
import type { AccountReport, AccountStatement } from './account-report.ts';
import { type AccountStatus, isWorseStatus } from './account-status.ts';
import { type AppliedReport, toAppliedReport } from './applied-report.ts';
import { advanceFirstSync, isSameFirstSync } from './first-sync.ts';
import type { UnconfirmedReports } from './freshness.ts';
import { CLOCK_SKEW_MS, heard, isAnswered, later, timeOf } from './report-order.ts';

/** What a message can say. Only a read answers with the whole account; that it failed, and an end, only we say. */
export type Message = Exclude<AccountStatement, { says: 'snapshot' | 'unconfirmed' | 'ended' }>;

/**
 * Takes in a message. Whatever it says, the account is read after it.
 *
 * Bad news (disconnected, errored, locked, removed) is shown at once, unless a read has answered it, newer bad news
 * was believed before, or it carries no time. So messages that have times may come in any order: the newest
 * bad one is shown, the worse of two with the same time, and removal whenever it was said.
 *
 * Good news is never shown: a broken account is marked as being checked, if the news is not older than the break.
 */
export function applyMessage(account: Account, report: AccountReport, message: Message): AppliedReport {
  const freshness = heard(account.freshness, report);
  const listening = freshness === account.freshness ? account : { ...account, freshness };
  return toAppliedReport(account, takeIn(listening, report, message), true);
}

function takeIn(account: Account, report: AccountReport, message: Message): Account {
  const at = timeOf(report);
  const answered = at !== null && isAnswered(account.freshness, at);
  if (answered) return account;
  switch (message.says) {
    case 'status':
      if (message.product !== null) return withProduct(account, at, message.product, message.status);
      return withStatusWord(account, report, at, message.status);
    case 'signed-in':
      return withGoodNews(account, report, at);
    case 'removed':
      return at === null ? account : withRemoval(account, at);
    case 'lock':
      return withLock(account, at, message.locked);
    case 'first-sync': {
      const firstSync = advanceFirstSync(account.firstSync, message);
      return isSameFirstSync(firstSync, account.firstSync) ? account : { ...account, firstSync };
    }
    case 'something':
      return account;
    default:
      return assertNever(message);
  }
}

function withStatusWord(
  account: Account,
  report: AccountReport,
  at: number | null,
  status: AccountStatus,
): Account {
  switch (status.kind) {
    case 'disconnected':
    case 'errored':
      return at === null ? account : withBadNews(account, at, status);
    case 'running':
      return withGoodNews(account, report, at);
    case 'removed':
      return at === null ? account : withRemoval(account, at);
    case 'connecting':
    case 'partial':
    case 'degraded':
    case 'paused':
    case 'unknown':
      return account; // not documented well enough to be shown before a read says it
    default:
      return assertNever(status);
  }
}

function withBadNews(account: Account, at: number, status: AccountStatus): Account {
  const { goodNews, status: known } = account.freshness.unconfirmed;
  if (account.status.kind === 'removed') return account;
  if (known !== null && (at < known || (at === known && !isWorseStatus(status, account.status)))) {
    return account;
  }
  return withUnconfirmed(
    {
      ...account,
      status,
      statusSince: status.kind === account.status.kind ? account.statusSince : at,
      checking: goodNews !== null && goodNews >= at,
    },
    { status: at },
  );
}

/** A sign-in without a time may be as late as our clock and the provider side's can differ. */
function withGoodNews(account: Account, { receivedAt }: AccountReport, at: number | null): Account {
  const { unconfirmed } = account.freshness;
  const time = at ?? receivedAt + CLOCK_SKEW_MS;
  const goodNews = later(unconfirmed.goodNews, time);
  const isOver = unconfirmed.status !== null && time < unconfirmed.status;
  const { kind } = account.status;
  const checking = account.checking || (!isOver && kind !== 'running' && kind !== 'removed');
  if (goodNews === unconfirmed.goodNews && checking === account.checking) return account;
  return withUnconfirmed({ ...account, checking }, { goodNews });
}

/** The last word: Unipile never gives out an id again, so what messages say after it is about the time before. */
function withRemoval(account: Account, at: number): Account {
  if (account.status.kind === 'removed') return account;
  const removed: Account = { ...account, status: { kind: 'removed' }, statusSince: at, checking: false };
  return withUnconfirmed(removed, { status: at });
}

/** Like any good news, an unlock waits for the read. */
function withLock(account: Account, at: number | null, locked: boolean): Account {
  const known = account.freshness.unconfirmed.lock;
  if (!locked || at === null || (known !== null && at <= known)) return account;
  return withUnconfirmed({ ...account, locked }, { lock: at });
}

/** One part that broke is shown on that part; what it means for the account only a read can say. */
function withProduct(account: Account, at: number | null, product: string, status: AccountStatus): Account {
  const isBad = status.kind === 'disconnected' || status.kind === 'errored';
  if (!isBad || at === null) return account;
  const known = account.products.find((part) => part.product === product);
  if (!known) return account;
  const { reportedAt } = known;
  if (reportedAt !== undefined && (at < reportedAt || (at === reportedAt && !isWorseStatus(status, known)))) {
    return account;
  }
  const after = { ...status, product, reportedAt: at };
  return { ...account, products: account.products.map((part) => (part === known ? after : part)) };
}

function withUnconfirmed(account: Account, said: Partial<UnconfirmedReports>): Account {
  const { freshness } = account;
  return { ...account, freshness: { ...freshness, unconfirmed: { ...freshness.unconfirmed, ...said } } };
}
