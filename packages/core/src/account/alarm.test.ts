import { expect, test } from 'vitest';
import { FIXTURE_TIME, makeAccount, makeFreshness } from '../testing/index.ts';
import { minute } from '../testing/report-sequence.ts';
import type { Account } from './account.ts';
import type { AccountStatus } from './account-status.ts';
import { defaultAlarmPolicy, toAlarm } from './alarm.ts';

const account = (status: AccountStatus, fields: Partial<Account> = {}): Account =>
  makeAccount({ status, statusSince: FIXTURE_TIME, ...fields });
const raised = { alarm: true, at: null };
const never = { alarm: false, at: null };

test.each<[AccountStatus]>([
  [{ kind: 'disconnected', cause: 'credentials' }],
  [{ kind: 'disconnected', cause: 'permissions' }],
  [{ kind: 'partial', cause: 'credentials' }],
  [{ kind: 'paused' }],
])('what only a person can end is told at once: %o', (status) => {
  expect(toAlarm(account(status), FIXTURE_TIME)).toEqual(raised);
});

test.each<[AccountStatus, number]>([
  [{ kind: 'connecting' }, 2],
  [{ kind: 'errored', cause: 'provider' }, 5],
  [{ kind: 'errored', cause: 'stopped' }, 5],
  [{ kind: 'degraded', cause: null }, 5],
  [{ kind: 'unknown', raw: 'asleep' }, 5],
])('what may end by itself gets time, and says when to look again: %o', (status, minutes) => {
  expect(toAlarm(account(status), FIXTURE_TIME)).toEqual({ alarm: false, at: minute(minutes) });
  expect(toAlarm(account(status), minute(minutes) - 1)).toEqual({ alarm: false, at: minute(minutes) });
  expect(toAlarm(account(status), minute(minutes))).toEqual(raised);
});

test('a running account and a removed one disturb nobody, however long', () => {
  for (const kind of ['running', 'removed'] as const) {
    expect(toAlarm(account({ kind }), minute(1_000))).toEqual(never);
  }
  expect(toAlarm(account({ kind: 'removed' }, { locked: true }), FIXTURE_TIME)).toEqual(never);
});

test('a lock is told at once, also of an account that runs or is being checked', () => {
  for (const kind of ['running', 'connecting'] as const) {
    expect(toAlarm(account({ kind }, { locked: true, checking: true }), FIXTURE_TIME)).toEqual(raised);
  }
});

test('while good news is being checked nobody is disturbed, unless the check gets stuck', () => {
  const status: AccountStatus = { kind: 'disconnected', cause: 'credentials' };
  const checking = account(status, { checking: true, freshness: makeFreshness({ heardAt: minute(10) }) });
  expect(toAlarm(checking, minute(11))).toEqual({ alarm: false, at: minute(12) });
  expect(toAlarm(checking, minute(12))).toEqual(raised);
  const unheard = { ...checking, freshness: makeFreshness({ heardAt: null }) };
  expect(toAlarm(unheard, minute(11))).toEqual({ alarm: false, at: minute(13) });
});

test('going back and forth between broken states does not put the alarm off', () => {
  const again = account({ kind: 'errored', cause: null }, { statusSince: minute(4) });
  expect(toAlarm(again, minute(6))).toEqual({ alarm: false, at: minute(9) });
  expect(toAlarm(again, minute(6), { downSince: FIXTURE_TIME })).toEqual(raised);
});

test('the host may choose other graces', () => {
  const policy = { ...defaultAlarmPolicy, connectingMs: 0 };
  expect(toAlarm(account({ kind: 'connecting' }), FIXTURE_TIME, { policy })).toEqual(raised);
});
