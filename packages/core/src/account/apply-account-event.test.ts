import { expect, test } from 'vitest';
import { makeAccount, makeReport, makeStatusReport } from '../testing/index.ts';
import { applyAll, at, read } from '../testing/report-sequence.ts';
import type { AccountReport } from './account-report.ts';
import { applyAccountEvent } from './apply-account-event.ts';
import type { FirstSyncState } from './first-sync.ts';

const disconnected = { kind: 'disconnected', cause: 'credentials' } as const;
const running = { kind: 'running' } as const;

test('never believes "running" from a message: the account is being checked', () => {
  const broken = makeAccount({ status: disconnected });
  const { account, changed, reread } = applyAccountEvent(broken, makeStatusReport(running));
  expect(account.status).toEqual(disconnected);
  expect(account.checking).toBe(true);
  expect([changed, reread]).toEqual([true, true]);
});

test('a failed check falls back to what was known', () => {
  const checking = makeAccount({ status: disconnected, checking: true });
  const { account, changed } = applyAccountEvent(checking, makeReport({ says: 'unconfirmed' }));
  expect(account).toMatchObject({ status: disconnected, checking: false });
  expect(changed).toBe(true);
});

test('the first synchronisation follows its messages, and a read has the last word', () => {
  const says = (state: FirstSyncState, product: string | null = null): AccountReport =>
    makeReport({ says: 'first-sync', state, product }, at(2));
  const done = applyAccountEvent(makeAccount(), says('completed'));
  expect(done).toMatchObject({ account: { firstSync: { state: 'completed' } }, changed: true, reread: true });
  expect(applyAccountEvent(done.account, says('running'))).toEqual({ ...done, changed: false });
  const going = { state: 'running', startedAt: 5 } as const;
  expect(applyAll(done.account, read(3, { firstSync: going })).firstSync).toEqual(going);
  expect(applyAll(done.account, read(3, { firstSync: going }), says('completed')).firstSync).toEqual(going);
});
