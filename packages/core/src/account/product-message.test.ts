import { expect, test } from 'vitest';
import { makeAccount, makeReport } from '../testing/index.ts';
import { at, minute, read } from '../testing/report-sequence.ts';
import type { Account } from './account.ts';
import type { AccountReport } from './account-report.ts';
import type { AccountStatus } from './account-status.ts';
import { applyAccountEvent } from './apply-account-event.ts';
import { toFreshness } from './freshness-view.ts';

const linkedin = makeAccount({
  products: [
    { product: 'classic', kind: 'running' },
    { product: 'recruiter', kind: 'running' },
  ],
});
const says = (status: AccountStatus, minutes: number, product = 'recruiter'): AccountReport =>
  makeReport({ says: 'status', status, product }, at(minutes));
const disconnected: AccountStatus = { kind: 'disconnected', cause: 'credentials' };
const recruiter = (account: Account): unknown =>
  account.products.find((part) => part.product === 'recruiter');

test('a product that broke is shown on that product, not on the account, and a read is asked for', () => {
  const { account, changed, reread } = applyAccountEvent(linkedin, says(disconnected, 1));
  expect(account.status).toEqual({ kind: 'running' });
  expect(recruiter(account)).toEqual({ product: 'recruiter', ...disconnected, reportedAt: minute(1) });
  expect(account.products[0]).toBe(linkedin.products[0]);
  expect([changed, reread]).toEqual([true, true]);
  expect(toFreshness(account, minute(1)).kind).toBe('last-known');
});

test('each product has an order of its own', () => {
  const later = applyAccountEvent(linkedin, says(disconnected, 3)).account;
  expect(applyAccountEvent(later, says({ kind: 'errored', cause: 'proxy' }, 2)).changed).toBe(false);
  expect(applyAccountEvent(later, says(disconnected, 2, 'classic')).changed).toBe(true);
  expect(
    recruiter(applyAccountEvent(later, says({ kind: 'errored', cause: 'proxy' }, 4)).account),
  ).toMatchObject({
    kind: 'errored',
  });
});

test('a product that runs again waits for the read, and other words too', () => {
  const broken = applyAccountEvent(linkedin, says(disconnected, 1)).account;
  for (const status of [
    { kind: 'running' },
    { kind: 'connecting' },
    { kind: 'unknown', raw: 'x' },
  ] as const) {
    const applied = applyAccountEvent(broken, says(status, 2));
    expect(applied).toMatchObject({ changed: false, reread: true, account: { checking: false } });
  }
});

test('a read replaces what messages said about products, and keeps a cause that it does not know', () => {
  const errored = applyAccountEvent(linkedin, says({ kind: 'errored', cause: 'proxy' }, 1)).account;
  const same = read(2, {
    products: [
      { product: 'recruiter', kind: 'errored', cause: null },
      { product: 'classic', kind: 'errored', cause: null },
    ],
  });
  const confirmed = applyAccountEvent(errored, same).account;
  expect(confirmed.products).toEqual([
    { product: 'recruiter', kind: 'errored', cause: 'proxy' },
    { product: 'classic', kind: 'errored', cause: null },
  ]);
  expect(toFreshness(confirmed, minute(2)).kind).toBe('confirmed');
  const backwards = read(3, { products: [...confirmed.products].reverse() });
  expect(applyAccountEvent(confirmed, backwards).changed).toBe(false);
  expect(applyAccountEvent(confirmed, read(3, linkedin)).account.products).toEqual(linkedin.products);
});
