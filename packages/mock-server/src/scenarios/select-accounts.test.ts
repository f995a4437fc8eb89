import { expect, it } from 'vitest';
import { makeMock } from '../testing/make-mock.ts';
import { selectAccounts } from './select-accounts.ts';

const accounts = [
  { provider: 'google', name: 'Ada Lovelace', created_at: '2026-01-01T00:00:00.000Z' },
  { provider: 'google', name: 'outlook', created_at: '2026-01-02T00:00:00.000Z' },
  { provider: 'linkedin', user_id: 'ACoAA', name: 'Ada Lovelace', created_at: '2026-01-03T00:00:00.000Z' },
];

it.each<[string, readonly number[]]>([
  ['google', [0]],
  ['google#2', [1]],
  ['google*', [0, 1]],
  ['linkedin', [2]],
  ['*', [0, 1, 2]],
  ['ada lovelace', [0, 2]],
  ['ACoAA', [2]],
  ['outlook', [1]], // somebody's name comes before a provider's
])('%s means accounts %j', (selector, meant) => {
  const { mock } = makeMock({ accounts });
  const byAge = selectAccounts(mock.world, '*');
  expect(selectAccounts(mock.world, selector)).toEqual(meant.map((index) => byAge[index]));
});

it('takes the ids of either generation', () => {
  const { mock } = makeMock({ accounts, api: 'both' });
  const [first] = mock.world.accounts.list();
  const id = first?.id ?? '';
  expect(selectAccounts(mock.world, id)).toEqual([first]);
  expect(selectAccounts(mock.world, mock.v1.idOf(id))).toEqual([first]);
});

it.each(['imap', 'google#3', 'nobody', ''])('says that "%s" means nobody', (selector) => {
  const { mock } = makeMock({ accounts });
  expect(() => selectAccounts(mock.world, selector)).toThrow(`no account is meant by "${selector}"`);
});
