import { expect, test } from 'vitest';
import { makeAccount } from '../testing/index.ts';
import { toSituation } from './situation.ts';
import { knownStatuses } from './test-kit/known-statuses.ts';
import { situations } from './test-kit/matrix-cells.ts';

const running = { kind: 'running' } as const;
const out = { kind: 'disconnected', cause: 'permissions' } as const;
const mailWorks = [
  { product: 'mail', kind: 'running' },
  { product: 'calendar', ...out },
] as const;

test('a status is named with its cause, and every name is in the matrix', () => {
  const named = knownStatuses.map((status) => toSituation(makeAccount({ status })));
  expect(named).toContain('disconnected/checkpoint');
  expect(named).toContain('errored/unspecified');
  expect(named).toContain('paused');
  expect(named.filter((situation) => !situations.includes(situation))).toEqual([]);
});

test('a lock hides everything but a removal, a check everything but both', () => {
  for (const status of knownStatuses) {
    const locked = toSituation(makeAccount({ status, locked: true, checking: true }));
    expect(locked).toBe(status.kind === 'removed' ? 'removed' : 'locked');
    const checking = toSituation(makeAccount({ status, checking: true }));
    expect(checking).toBe(status.kind === 'removed' ? 'removed' : 'checking');
  }
});

test('where other parts still work, the account is broken in part', () => {
  expect(toSituation(makeAccount({ status: out, products: mailWorks }))).toBe('partial/permissions');
  const errored = { kind: 'errored', cause: 'provider' } as const;
  expect(toSituation(makeAccount({ status: errored, products: mailWorks }))).toBe('degraded/provider');
  expect(toSituation(makeAccount({ status: { kind: 'paused' }, products: mailWorks }))).toBe('paused');
  expect(toSituation(makeAccount({ status: out, products: mailWorks.slice(1) }))).toBe(
    'disconnected/permissions',
  );
});

test('a running account whose history is arriving, or did not, says so', () => {
  const synced = (state: 'pending' | 'running' | 'failed' | 'completed' | 'unknown') =>
    toSituation(makeAccount({ status: running, firstSync: { state, startedAt: null } }));
  expect([synced('pending'), synced('running')]).toEqual(['first-sync', 'first-sync']);
  expect(synced('failed')).toBe('first-sync-failed');
  expect([synced('completed'), synced('unknown')]).toEqual(['running', 'running']);
});

test('a broken account is not called one that synchronises', () => {
  const account = makeAccount({ status: out, firstSync: { state: 'running', startedAt: null } });
  expect(toSituation(account)).toBe('disconnected/permissions');
});

test('permissions can only be missing where a consent screen gave them', () => {
  const insight = { permissionsMissing: true };
  expect(toSituation(makeAccount({ provider: 'google' }), insight)).toBe('permission-drift');
  expect(toSituation(makeAccount({ provider: 'whatsapp' }), insight)).toBe('running');
  expect(toSituation(makeAccount({ provider: 'google', status: out }), insight)).toBe(
    'disconnected/permissions',
  );
});

test('three drops in a week are a situation of their own while the account works', () => {
  expect(toSituation(makeAccount(), { recentDrops: 2 })).toBe('running');
  expect(toSituation(makeAccount(), { recentDrops: 3 })).toBe('repeated-drops');
  expect(toSituation(makeAccount({ status: out }), { recentDrops: 9 })).toBe('disconnected/permissions');
});
