import { expect, test } from 'vitest';
import { FIXTURE_TIME, makeAccount, makeReport, makeStatusReport } from '../testing/index.ts';
import type { Account } from './account.ts';
import type { AccountReport } from './account-report.ts';
import { applyAccountEvent } from './apply-account-event.ts';
import { accountFromSnapshot } from './apply-snapshot.ts';
import type { FirstSyncState } from './first-sync.ts';

const disconnected = { kind: 'disconnected', cause: 'credentials' } as const;
const running = { kind: 'running' } as const;

const minutes = (count: number): number => FIXTURE_TIME + count * 60_000;
/** A message that was so, and arrived, so many minutes after the fixture's beginning. */
const at = (count: number): { at: number; receivedAt: number } => ({
  at: minutes(count),
  receivedAt: minutes(count),
});
const applyAll = (account: Account, ...reports: AccountReport[]): Account =>
  reports.reduce((before, report) => applyAccountEvent(before, report).account, account);
const read = (count: number, snapshot: Partial<Account> = {}): AccountReport =>
  makeReport(
    { says: 'snapshot', snapshot: makeAccount(snapshot) },
    { source: 'read', at: null, receivedAt: minutes(count) },
  );
const visible = ({ freshness: _, statusSince: __, ...account }: Account): unknown => account;

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

test('a report about a product nobody knows, or without a time, changes nothing and asks for a read', () => {
  const account = makeAccount();
  const product = makeReport({ says: 'status', status: disconnected, product: 'recruiter' });
  const applied = applyAccountEvent(account, product);
  expect(applied).toMatchObject({ changed: false, reread: true });
  expect(visible(applied.account)).toEqual(visible(account));
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

test('a removal is shown at once, by a message that has a time and by a read; a message without asks first', () => {
  const message = applyAccountEvent(makeAccount(), makeReport({ says: 'removed' }));
  expect(message).toMatchObject({ account: { status: { kind: 'removed' } }, changed: true, reread: true });
  const untimed = makeReport({ says: 'removed' }, { at: null });
  expect(applyAccountEvent(makeAccount(), untimed)).toMatchObject({ changed: false, reread: true });
  const notFound = makeReport({ says: 'removed' }, { source: 'read', at: null });
  expect(applyAccountEvent(makeAccount(), notFound)).toMatchObject({
    account: {
      status: { kind: 'removed' },
      checking: false,
      freshness: { confirmedAt: notFound.receivedAt },
    },
    changed: true,
    reread: false,
  });
  const early = { ...notFound, receivedAt: FIXTURE_TIME - 1 };
  expect(applyAccountEvent(makeAccount(), early)).toMatchObject({ changed: false, reread: true });
});

test('no message brings a removed account back, however late or new; a read that finds it does', () => {
  const removed = applyAll(makeAccount(), makeReport({ says: 'removed' }, at(5)));
  const messages = [
    makeStatusReport(disconnected, at(4)),
    makeStatusReport(disconnected, at(6)),
    makeStatusReport(running, at(6)),
    makeReport({ says: 'signed-in' }, { ...at(6), at: null }),
    makeReport({ says: 'removed' }, at(7)),
    makeReport({ says: 'status', status: { kind: 'removed' }, product: null }, at(7)),
  ];
  for (const message of messages) {
    const applied = applyAccountEvent(removed, message);
    expect(applied).toMatchObject({ changed: false, reread: true });
    expect(applied.account).toMatchObject({ status: { kind: 'removed' }, checking: false });
  }
  expect(applyAll(removed, ...messages, read(8))).toMatchObject({
    status: running,
    statusSince: minutes(8),
    checking: false,
  });
});

test('a removal that was said before newer news counts all the same, unless a read has found the account since', () => {
  const removal = makeReport({ says: 'removed' }, at(2));
  const word = makeReport({ says: 'status', status: { kind: 'removed' }, product: null }, at(2));
  for (const report of [removal, word]) {
    expect(applyAll(makeAccount(), makeStatusReport(disconnected, at(3)), report).status.kind).toBe(
      'removed',
    );
  }
  const found = applyAll(makeAccount(), makeStatusReport(disconnected, at(3)), read(4));
  expect(applyAccountEvent(found, removal)).toMatchObject({ account: { status: running }, reread: true });
});

test('a lock is shown at once, an unlock only by a read', () => {
  const locked = applyAccountEvent(makeAccount(), makeReport({ says: 'lock', locked: true }));
  expect(locked).toMatchObject({ account: { locked: true, status: running }, changed: true, reread: true });
  const unlocked = applyAccountEvent(locked.account, makeReport({ says: 'lock', locked: false }, at(2)));
  expect(unlocked).toMatchObject({ account: { locked: true }, changed: false, reread: true });
  expect(applyAll(unlocked.account, read(3)).locked).toBe(false);
});

test('locks and unlocks out of order, twice or without a time do no harm', () => {
  const lock = makeReport({ says: 'lock', locked: true }, at(2));
  const unlock = makeReport({ says: 'lock', locked: false }, at(3));
  for (const reports of [
    [lock, unlock],
    [unlock, lock],
  ]) {
    expect(applyAll(makeAccount(), ...reports).locked).toBe(true);
    expect(applyAll(makeAccount(), ...reports, read(4)).locked).toBe(false);
    expect(applyAccountEvent(applyAll(makeAccount(), ...reports, read(4)), lock)).toMatchObject({
      account: { locked: false },
      changed: false,
      reread: true,
    });
  }
  expect(applyAccountEvent(makeAccount(), { ...lock, at: null }).account.locked).toBe(false);
  const older = { ...lock, ...at(1) };
  expect(applyAccountEvent(applyAll(makeAccount(), lock), older).changed).toBe(false);
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

test('bad news from before the good news is shown as being checked; from after it ends the check', () => {
  const good = makeStatusReport(running, at(3));
  const before = applyAll(makeAccount(), good, makeStatusReport(disconnected, at(2)));
  expect([before.status, before.checking]).toEqual([disconnected, true]);
  const after = applyAll(
    makeAccount(),
    makeStatusReport(disconnected, at(2)),
    good,
    makeStatusReport({ kind: 'errored', cause: 'proxy' }, at(4)),
  );
  expect([after.status.kind, after.checking]).toEqual(['errored', false]);
});

test('good news from before the break is no reason to check', () => {
  const broken = applyAll(makeAccount(), makeStatusReport(disconnected, at(4)));
  for (const says of [{ says: 'signed-in' }, { says: 'status', status: running, product: null }] as const) {
    const applied = applyAccountEvent(broken, makeReport(says, at(3)));
    expect(applied).toMatchObject({ account: { checking: false }, changed: false, reread: true });
  }
});

test('a delayed break does not end the check of a sign-in that has no time', () => {
  const signedIn = makeReport(
    { says: 'signed-in' },
    { source: 'callback', at: null, receivedAt: minutes(3) },
  );
  const broken = makeAccount({ status: disconnected });
  const delayed = makeStatusReport({ kind: 'errored', cause: null }, { ...at(3), receivedAt: minutes(4) });
  expect(applyAll(broken, signedIn, delayed).checking).toBe(true);
  expect(applyAll(broken, signedIn, makeStatusReport(disconnected, at(9))).checking).toBe(false);
});

test('of two breaks with the same time the worse is shown, whichever came first', () => {
  const errored = (cause: 'proxy' | 'unipile' | null): AccountReport =>
    makeStatusReport({ kind: 'errored', cause }, at(2));
  for (const [worse, better] of [
    [makeStatusReport(disconnected, at(2)), errored('proxy')],
    [errored('proxy'), errored('unipile')],
    [errored('unipile'), errored(null)],
  ] as const) {
    const one = applyAll(makeAccount(), worse, better);
    const other = applyAll(makeAccount(), better, worse);
    expect(one.status).toEqual(worse.statement.says === 'status' ? worse.statement.status : null);
    expect(other).toEqual(one);
  }
});

test('what a read has answered is not believed again, whether it is repeated or older', () => {
  const repaired = applyAll(makeAccount(), makeStatusReport(disconnected, at(5)), read(6));
  for (const time of [4, 5]) {
    const applied = applyAccountEvent(
      repaired,
      makeStatusReport(disconnected, { ...at(time), ...{ receivedAt: minutes(7) } }),
    );
    expect(applied).toMatchObject({ account: { status: running }, changed: false, reread: true });
  }
  expect(applyAll(repaired, makeStatusReport(disconnected, at(7))).status).toEqual(disconnected);
});

test('a message that arrives hours late is not believed, though no message came before it', () => {
  const account = applyAll(makeAccount(), read(180));
  const late = makeStatusReport(disconnected, { at: minutes(60), receivedAt: minutes(181) });
  expect(applyAccountEvent(account, late)).toMatchObject({
    account: { status: running },
    changed: false,
    reread: true,
  });
  const soon = makeStatusReport(disconnected, { at: minutes(178), receivedAt: minutes(181) });
  expect(applyAccountEvent(account, soon).account.status).toEqual(disconnected);
});

test('a time to come is no time: it is not believed and does not make later messages look late', () => {
  const future = makeStatusReport(disconnected, { at: minutes(600), receivedAt: minutes(1) });
  const after = applyAccountEvent(makeAccount(), future);
  expect(after).toMatchObject({ account: { status: running }, changed: false, reread: true });
  const repaired = applyAll(after.account, read(2));
  expect(applyAll(repaired, makeStatusReport(disconnected, at(3))).status).toEqual(disconnected);
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
  expect(confirmed).toMatchObject({ account: { statusSince: minutes(1) }, changed: true, reread: false });
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
});

test('the first read of an account is its beginning', () => {
  expect(accountFromSnapshot(makeAccount(), minutes(1), 'assign')).toMatchObject({
    status: running,
    statusSince: minutes(1),
    freshness: { confirmedAt: minutes(1), confirmedBy: 'assign' },
    version: '',
  });
});

test('the first synchronisation follows its messages, and a read has the last word', () => {
  const says = (state: FirstSyncState, product: string | null = null): AccountReport =>
    makeReport({ says: 'first-sync', state, product }, at(2));
  const done = applyAccountEvent(makeAccount(), says('completed'));
  expect(done).toMatchObject({ account: { firstSync: { state: 'completed' } }, changed: true, reread: true });
  expect(applyAccountEvent(done.account, says('running'))).toEqual({ ...done, changed: false });
  const running = { state: 'running', startedAt: 5 } as const;
  expect(applyAll(done.account, read(3, { firstSync: running })).firstSync).toEqual(running);
  expect(applyAll(done.account, read(3, { firstSync: running }), says('completed')).firstSync).toEqual(
    running,
  );
});
