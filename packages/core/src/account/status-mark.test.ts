import { expect, test } from 'vitest';
import { makeAccount } from '../testing/index.ts';
import { accountStatusKinds } from './account-status.ts';
import { providerEntry } from './provider-catalog.ts';
import { toStatusMark, toStatusTone } from './status-mark.ts';

test('a running check hides the status, a lock hides both, removal hides everything', () => {
  const broken = makeAccount({ status: { kind: 'disconnected', cause: 'credentials' } });
  expect(toStatusMark(broken)).toBe('disconnected');
  expect(toStatusMark({ ...broken, checking: true })).toBe('checking');
  expect(toStatusMark({ ...broken, checking: true, locked: true })).toBe('locked');
  expect(toStatusMark({ ...broken, locked: true, status: { kind: 'removed' } })).toBe('removed');
});

test('only "running" is good', () => {
  expect(accountStatusKinds.filter((kind) => toStatusTone(kind) === 'good')).toEqual(['running']);
});

test('an unknown provider gets a readable name, also one that is called like an object property', () => {
  expect(providerEntry('linkedin').name).toBe('LinkedIn');
  expect(providerEntry('threads').name).toBe('Threads');
  expect(providerEntry('constructor')).toMatchObject({ name: 'Constructor', family: 'other' });
  expect(providerEntry('').name).toBe('Account');
});
