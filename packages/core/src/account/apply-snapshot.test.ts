import { expect, test } from 'vitest';
import { FIXTURE_TIME, makeAccount, makeReport, makeStatusReport } from '../testing/index.ts';
import { applyAll, at, minute, read } from '../testing/report-sequence.ts';
import { applyAccountEvent } from './apply-account-event.ts';
import { accountFromSnapshot } from './apply-snapshot.ts';

const disconnected = { kind: 'disconnected', cause: 'credentials' } as const;
const running = { kind: 'running' } as const;

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

test('of two reads the one that was sent later counts, and one from a clock set back asks again', () => {
  const later = applyAll(makeAccount(), read(9, { status: disconnected }));
  expect(applyAccountEvent(later, read(8))).toEqual({ account: later, changed: false, reread: true });
  const stamped = applyAccountEvent(later, read(9)); // no less than what was heard
  expect(stamped).toMatchObject({ account: { status: running }, changed: true, reread: false });
});

test('a read that confirms what a message said is news; a read that repeats a read is none', () => {
  const told = applyAll(makeAccount(), makeStatusReport(disconnected, at(1)));
  const confirmed = applyAccountEvent(told, read(2, { status: disconnected }));
  expect(confirmed).toMatchObject({ account: { statusSince: minute(1) }, changed: true, reread: false });
  expect(applyAccountEvent(confirmed.account, read(3, { status: disconnected })).changed).toBe(false);
  expect(applyAccountEvent(confirmed.account, read(300, { status: disconnected })).changed).toBe(true);
});

test('a read keeps the id, and what it does not speak of', () => {
  const known = makeAccount({ firstSync: { state: 'completed', startedAt: null } });
  const other = makeAccount({ id: 'acc_other', name: 'Grace', createdAt: null, firstSync: null });
  expect(applyAll(known, read(1, other))).toMatchObject({
    id: known.id,
    name: 'Grace',
    createdAt: known.createdAt,
    firstSync: known.firstSync,
  });
  expect(applyAll(known, read(1, { name: '', provider: 'unknown' }))).toMatchObject({
    name: known.name,
    provider: known.provider,
  });
});

test('the first read of an account is its beginning', () => {
  expect(accountFromSnapshot(makeAccount(), minute(1), 'assign')).toMatchObject({
    status: running,
    statusSince: minute(1),
    freshness: { confirmedAt: minute(1), confirmedBy: 'assign' },
    version: '',
  });
});

test('an account that is found broken may have been so for long: since when is not known', () => {
  const status = { kind: 'disconnected', cause: 'credentials' } as const;
  const found = accountFromSnapshot(makeAccount({ status }), minute(1));
  expect(found.statusSince).toBe(0);
  expect(accountFromSnapshot(makeAccount(), minute(1)).statusSince).toBe(minute(1));
});
