import { expect, test } from 'vitest';
import { nothingUnconfirmed } from '../account/freshness.ts';
import { makeAccount, makeFreshness } from '../testing/index.ts';
import { parsePublicAccount } from './parse-account.ts';

test('an account survives the journey through JSON unchanged', () => {
  const account = makeAccount({
    status: { kind: 'errored', cause: 'proxy' },
    products: [
      { product: 'recruiter', kind: 'disconnected', cause: 'permissions', reportedAt: 6 },
      { product: 'classic', kind: 'errored', cause: 'stopped' },
      { product: 'company', kind: 'unknown', raw: 'ASLEEP' },
    ],
    firstSync: { state: 'running', startedAt: 5, products: [{ product: 'recruiter', state: 'completed' }] },
    freshness: makeFreshness({
      reportedAt: 3,
      settledAt: 2,
      unconfirmed: { status: 3, lock: null, goodNews: 1 },
    }),
  });
  expect(parsePublicAccount(JSON.parse(JSON.stringify(account)))).toEqual(account);
});

test('every status survives the journey', () => {
  for (const status of [
    { kind: 'partial', cause: 'permissions' },
    { kind: 'degraded', cause: null },
    { kind: 'paused' },
    { kind: 'removed' },
    { kind: 'removed', endedAt: 7 },
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
    products: [{ product: 1 }, { product: 'classic', kind: 'new' }, { product: 'mail', kind: 'paused' }],
    firstSync: { state: 'new', startedAt: 'x', products: [{}, { product: 'mail', state: 7 }] },
    freshness: 'no',
  };
  expect(parsePublicAccount(row)).toMatchObject({
    name: '',
    statusSince: 0,
    products: [
      { product: 'classic', kind: 'unknown', raw: 'new' },
      { product: 'mail', kind: 'unknown', raw: 'paused' },
    ],
    firstSync: { state: 'unknown', startedAt: null, products: [{ product: 'mail', state: 'unknown' }] },
    freshness: { confirmedAt: null, confirmedBy: null, unconfirmed: nothingUnconfirmed },
  });
});

test('a name of blanks is none, and a time that no clock can show is unknown', () => {
  const row = { ...makeAccount(), name: '  ', handle: ' \n', statusSince: 1e18, createdAt: -1e18 };
  expect(parsePublicAccount(row)).toMatchObject({ name: '', handle: null, statusSince: 0, createdAt: null });
});

test('a question about somebody else survives; one of a kind that this page does not know is left out', () => {
  const identityMismatch = { kind: 'rebound', name: 'Grace', handle: 'g@x.org', since: 7 } as const;
  expect(parsePublicAccount(makeAccount({ identityMismatch }))?.identityMismatch).toEqual(identityMismatch);
  const refused = { kind: 'refused', name: '', handle: null, since: 7 } as const;
  expect(parsePublicAccount(makeAccount({ identityMismatch: refused }))?.identityMismatch).toEqual(refused);
  const row = {
    ...makeAccount(),
    identityMismatch: { kind: 'second-account', name: 1, handle: '', since: 'x' },
  };
  expect(parsePublicAccount(row)?.identityMismatch).toEqual({
    kind: 'second-account',
    name: '',
    handle: null,
    since: 0,
  });
  for (const unknown of [null, 5, {}, { kind: 'cloned' }]) {
    expect(parsePublicAccount({ ...makeAccount(), identityMismatch: unknown })).not.toHaveProperty(
      'identityMismatch',
    );
  }
});
