import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyAccount, anyReport } from '../testing/arbitraries.ts';
import { makeAccount, makeReport } from '../testing/index.ts';
import { applyAll, at, minute, read } from '../testing/report-sequence.ts';
import type { Account } from './account.ts';
import type { AccountReport } from './account-report.ts';
import { applyAccountEvent } from './apply-account-event.ts';
import { isEnded, isRemovedSince } from './ended.ts';

const endAt = (count: number): AccountReport =>
  makeReport({ says: 'ended' }, { source: 'read', at: null, receivedAt: minute(count) });

const signedIn = (askedAt?: number): AccountReport =>
  makeReport({ says: 'signed-in', ...(askedAt !== undefined && { askedAt }) }, at(9));

const ended = applyAll(makeAccount(), endAt(5));

test('what the app ended stays so, whatever is said or read, until somebody asks for it again', () => {
  const endedAt = minute(5);
  const asksAgain = ({ source, statement }: AccountReport): boolean =>
    source === 'assign' || (statement.says === 'signed-in' && (statement.askedAt ?? 0) > endedAt);
  const nobodyAsks = fc.array(anyReport.filter((report) => !asksAgain(report)));
  fc.assert(
    fc.property(anyAccount, fc.array(anyReport), nobodyAsks, (start, history, reports) => {
      const before: Account = applyAll(start, ...history, endAt(5));
      expect(before).toMatchObject({ status: { kind: 'removed', endedAt }, checking: false });
      for (const report of reports.filter(({ statement }) => statement.says !== 'ended')) {
        expect(applyAccountEvent(before, report)).toEqual({ account: before, changed: false, reread: false });
      }
    }),
    { numRuns: 2_000 },
  );
});

test('an end is told once, and counts also for an account that only looked removed until then', () => {
  expect(applyAccountEvent(makeAccount(), endAt(5))).toMatchObject({ changed: true, reread: false });
  expect(applyAccountEvent(ended, endAt(5)).changed).toBe(false);
  const looked = applyAll(makeAccount(), makeReport({ says: 'removed' }, at(2)));
  expect([isEnded(looked), isEnded(applyAll(looked, endAt(5)))]).toEqual([false, true]);
  expect([isRemovedSince(looked, minute(2)), isRemovedSince(looked, minute(3))]).toEqual([true, false]);
  expect(isRemovedSince(applyAll(looked, endAt(5)), minute(3))).toBe(true);
});

test('what looked removed is removed since its end, so that the end is not forgotten with the look', () => {
  const looked = applyAll(makeAccount(), makeReport({ says: 'removed' }, at(2)));
  expect(looked.statusSince).toBe(minute(2));
  expect(applyAll(looked, endAt(5)).statusSince).toBe(minute(5));
});

test('a sign-in that was asked for after the end has it read again; an older one, or one of nobody, has not', () => {
  for (const late of [signedIn(), signedIn(minute(4)), signedIn(minute(5))]) {
    expect(isEnded(applyAll(ended, late))).toBe(true);
  }
  const again = applyAccountEvent(ended, signedIn(minute(6)));
  expect(again).toMatchObject({ account: { status: { kind: 'removed' } }, changed: false, reread: true });
  expect(applyAll(again.account, read(10)).status).toEqual({ kind: 'running' });
});

test('to assign it after the end brings it back; to have assigned it before does not', () => {
  expect(applyAll(ended, { ...read(6), source: 'assign' }).status).toEqual({ kind: 'running' });
  expect(applyAll(ended, { ...read(4), source: 'assign' })).toBe(ended);
  expect(applyAll(ended, read(6))).toBe(ended);
});
