import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Account } from '../account/account.ts';
import type { AccountStatus } from '../account/account-status.ts';
import { anyAccount } from '../testing/arbitraries.ts';
import { FIXTURE_TIME, makeAccount } from '../testing/index.ts';
import { groupRootCauses } from './group-root-causes.ts';

let made = 0;
const account = (status: AccountStatus, overrides: Partial<Account> = {}): Account => {
  made += 1;
  return makeAccount({ id: `acc_${made}`, status, ...overrides });
};
const errored = (
  cause: 'provider' | 'proxy' | 'unipile' | 'stopped' | null,
  provider = 'linkedin',
): Account => account({ kind: 'errored', cause }, { provider });
const signedOut = (minutes: number, provider = 'google'): Account =>
  account(
    { kind: 'disconnected', cause: 'credentials' },
    { provider, statusSince: FIXTURE_TIME + minutes * 60_000 },
  );

test('forty red rows with one cause are one group with one remedy', () => {
  const accounts = Array.from({ length: 40 }, () => errored('provider'));
  const { groups, rest } = groupRootCauses([...accounts, account({ kind: 'running' })]);
  expect(groups).toHaveLength(1);
  expect(groups[0]).toMatchObject({
    kind: 'provider-outage',
    provider: 'linkedin',
    certainty: 'known',
    remedy: { id: 'wait-provider', action: null },
  });
  expect(groups[0]?.accounts).toEqual(accounts);
  expect(rest).toHaveLength(1);
});

test('an outage of one provider is not that of another', () => {
  const { groups } = groupRootCauses([
    errored('provider', 'linkedin'),
    errored('provider', 'telegram'),
    errored('provider', 'telegram'),
    errored('provider', 'linkedin'),
    errored('provider', 'telegram'),
  ]);
  expect(groups.map(({ provider, accounts }) => [provider, accounts.length])).toEqual([
    ['telegram', 3],
    ['linkedin', 2],
  ]);
});

test('causes of our own side go across providers', () => {
  for (const [cause, kind] of [
    ['unipile', 'unipile-outage'],
    ['stopped', 'stopped'],
    ['proxy', 'proxy'],
  ] as const) {
    const { groups } = groupRootCauses([errored(cause, 'linkedin'), errored(cause, 'imap')]);
    expect(groups.map((group) => [group.kind, group.provider])).toEqual([[kind, null]]);
  }
  const paused = groupRootCauses([
    account({ kind: 'paused' }),
    account({ kind: 'paused' }, { provider: 'imap' }),
  ]);
  expect(paused.groups[0]).toMatchObject({ kind: 'subscription', remedy: { id: 'paused' } });
  const locked = groupRootCauses([
    account({ kind: 'running' }, { locked: true }),
    account({ kind: 'disconnected', cause: 'credentials' }, { locked: true }),
  ]);
  expect(locked.groups[0]).toMatchObject({ kind: 'lock', remedy: { id: 'locked' } });
});

test('the operator of a paused application is led to billing', () => {
  const accounts = [account({ kind: 'paused' }), account({ kind: 'paused' })];
  expect(groupRootCauses(accounts, { audience: 'operator' }).groups[0]?.remedy.action).toBe('open-billing');
});

test('proxies are told apart where the app knows them', () => {
  const accounts = [errored('proxy'), errored('proxy'), errored('proxy'), errored('proxy')];
  expect(groupRootCauses(accounts).groups).toHaveLength(1);
  const proxyOf = ({ id }: Account): string => (accounts.findIndex((one) => one.id === id) < 2 ? 'fr' : 'us');
  expect(groupRootCauses(accounts, { proxyOf }).groups.map(({ key }) => key)).toEqual([
    'proxy::fr',
    'proxy::us',
  ]);
});

test('an interruption that nobody explains is only possibly one cause', () => {
  const { groups } = groupRootCauses([errored(null), errored(null), errored(null, 'imap')]);
  expect(groups).toMatchObject([{ kind: 'interruption', provider: 'linkedin', certainty: 'possible' }]);
});

test('people who each have to sign in are not one cause', () => {
  const accounts = [signedOut(0), signedOut(1), signedOut(2), signedOut(3)];
  expect(groupRootCauses(accounts)).toEqual({ groups: [], rest: accounts });
});

test('for operators, many sign-outs of one consent provider within minutes suggest one cause', () => {
  const together = [signedOut(0), signedOut(4), signedOut(9)];
  const others = [
    signedOut(300),
    signedOut(1, 'outlook'),
    signedOut(2, 'linkedin'),
    signedOut(3, 'linkedin'),
  ];
  const { groups, rest } = groupRootCauses([...others, ...together], { audience: 'operator' });
  expect(groups).toMatchObject([
    { kind: 'signed-out-together', provider: 'google', certainty: 'possible', since: FIXTURE_TIME },
  ]);
  expect(groups[0]?.accounts).toEqual(together);
  expect(rest).toEqual(others);
});

test('a fourth sign-out soon after three belongs to them, one too late does not', () => {
  const accounts = [signedOut(0), signedOut(1), signedOut(2), signedOut(12), signedOut(30)];
  const { groups } = groupRootCauses(accounts, { audience: 'operator' });
  expect(groups[0]?.accounts).toEqual(accounts.slice(0, 4));
});

test('the worst of a group gives it its remedy, the first of them its beginning', () => {
  const since = (minutes: number): Partial<Account> => ({ statusSince: FIXTURE_TIME + minutes * 60_000 });
  const { groups } = groupRootCauses([
    account({ kind: 'degraded', cause: 'provider' }, since(3)),
    account({ kind: 'errored', cause: 'provider' }, since(5)),
    account({ kind: 'degraded', cause: 'provider' }, since(1)),
  ]);
  expect(groups[0]).toMatchObject({ remedy: { id: 'wait-provider' }, since: FIXTURE_TIME + 60_000 });
});

test('a group is as large as the app wants it to be', () => {
  const accounts = [errored('unipile'), errored('unipile'), errored('unipile')];
  expect(groupRootCauses(accounts, { smallest: 4 }).rest).toEqual(accounts);
  expect(groupRootCauses(accounts.slice(0, 1)).groups).toEqual([]);
});

test('accounts that are being checked are not counted in', () => {
  const accounts = [errored('unipile'), { ...errored('unipile'), checking: true }];
  expect(groupRootCauses(accounts).groups).toEqual([]);
});

test('every account comes out exactly once, whatever goes in', () => {
  const many = fc
    .array(fc.record({ account: anyAccount, provider: fc.constantFrom('google', 'linkedin', 'imap') }), {
      maxLength: 60,
    })
    .map((all) => all.map(({ account, provider }, index) => ({ ...account, provider, id: `acc_${index}` })));
  fc.assert(
    fc.property(many, fc.constantFrom('owner' as const, 'operator' as const), (accounts, audience) => {
      const { groups, rest } = groupRootCauses(accounts, { audience });
      const out = [...groups.flatMap((group) => group.accounts), ...rest];
      expect(out.map(({ id }) => id).sort()).toEqual(accounts.map(({ id }) => id).sort());
      for (const group of groups) expect(group.accounts.length).toBeGreaterThanOrEqual(2);
    }),
  );
});

test('ten thousand accounts that fail together are one group', () => {
  const accounts = Array.from({ length: 10_000 }, (_, index) => ({ ...signedOut(0), id: `acc_${index}` }));
  const { groups } = groupRootCauses(accounts, { audience: 'operator' });
  expect(groups.map((group) => group.accounts.length)).toEqual([10_000]);
});

test('accounts of which nobody knows since when were not signed out together, and date no group', () => {
  const unknown = (): Account =>
    account({ kind: 'disconnected', cause: 'credentials' }, { provider: 'google', statusSince: 0 });
  expect(groupRootCauses(Array.from({ length: 10 }, unknown)).groups).toEqual([]);
  const outage = (statusSince: number): Account =>
    account({ kind: 'errored', cause: 'provider' }, { statusSince });
  const sinceOf = (...times: number[]): unknown => groupRootCauses(times.map(outage)).groups[0]?.since;
  expect(sinceOf(0, FIXTURE_TIME + 5, FIXTURE_TIME)).toBe(FIXTURE_TIME);
  expect(sinceOf(0, 0, 0)).toBe(0);
});
