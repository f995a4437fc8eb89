import { expect, it } from 'vitest';
import { providers, statuses } from '../handlers/v2/vocabulary.ts';
import { createMockUnipile } from '../index.ts';
import { type V2Provider, type V2Status, v2Account } from './v2-account.ts';

const all = providers.flatMap((provider) =>
  [...statuses, 'paused'].map((status) => [provider, status] as [V2Provider, V2Status]),
);

it.each(all)('makes an account of %s that is %s', (provider, status) => {
  const mock = createMockUnipile({ accounts: [v2Account(provider, status, { name: 'Somebody' })] });
  expect(mock.world.accounts.list()).toEqual([
    expect.objectContaining({ object: 'Account', provider, status, name: 'Somebody', is_locked: false }),
  ]);
});

it.each([
  ['running', ['running', 'running']],
  ['disconnected', ['disconnected', 'disconnected']],
  ['partial', ['running', 'disconnected']],
  ['degraded', ['running', 'errored']],
] as const)('lets the products of a LinkedIn account follow %s', (status, products) => {
  const [account] = createMockUnipile({ accounts: [v2Account('linkedin', status)] }).world.accounts.list();
  expect(Object.values(account?.metadata.products_connection_status ?? {})).toEqual(products);
});

it('leaves products alone that are given', () => {
  const metadata = { products_connection_status: { classic: 'running', recruiter: 'disconnected' } };
  const [account] = createMockUnipile({
    accounts: [v2Account('linkedin', 'partial', { metadata })],
  }).world.accounts.list();
  expect(account?.metadata).toEqual(metadata);
});
