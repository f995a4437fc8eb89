import { v2 } from '@patchbay/core/unipile';
import { expect, it } from 'vitest';
import { defaultAccounts, toAccount } from './account-init.ts';

const at = { index: 2, seed: 'seed', applicationId: 'app_1' };

it('fills in a whole account from a provider alone', () => {
  expect(toAccount({ provider: 'linkedin' }, at)).toEqual({
    object: 'Account',
    id: expect.stringMatching(/^acc_[0-9a-z]{26}$/),
    application_id: 'app_1',
    account_scope_id: null,
    user_id: expect.stringMatching(/^ACoAA/),
    name: 'Priya Raman',
    created_at: '2026-03-16T09:00:00.000Z',
    status: 'running',
    is_locked: false,
    provider: 'linkedin',
    metadata: { products_connection_status: { classic: 'running', company: 'running' } },
    proxy: { country: 'FR', auto_proxy: true },
  });
});

it('keeps every word that is given, unknown ones too', () => {
  const given = { provider: 'fax', id: 'acc_x', name: 'F', status: 'weird', is_locked: true, metadata: {} };
  expect(toAccount(given, at)).toMatchObject(given);
});

it.each([
  ['linkedin', ['metadata', 'proxy']],
  ['whatsapp', ['initial_sync', 'metadata', 'proxy']],
  ['instagram', ['metadata', 'proxy']],
  ['google', ['metadata', 'oauth_scope']],
  ['outlook', ['metadata', 'oauth_scope']],
  ['telegram', ['metadata']],
])('gives %s only the fields that it has at Unipile', (provider, expected) => {
  const optional = ['initial_sync', 'metadata', 'oauth_scope', 'proxy'];
  const account = toAccount({ provider }, at);
  expect(
    Object.keys(account)
      .filter((key) => optional.includes(key))
      .sort(),
  ).toEqual(expected);
});

it('starts with accounts that the kit reads without loss', () => {
  const accounts = defaultAccounts.map((init, index) => toAccount(init, { ...at, index }));
  expect(accounts.map((account) => v2.parseAccount(account))).toEqual(
    accounts.map(({ id, provider }) =>
      expect.objectContaining({
        ok: true,
        snapshot: expect.objectContaining({ id, provider, status: { kind: 'running' } }),
      }),
    ),
  );
});
