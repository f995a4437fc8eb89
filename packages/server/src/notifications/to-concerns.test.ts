import { type Account, type AccountStatus, defaultAlarmPolicy } from '@patchbay/core';
import { FIXTURE_TIME, makeAccount, makeIncident } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import type { OwnedIncident } from '../store/patchbay-store.ts';
import { recipientKey } from './recipient.ts';
import { gatherConcerns, type Worries } from './to-concerns.ts';

const MINUTE = 60_000;
const ada = { tenantId: 'one', ownerId: 'ada' };
const otherAda = { tenantId: 'two', ownerId: 'ada' };

function open(id: string, status: AccountStatus, fields: Partial<Account> = {}, owner = ada): OwnedIncident {
  const account = makeAccount({ id, status, ...fields });
  return { owner, account, incident: makeIncident({ id: `inc_${id}`, accountId: id }) };
}

function look(
  incidents: readonly OwnedIncident[],
  afterMs = 10 * MINUTE,
  proxyOf: (account: Account) => string | null = () => null,
): ReadonlyMap<string, Worries> {
  const now = FIXTURE_TIME + afterMs;
  const concerns = gatherConcerns({ generation: 'v2', alarm: defaultAlarmPolicy, proxyOf, now });
  for (const one of incidents) concerns.take([one]);
  return concerns.end();
}

const signedOut: AccountStatus = { kind: 'disconnected', cause: 'credentials' };
const noProxy: AccountStatus = { kind: 'errored', cause: 'proxy' };

/** Keys of what an owner, or the operators about something, should hear of. */
function worth(worries: ReadonlyMap<string, Worries>, to: typeof ada | string): readonly string[] {
  const key = recipientKey(
    typeof to === 'string' ? { audience: 'operator', about: to } : { audience: 'owner', owner: to },
  );
  const { concerns = [] } = worries.get(key) ?? {};
  return concerns.filter(({ isWorthTelling }) => isWorthTelling).map((one) => one.key);
}

const toldAbout = (worries: ReadonlyMap<string, Worries>): readonly string[] =>
  [...worries.values()].flatMap(({ recipient }) =>
    recipient.audience === 'operator' ? [recipient.about] : [],
  );

test('an owner hears of what a sign-in of theirs mends, and of nothing else', () => {
  const worries = look([
    open('signed-out', signedOut),
    open('permissions', { kind: 'partial', cause: 'permissions' }),
    open('outage', { kind: 'errored', cause: 'provider' }),
    open('proxy', noProxy),
    open('paused', { kind: 'paused' }),
    open('locked', { kind: 'running' }, { locked: true }),
  ]);
  expect(worth(worries, ada)).toEqual(['inc_signed-out', 'inc_permissions']);
});

test('operators hear of causes that only they can mend, each by itself', () => {
  const worries = look([
    open('a', noProxy),
    open('b', noProxy, {}, otherAda),
    open('c', { kind: 'errored', cause: 'stopped' }),
    open('d', { kind: 'paused' }),
    open('e', { kind: 'running' }, { locked: true }),
    open('f', { kind: 'errored', cause: 'provider' }),
    open('g', { kind: 'errored', cause: 'unipile' }),
    open('h', { kind: 'errored', cause: null }),
  ]);
  expect(toldAbout(worries).toSorted()).toEqual(['lock::', 'proxy::', 'stopped::', 'subscription::']);
  expect(worth(worries, 'proxy::')).toEqual(['inc_a', 'inc_b']);
});

test('several accounts of one provider signed out together are told to operators as well', () => {
  const together = ['a', 'b', 'c'].map((id) => open(id, signedOut, { provider: 'google' }));
  const worries = look(together);
  expect(toldAbout(worries)).toEqual(['signed-out-together:google:']);
  expect(worth(worries, ada)).toHaveLength(3);
  expect(toldAbout(look(together.slice(0, 2)))).toEqual([]);
});

test('a proxy that the app can name is a cause of its own', () => {
  const worries = look([open('a', noProxy), open('b', noProxy)], undefined, ({ id }) => `proxy-of-${id}`);
  expect(toldAbout(worries)).toEqual(['proxy::proxy-of-a', 'proxy::proxy-of-b']);
});

test('within its grace nothing is worth telling, and it is known to go on', () => {
  const worries = look([open('a', noProxy), open('b', { kind: 'unknown', raw: 'new' })], MINUTE);
  expect(toldAbout(worries)).toEqual([]);
  expect([...worries.values()].map(({ concerns }) => concerns.map((one) => one.isWorthTelling))).toEqual([
    [false, false],
  ]);
});

test('nobody is told while a check is on its way, and then of what it was', () => {
  const checking = open('a', signedOut, { checking: true });
  expect(worth(look([checking], MINUTE), ada)).toEqual([]);
  expect(worth(look([checking]), ada)).toEqual(['inc_a']);
});

test('owners are kept apart, also those of the same id in another tenant', () => {
  const worries = look([open('a', signedOut), open('b', signedOut, {}, otherAda)]);
  expect(worth(worries, ada)).toEqual(['inc_a']);
  expect(worth(worries, otherAda)).toEqual(['inc_b']);
});
