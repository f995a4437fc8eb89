import { expect, test } from 'vitest';
import { FIXTURE_TIME, makeAccount, makeReport, makeStatusReport } from '../testing/index.ts';
import { applyAll, at, minute, read } from '../testing/report-sequence.ts';
import type { AccountReport } from './account-report.ts';
import { applyAccountEvent } from './apply-account-event.ts';

const disconnected = { kind: 'disconnected', cause: 'credentials' } as const;
const running = { kind: 'running' } as const;

test('a late report changes nothing and asks for a read', () => {
  const now = applyAccountEvent(makeAccount(), makeStatusReport({ kind: 'errored', cause: 'proxy' })).account;
  const late = applyAccountEvent(now, makeStatusReport(disconnected, { at: FIXTURE_TIME }));
  expect(late).toEqual({ account: now, changed: false, reread: true });
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
  const signedIn = makeReport({ says: 'signed-in' }, { source: 'callback', at: null, receivedAt: minute(3) });
  const broken = makeAccount({ status: disconnected });
  const delayed = makeStatusReport({ kind: 'errored', cause: null }, { ...at(3), receivedAt: minute(4) });
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
      makeStatusReport(disconnected, { ...at(time), receivedAt: minute(7) }),
    );
    expect(applied).toMatchObject({ account: { status: running }, changed: false, reread: true });
  }
  expect(applyAll(repaired, makeStatusReport(disconnected, at(7))).status).toEqual(disconnected);
});

test('a message that arrives hours late is not believed, though no message came before it', () => {
  const account = applyAll(makeAccount(), read(180));
  const late = makeStatusReport(disconnected, { at: minute(60), receivedAt: minute(181) });
  expect(applyAccountEvent(account, late)).toMatchObject({
    account: { status: running },
    changed: false,
    reread: true,
  });
  const soon = makeStatusReport(disconnected, { at: minute(178), receivedAt: minute(181) });
  expect(applyAccountEvent(account, soon).account.status).toEqual(disconnected);
});

test('a time to come is no time: it is not believed and does not make later messages look late', () => {
  const future = makeStatusReport(disconnected, { at: minute(600), receivedAt: minute(1) });
  const after = applyAccountEvent(makeAccount(), future);
  expect(after).toMatchObject({ account: { status: running }, changed: false, reread: true });
  const repaired = applyAll(after.account, read(2));
  expect(applyAll(repaired, makeStatusReport(disconnected, at(3))).status).toEqual(disconnected);
});
