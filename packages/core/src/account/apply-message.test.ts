import { expect, test } from 'vitest';
import { FIXTURE_TIME, makeAccount, makeReport, makeStatusReport } from '../testing/index.ts';
import { applyAll, at, read, visible } from '../testing/report-sequence.ts';
import { applyAccountEvent } from './apply-account-event.ts';

const disconnected = { kind: 'disconnected', cause: 'credentials' } as const;
const running = { kind: 'running' } as const;

test('shows a newer disconnect at once and asks for a read to confirm it', () => {
  const { account, changed, reread } = applyAccountEvent(makeAccount(), makeStatusReport(disconnected));
  expect(account.status).toEqual(disconnected);
  expect(account.statusSince).toBe(FIXTURE_TIME + 60_000);
  expect([changed, reread]).toEqual([true, true]);
});

test('a repeated disconnect is no news', () => {
  const once = applyAccountEvent(makeAccount(), makeStatusReport(disconnected)).account;
  const twice = applyAccountEvent(once, makeStatusReport(disconnected));
  expect(twice.changed).toBe(false);
  expect(twice.account).toEqual(once);
});

test('a report about a product nobody knows, or without a time, changes nothing and asks for a read', () => {
  const account = makeAccount();
  const product = makeReport({ says: 'status', status: disconnected, product: 'recruiter' });
  const applied = applyAccountEvent(account, product);
  expect(applied).toMatchObject({ changed: false, reread: true });
  expect(visible(applied.account)).toEqual(visible(account));
  expect(applyAccountEvent(account, makeStatusReport(disconnected, { at: null })).changed).toBe(false);
});

test('signing in again marks a broken account as checked, and leaves a healthy one alone', () => {
  const broken = makeAccount({ status: disconnected });
  expect(applyAccountEvent(broken, makeReport({ says: 'signed-in' })).account.checking).toBe(true);
  expect(applyAccountEvent(makeAccount(), makeReport({ says: 'signed-in' })).account.checking).toBe(false);
});

test('a lock is shown at once, an unlock only by a read', () => {
  const locked = applyAccountEvent(makeAccount(), makeReport({ says: 'lock', locked: true }));
  expect(locked).toMatchObject({ account: { locked: true, status: running }, changed: true, reread: true });
  const unlocked = applyAccountEvent(locked.account, makeReport({ says: 'lock', locked: false }, at(2)));
  expect(unlocked).toMatchObject({ account: { locked: true }, changed: false, reread: true });
  expect(applyAll(unlocked.account, read(3)).locked).toBe(false);
});

test('a word without a meaning here changes nothing and asks for a read', () => {
  const something = makeReport({ says: 'something', raw: 'account.new' });
  expect(applyAccountEvent(makeAccount(), something)).toMatchObject({ changed: false, reread: true });
  for (const kind of ['connecting', 'paused'] as const)
    expect(applyAccountEvent(makeAccount(), makeStatusReport({ kind })).changed).toBe(false);
  for (const status of [
    { kind: 'partial', cause: 'credentials' },
    { kind: 'degraded', cause: null },
    { kind: 'unknown', raw: 'asleep' },
  ] as const) {
    expect(applyAccountEvent(makeAccount(), makeStatusReport(status))).toMatchObject({
      account: { status: running },
      changed: false,
      reread: true,
    });
  }
});

test('"running" marks every broken account as checked, and turns none green', () => {
  for (const status of [
    { kind: 'connecting' },
    { kind: 'errored', cause: 'proxy' },
    { kind: 'partial', cause: 'credentials' },
    { kind: 'degraded', cause: null },
    { kind: 'paused' },
    { kind: 'unknown', raw: 'asleep' },
    disconnected,
  ] as const) {
    const { account, reread } = applyAccountEvent(makeAccount({ status }), makeStatusReport(running));
    expect([account.status, account.checking, reread]).toEqual([status, true, true]);
  }
});
