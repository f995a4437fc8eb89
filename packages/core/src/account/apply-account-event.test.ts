import { expect, test } from 'vitest';
import { FIXTURE_TIME, makeAccount, makeReport, makeStatusReport } from '../testing/index.ts';
import { applyAccountEvent } from './apply-account-event.ts';

const disconnected = { kind: 'disconnected', cause: 'credentials' } as const;
const running = { kind: 'running' } as const;

test('shows a newer disconnect at once and asks for a read to confirm it', () => {
  const { account, changed, reread } = applyAccountEvent(makeAccount(), makeStatusReport(disconnected));
  expect(account.status).toEqual(disconnected);
  expect(account.statusSince).toBe(FIXTURE_TIME + 60_000);
  expect([changed, reread]).toEqual([true, true]);
});

test('never believes "running" from a message: the account is being checked', () => {
  const broken = makeAccount({ status: disconnected });
  const { account, changed, reread } = applyAccountEvent(broken, makeStatusReport(running));
  expect(account.status).toEqual(disconnected);
  expect(account.checking).toBe(true);
  expect([changed, reread]).toEqual([true, true]);
});

test('a repeated disconnect is no news', () => {
  const once = applyAccountEvent(makeAccount(), makeStatusReport(disconnected)).account;
  const twice = applyAccountEvent(once, makeStatusReport(disconnected));
  expect(twice.changed).toBe(false);
  expect(twice.account).toEqual(once);
});

test('a late report changes nothing and asks for a read', () => {
  const now = applyAccountEvent(makeAccount(), makeStatusReport({ kind: 'errored', cause: 'proxy' })).account;
  const late = applyAccountEvent(now, makeStatusReport(disconnected, { at: FIXTURE_TIME }));
  expect(late).toEqual({ account: now, changed: false, reread: true });
});

test('a report about one product, or without a time, changes nothing and asks for a read', () => {
  const account = makeAccount();
  const product = makeReport({ says: 'status', status: disconnected, product: 'recruiter' });
  expect(applyAccountEvent(account, product)).toEqual({ account, changed: false, reread: true });
  expect(applyAccountEvent(account, makeStatusReport(disconnected, { at: null })).changed).toBe(false);
});

test('a read proves the status, ends the check and confirms freshness', () => {
  const broken = makeAccount({ status: disconnected, checking: true });
  const readAt = FIXTURE_TIME + 120_000;
  const { account, changed, reread } = applyAccountEvent(
    broken,
    makeReport(
      { says: 'snapshot', snapshot: makeAccount() },
      { source: 'read', at: null, receivedAt: readAt },
    ),
  );
  expect(account).toMatchObject({ status: running, checking: false, statusSince: readAt });
  expect(account.freshness.confirmedAt).toBe(readAt);
  expect([changed, reread]).toEqual([true, false]);
});

test('a read sent before the newest report arrived is out of date', () => {
  const broken = applyAccountEvent(makeAccount(), makeStatusReport(disconnected)).account;
  const early = makeReport(
    { says: 'snapshot', snapshot: makeAccount() },
    { at: null, receivedAt: FIXTURE_TIME + 60_400 },
  );
  expect(applyAccountEvent(broken, early)).toEqual({ account: broken, changed: false, reread: true });
});

test('a read that says no cause keeps the cause that a message told', () => {
  const errored = applyAccountEvent(
    makeAccount(),
    makeStatusReport({ kind: 'errored', cause: 'proxy' }),
  ).account;
  const read = makeReport(
    { says: 'snapshot', snapshot: makeAccount({ status: { kind: 'errored', cause: null } }) },
    { at: null, receivedAt: FIXTURE_TIME + 90_000 },
  );
  expect(applyAccountEvent(errored, read).account.status).toEqual({ kind: 'errored', cause: 'proxy' });
});

test('signing in again marks a broken account as checked, and leaves a healthy one alone', () => {
  const broken = makeAccount({ status: disconnected });
  expect(applyAccountEvent(broken, makeReport({ says: 'signed-in' })).account.checking).toBe(true);
  expect(applyAccountEvent(makeAccount(), makeReport({ says: 'signed-in' })).account.checking).toBe(false);
});

test('a failed check falls back to what was known', () => {
  const checking = makeAccount({ status: disconnected, checking: true });
  const { account, changed } = applyAccountEvent(checking, makeReport({ says: 'unconfirmed' }));
  expect(account).toMatchObject({ status: disconnected, checking: false });
  expect(changed).toBe(true);
});

test('removal, lock and unknown words', () => {
  expect(applyAccountEvent(makeAccount(), makeReport({ says: 'removed' })).account.status.kind).toBe(
    'removed',
  );
  expect(applyAccountEvent(makeAccount(), makeReport({ says: 'lock', locked: true })).account.locked).toBe(
    true,
  );
  const account = makeAccount();
  expect(applyAccountEvent(account, makeReport({ says: 'something', raw: 'account.new' }))).toEqual({
    account,
    changed: false,
    reread: true,
  });
});
