import { expect, test } from 'vitest';
import { makeAccount } from '../testing/index.ts';
import { parsePublicAccount } from './parse-account.ts';

test('an account survives the journey through JSON unchanged', () => {
  const account = makeAccount({
    status: { kind: 'errored', cause: 'proxy' },
    products: [{ product: 'recruiter', kind: 'disconnected' }],
    firstSync: { state: 'running', startedAt: 5 },
  });
  expect(parsePublicAccount(JSON.parse(JSON.stringify(account)))).toEqual(account);
});

test('every status survives the journey', () => {
  for (const status of [
    { kind: 'partial', cause: 'permissions' },
    { kind: 'degraded', cause: null },
    { kind: 'paused' },
    { kind: 'unknown', raw: 'hibernating' },
  ] as const) {
    expect(parsePublicAccount(makeAccount({ status }))?.status).toEqual(status);
  }
});

test('only a missing id makes a row unreadable', () => {
  for (const row of [null, 1, 'acc', [], {}, { id: '' }, { id: 7 }])
    expect(parsePublicAccount(row)).toBeNull();
  expect(parsePublicAccount({ id: 'acc_1' })).toMatchObject({
    id: 'acc_1',
    provider: 'unknown',
    status: { kind: 'unknown', raw: '' },
    products: [],
  });
});

test('a word from a newer server becomes "unknown" and is kept', () => {
  const row = { ...makeAccount(), status: { kind: 'hibernating' } };
  expect(parsePublicAccount(row)?.status).toEqual({ kind: 'unknown', raw: 'hibernating' });
  expect(parsePublicAccount({ ...row, status: { kind: 'errored', cause: 'moon' } })?.status).toEqual({
    kind: 'errored',
    cause: null,
  });
  expect(parsePublicAccount({ ...row, status: { kind: 'disconnected', cause: 'moon' } })?.status).toEqual({
    kind: 'disconnected',
    cause: 'credentials',
  });
});

test('wrong types in any field fall back instead of failing', () => {
  const row = {
    ...makeAccount(),
    name: 5,
    statusSince: Number.NaN,
    products: [{ product: 1 }, { product: 'classic', kind: 'new' }],
    firstSync: { state: 'new', startedAt: 'x' },
    freshness: 'no',
  };
  expect(parsePublicAccount(row)).toMatchObject({
    name: '',
    statusSince: 0,
    products: [{ product: 'classic', kind: 'unknown' }],
    firstSync: { state: 'unknown', startedAt: null },
    freshness: { confirmedAt: null },
  });
});
