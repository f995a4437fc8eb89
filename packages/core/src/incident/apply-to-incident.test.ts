import { expect, test } from 'vitest';
import type { Account } from '../account/account.ts';
import type { AccountReport } from '../account/account-report.ts';
import type { AccountStatus } from '../account/account-status.ts';
import { applyAccountEvent } from '../account/apply-account-event.ts';
import { makeAccount, makeReport, makeStatusReport } from '../testing/index.ts';
import { at, minute, read } from '../testing/report-sequence.ts';
import { type AppliedIncident, applyToIncident, noteOperatorAction } from './apply-to-incident.ts';
import { brokenMs, type Incident } from './incident.ts';

const disconnected: AccountStatus = { kind: 'disconnected', cause: 'credentials' };
const proxyDown: AccountStatus = { kind: 'errored', cause: 'proxy' };

/** Plays reports through account and incident, as a server does. */
function play(...reports: readonly AccountReport[]): Played {
  return playOn({ account: makeAccount(), incident: null, closed: [], opened: 0 }, ...reports);
}

interface Played {
  readonly account: Account;
  readonly incident: Incident | null;
  readonly closed: readonly Incident[];
  readonly opened: number;
}

function playOn(start: Played, ...reports: readonly AccountReport[]): Played {
  return reports.reduce((so, report) => {
    const { account } = applyAccountEvent(so.account, report);
    const applied = applyToIncident(so.incident, { before: so.account, after: account, report });
    return {
      account,
      incident: applied.incident,
      closed: applied.closed ? [...so.closed, applied.closed] : so.closed,
      opened: so.opened + (applied.opened ? 1 : 0),
    };
  }, start);
}

const says = (status: AccountStatus, minutes: number): AccountReport => makeStatusReport(status, at(minutes));
const signedIn = (minutes: number): AccountReport => makeReport({ says: 'signed-in' }, at(minutes));

test('begins when the account leaves "running" and ends when it is back', () => {
  const broken = play(says(disconnected, 1), read(2, { status: disconnected }));
  expect(broken.incident).toMatchObject({
    accountId: 'acc_fixture_1',
    openedAt: minute(1),
    closedAt: null,
    downSince: minute(1),
    drops: 1,
    changes: 0,
    causes: ['credentials'],
    worst: 'disconnected',
    recoveredBy: null,
  });
  expect([broken.opened, broken.closed]).toEqual([1, []]);
  const back = playOn(broken, read(31));
  expect(back.incident).toMatchObject({ id: broken.incident?.id, closedAt: minute(31) });
  expect(back.closed).toEqual([back.incident]);
  expect(brokenMs(back.incident as Incident, minute(99))).toBe(30 * 60_000);
});

test('while the account is well there is none, and after one it stays the last', () => {
  expect(play(read(1), says({ kind: 'running' }, 2)).incident).toBeNull();
  const over = play(says(disconnected, 1), read(2));
  expect(playOn(over, read(3)).incident).toBe(over.incident);
});

test('a step that says nothing new leaves it as it is', () => {
  const broken = play(says(disconnected, 1));
  expect(playOn(broken, says(disconnected, 1), says(disconnected, 2)).incident).toBe(broken.incident);
  expect(playOn(broken, read(2, { status: disconnected })).incident).toBe(broken.incident);
});

test('counts how often it changed, and keeps the causes and the worst', () => {
  const { incident } = play(
    says(proxyDown, 1),
    says(disconnected, 2),
    says({ kind: 'errored', cause: 'unipile' }, 3),
    read(4, { status: { kind: 'errored', cause: null } }),
    read(5, { status: { kind: 'degraded', cause: 'proxy' } }),
  );
  expect(incident).toMatchObject({
    changes: 3,
    causes: ['proxy', 'credentials', 'unipile'],
    worst: 'disconnected',
    openedAt: minute(1),
  });
});

test('one that comes back for a few minutes only goes on, without the minutes it ran', () => {
  const { incident, opened, closed } = play(
    says(proxyDown, 0.5),
    read(2),
    says(disconnected, 6),
    read(7, { status: disconnected }),
  );
  expect(incident).toMatchObject({
    openedAt: minute(0.5),
    downSince: minute(6),
    closedAt: null,
    recoveredBy: null,
    drops: 2,
    causes: ['proxy', 'credentials'],
    worst: 'disconnected',
  });
  expect([opened, closed.length]).toEqual([1, 1]);
  expect(brokenMs(incident as Incident, minute(10))).toBe((1.5 + 4) * 60_000);
});

test('every stretch in which it was broken counts', () => {
  const twice = play(says(proxyDown, 1), read(3), says(proxyDown, 5), read(8));
  const { incident } = playOn(twice, says(proxyDown, 10));
  expect(incident?.drops).toBe(3);
  expect(brokenMs(incident as Incident, minute(14))).toBe((2 + 3 + 4) * 60_000);
});

test('after five minutes it goes on, after more than five it is another one', () => {
  expect(play(says(proxyDown, 1), read(2), says(disconnected, 7)).opened).toBe(1);

  const { incident, opened } = play(says(proxyDown, 1), read(2), says(disconnected, 8));
  expect(incident).toMatchObject({ openedAt: minute(8), drops: 1, causes: ['credentials'] });
  expect(opened).toBe(2);
});

test('the host may choose what belongs together', () => {
  const over = play(says(proxyDown, 1), read(2));
  const report = says(disconnected, 3);
  const after = applyAccountEvent(over.account, report).account;
  const policy = { joinMs: 0, signInCountsMs: 0 };
  expect(applyToIncident(over.incident, { before: over.account, after, report }, policy).opened).toBe(true);
});

test('never begins before the last one ended, whatever the clocks say', () => {
  const over = play(says(proxyDown, 1), read(20));
  const report = says(disconnected, 19); // the provider side's clock is a minute behind ours
  const next = playOn(over, report);
  expect(next.incident).toMatchObject({ openedAt: minute(1), downSince: minute(20), drops: 2 });
  expect(playOn(next, read(20)).incident).toMatchObject({ closedAt: minute(20) });
});

test('a first connection on its way has not left "running"; one that fails has', () => {
  const first = makeAccount({ status: { kind: 'connecting' } });
  const report = read(1);
  expect(applyToIncident(null, { before: null, after: first, report }).incident).toBeNull();
  expect(applyToIncident(null, { before: first, after: first, report }).incident).toBeNull();
  const failed = makeAccount({ status: disconnected, statusSince: minute(3) });
  for (const before of [first, null]) {
    const applied: AppliedIncident = applyToIncident(null, { before, after: failed, report });
    expect(applied).toMatchObject({ opened: true, incident: { openedAt: minute(3) } });
  }
});

test('an account that ran and connects again has left "running"', () => {
  expect(play(read(1, { status: { kind: 'connecting' } })).incident).toMatchObject({
    worst: 'connecting',
    causes: [],
  });
});

test('a lock of a running account is an incident, which ends with the lock and by the operators', () => {
  const locked = play(makeReport({ says: 'lock', locked: true }, at(1)));
  expect(locked.incident).toMatchObject({ openedAt: minute(1), worst: 'locked', causes: ['lock'] });
  expect(playOn(locked, read(9)).incident).toMatchObject({
    closedAt: minute(9),
    recoveredBy: 'operator',
  });
  const asleep = read(2, { status: { kind: 'connecting' }, locked: true });
  expect(playOn(locked, asleep).incident?.worst).toBe('locked');
  expect(play(asleep).incident?.worst).toBe('locked');
  const both = playOn(locked, says(proxyDown, 2));
  expect(both.incident).toMatchObject({ worst: 'errored', causes: ['lock', 'proxy'], changes: 1 });
  expect(playOn(both, read(3, { status: { kind: 'paused' }, locked: true })).incident?.causes).toEqual([
    'lock',
    'proxy',
    'subscription',
  ]);
});

test('a removed account has no incident, and ends the one it had', () => {
  const removed = makeReport({ says: 'removed' }, at(5));
  expect(play(removed).incident).toBeNull();
  expect(play(says(disconnected, 1), removed).incident).toMatchObject({
    closedAt: minute(5),
    recoveredBy: 'removed',
  });
});

test('says what ended it', () => {
  const recoveredBy = (...reports: readonly AccountReport[]) =>
    play(...reports, read(30)).incident?.recoveredBy;
  expect(recoveredBy(says(disconnected, 1), signedIn(25))).toBe('owner-sign-in');
  expect(recoveredBy(says(disconnected, 1), signedIn(25), signedIn(2))).toBe('owner-sign-in');
  expect(recoveredBy(says(disconnected, 1), signedIn(19))).toBe('unknown');
  expect(recoveredBy(says(disconnected, 1))).toBe('unknown');
  expect(recoveredBy(says(proxyDown, 1), signedIn(2))).toBe('by-itself');
  expect(recoveredBy(read(1, { status: { kind: 'paused' } }))).toBe('operator');
  expect(recoveredBy(read(1, { status: { kind: 'unknown', raw: 'asleep' } }))).toBe('by-itself');
});

test('what the operators did is remembered while it lasts', () => {
  const broken = play(says(proxyDown, 1));
  const acted = noteOperatorAction(broken.incident as Incident, minute(3));
  expect(noteOperatorAction(acted, minute(2))).toBe(acted);
  expect(noteOperatorAction(acted, minute(4)).operatorActedAt).toBe(minute(4));
  const back = playOn({ ...broken, incident: acted }, read(5));
  expect(back.incident?.recoveredBy).toBe('operator');
  expect(noteOperatorAction(back.incident as Incident, minute(6))).toBe(back.incident);
  expect(playOn(back, says(proxyDown, 6)).incident).toMatchObject({
    operatorActedAt: null,
    signedInAt: null,
  });
});

test('an account that was found broken is counted from the first look', () => {
  const found = makeAccount({ status: disconnected, statusSince: 0 });
  const report = read(3, { status: disconnected });
  const { incident } = applyToIncident(null, { before: null, after: found, report });
  expect(incident).toMatchObject({ openedAt: report.receivedAt, downSince: report.receivedAt });
});
