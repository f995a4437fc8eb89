import { accountStatusKinds } from '@patchbay/core';
import { expect, test } from 'vitest';
import { account } from '../testing/store-contract/fixtures.ts';
import { toSortKey } from './sort-key.ts';

const severityOf = (kind: string) => toSortKey(account('a', { status: { kind } as never })).severity;

test('severities sort as the kinds do', () => {
  const severities = accountStatusKinds.map(severityOf);
  expect(severities.toSorted((a, b) => a - b)).toEqual(severities);
  expect(new Set(severities).size).toBe(severities.length);
});

test('severities that stores have written keep their numbers', () => {
  expect(Object.fromEntries(accountStatusKinds.map((kind) => [kind, severityOf(kind)]))).toMatchObject({
    disconnected: 100,
    partial: 200,
    errored: 300,
    degraded: 400,
    paused: 500,
    unknown: 600,
    connecting: 700,
    removed: 800,
    running: 900,
  });
});
