import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyAccount, anyReport, anyStatus, lastRead, timedMessage } from '../testing/arbitraries.ts';
import { makeReport } from '../testing/index.ts';
import { applyAll, visible } from '../testing/report-sequence.ts';
import type { Account } from './account.ts';
import type { AccountReport } from './account-report.ts';
import { type AccountStatus, isSameStatus, isWorseStatus } from './account-status.ts';
import { applyAccountEvent } from './apply-account-event.ts';

const inTwoOrders = fc
  .array(timedMessage, { maxLength: 8 })
  .chain((reports) =>
    fc.tuple(
      fc.constant(reports),
      fc.shuffledSubarray(reports, { minLength: reports.length, maxLength: reports.length }),
    ),
  );

test('applying a report twice is applying it once, and the second time nothing changes', () => {
  fc.assert(
    fc.property(anyAccount, fc.array(anyReport), anyReport, (start, history, report) => {
      const once = applyAccountEvent(applyAll(start, ...history), report).account;
      const twice = applyAccountEvent(once, report);
      expect(twice.changed).toBe(false);
      expect(twice.account).toEqual(once);
    }),
    { numRuns: 2_000 },
  );
});

test('messages with times end in the same state in whatever order they come, before the read and after it', () => {
  fc.assert(
    fc.property(anyAccount, inTwoOrders, lastRead, (start, [reports, shuffled], read) => {
      const [one, other] = [applyAll(start, ...reports), applyAll(start, ...shuffled)];
      expect(visible(other)).toEqual(visible(one));
      expect(visible(applyAccountEvent(other, read).account)).toEqual(
        visible(applyAccountEvent(one, read).account),
      );
    }),
    { numRuns: 5_000 },
  );
});

test('without a read the status is that of the newest believed report, the worse of two with one time', () => {
  fc.assert(
    fc.property(anyAccount, fc.array(timedMessage, { maxLength: 8 }), (start, reports) => {
      expect(applyAll(start, ...reports).status).toEqual(newestBelieved(start, reports));
    }),
    { numRuns: 2_000 },
  );
});

function newestBelieved(start: Account, reports: readonly AccountReport[]): AccountStatus {
  if (start.status.kind === 'removed') return start.status;
  let newest: { at: number; status: AccountStatus } | null = null;
  for (const { at, statement } of reports) {
    if (at === null || at <= (start.freshness.settledAt ?? 0)) continue;
    if (statement.says === 'removed') return { kind: 'removed' };
    if (statement.says !== 'status' || statement.product !== null) continue;
    const { status } = statement;
    if (status.kind === 'removed') return status;
    if (status.kind !== 'disconnected' && status.kind !== 'errored') continue;
    if (!newest || at > newest.at || (at === newest.at && isWorseStatus(status, newest.status)))
      newest = { at, status };
  }
  return newest?.status ?? start.status;
}

test('only a read makes an account running, unlocked or found again, whatever is said', () => {
  fc.assert(
    fc.property(anyAccount, fc.array(anyReport), anyReport, (start, history, report) => {
      const before = applyAll(start, ...history);
      const { account } = applyAccountEvent(before, report);
      if (report.statement.says === 'snapshot') return;
      if (before.status.kind !== 'running') expect(account.status.kind).not.toBe('running');
      if (before.status.kind === 'removed') expect(account.status.kind).toBe('removed');
      if (before.locked) expect(account.locked).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('a message always asks for a read, and a read that was sent after everything heard is the truth', () => {
  fc.assert(
    fc.property(anyAccount, fc.array(timedMessage), lastRead, (start, reports, read) => {
      for (const report of reports) expect(applyAccountEvent(start, report).reread).toBe(true);
      const { account, reread } = applyAccountEvent(applyAll(start, ...reports), read);
      expect(reread).toBe(false);
      expect(account.checking).toBe(false);
      if (read.statement.says !== 'snapshot') return;
      expect(account.status.kind).toBe(read.statement.snapshot.status.kind);
      expect(account.locked).toBe(read.statement.snapshot.locked);
    }),
  );
});

test('what arrives after a read, but was said before messages that the read answered, changes nothing', () => {
  fc.assert(
    fc.property(anyAccount, fc.array(timedMessage, { minLength: 1 }), lastRead, (start, reports, read) => {
      const settled = applyAccountEvent(applyAll(start, ...reports), read).account;
      const repeated = { ...(reports[0] as AccountReport), receivedAt: read.receivedAt + 1 };
      const again = applyAccountEvent(settled, repeated);
      expect(again).toMatchObject({ changed: false, reread: true });
      expect(visible(again.account)).toEqual(visible(settled));
    }),
  );
});

test('a report that is not believed for want of a time never changes what is shown, unless it is good news', () => {
  fc.assert(
    fc.property(anyAccount, anyStatus, fc.option(fc.string()), (account, status, product) => {
      const untimed = makeReport({ says: 'status', status, product }, { at: null });
      const applied = applyAccountEvent(account, untimed);
      expect(applied.reread).toBe(true);
      expect(isSameStatus(applied.account.status, account.status)).toBe(true);
      if (status.kind !== 'running') expect(applied.changed).toBe(false);
    }),
  );
});
