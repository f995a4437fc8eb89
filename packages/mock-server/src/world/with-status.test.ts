import { expect, it } from 'vitest';
import { toAccount } from './account-init.ts';
import { withProductStatus, withStatus } from './with-status.ts';

const at = { index: 0, seed: 's', applicationId: 'app_1' };
const telegram = toAccount({ provider: 'telegram' }, at);
const linkedin = toAccount(
  {
    provider: 'linkedin',
    metadata: {
      products_connection_status: { classic: 'running', company: 'running', recruiter: 'running' },
      custom_data: { tenant: 't1' },
    },
  },
  at,
);

it('changes nothing but the status of an account without products', () => {
  expect(withStatus(telegram, 'errored')).toEqual({ ...telegram, status: 'errored' });
});

it.each([
  ['running', ['running', 'running', 'running']],
  ['disconnected', ['disconnected', 'disconnected', 'disconnected']],
  ['errored', ['errored', 'errored', 'errored']],
  ['partial', ['running', 'running', 'disconnected']],
  ['degraded', ['running', 'running', 'errored']],
  ['a word of the future', ['running', 'running', 'running']],
])('lets the products follow when the whole account is %s', (status, words) => {
  const after = withStatus(linkedin, status);
  expect(after.status).toBe(status);
  expect(Object.values(after.metadata.products_connection_status ?? {})).toEqual(words);
  expect(after.metadata.custom_data).toEqual({ tenant: 't1' });
});

it.each([
  [['disconnected', 'running', 'running'], 'partial'],
  [['errored', 'running', 'running'], 'degraded'],
  [['errored', 'disconnected', 'running'], 'partial'],
  [['errored', 'disconnected', 'errored'], 'disconnected'],
  [['errored', 'errored', 'errored'], 'errored'],
  [['running', 'running', 'running'], 'running'],
])('works out the status of the whole from products that are %j: %s', (words, expected) => {
  const names = ['classic', 'company', 'recruiter'];
  const after = words.reduce(
    (account, word, i) => withProductStatus(account, names[i] as string, word, { mixedProducts: 'partial' }),
    linkedin,
  );
  expect(after.status).toBe(expected);
});

it('calls mixed products what the choice says', () => {
  const mixed = withProductStatus(linkedin, 'classic', 'errored', { mixedProducts: 'degraded' });
  expect(withProductStatus(mixed, 'company', 'disconnected', { mixedProducts: 'degraded' }).status).toBe(
    'degraded',
  );
});

it('adds a product that the account did not have', () => {
  const after = withProductStatus(telegram, 'calls', 'running', { mixedProducts: 'partial' });
  expect(after.metadata.products_connection_status).toEqual({ calls: 'running' });
});
