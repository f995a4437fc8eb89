import { makeAccount } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import { toFixAllProgress } from './fix-all-progress.ts';

const broken = (id: string) => makeAccount({ id, status: { kind: 'disconnected', cause: 'credentials' } });
const well = (id: string) => makeAccount({ id });
const states = (...input: Parameters<typeof toFixAllProgress>) =>
  toFixAllProgress(...input).steps.map(({ account, state }) => `${account.id} ${state}`);

test('the first that waits has its turn', () => {
  const accounts = [broken('a'), broken('b')];
  expect(states({ ids: ['b', 'a'], skipped: [] }, accounts, null)).toEqual(['b current', 'a waiting']);
});

test('what works again is behind us, whoever repaired it', () => {
  const accounts = [well('a'), broken('b')];
  const progress = toFixAllProgress({ ids: ['a', 'b'], skipped: [] }, accounts, null);
  expect(progress.steps.map(({ state }) => state)).toEqual(['settled', 'current']);
  expect(progress.position).toBe(2);
});

test('a skipped one is passed over until it has another turn', () => {
  const accounts = [broken('a'), broken('b')];
  expect(states({ ids: ['a', 'b'], skipped: ['a'] }, accounts, null)).toEqual(['a skipped', 'b current']);
  expect(toFixAllProgress({ ids: ['a'], skipped: ['a'] }, accounts, null).current).toBeNull();
});

test('an account that is being checked keeps its turn', () => {
  const accounts = [{ ...broken('a'), checking: true }, broken('b')];
  expect(states({ ids: ['a', 'b'], skipped: [] }, accounts, 'a')).toEqual(['a current', 'b waiting']);
  expect(states({ ids: ['a', 'b'], skipped: [] }, accounts, null)).toEqual(['a settled', 'b current']);
});

test('an account that is gone is left out', () => {
  expect(states({ ids: ['gone', 'a'], skipped: ['gone'] }, [broken('a')], 'gone')).toEqual(['a current']);
});

test('the end is where no account has a turn', () => {
  const progress = toFixAllProgress({ ids: ['a', 'b'], skipped: ['b'] }, [well('a'), broken('b')], null);
  expect(progress).toMatchObject({ current: null, position: 2 });
});
