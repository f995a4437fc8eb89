import { expect, test } from 'vitest';
import { makeAccount } from '../testing/index.ts';
import { accountKeys } from './account-keys.ts';
import { applyEventToCache } from './apply-event-to-cache.ts';
import { fetchAccountsIntoCache } from './fetch-accounts.ts';
import { knownAccount } from './known-account.ts';
import type { QueryCache } from './query-cache.ts';

function memoryCache(): QueryCache & { writes: string[] } {
  const entries = new Map<string, unknown>();
  const writes: string[] = [];
  return {
    writes,
    getQueryData: <T>(key: readonly unknown[]) => entries.get(key.join('/')) as T | undefined,
    setQueryData: (key, data) => {
      writes.push(key.join('/'));
      entries.set(key.join('/'), data);
    },
    getQueriesData: <T>({ queryKey }: { queryKey: readonly unknown[] }) =>
      [...entries].flatMap(([key, data]) =>
        key.startsWith(`${queryKey.join('/')}/`) ? [[key.split('/'), data as T] as const] : [],
      ),
  };
}

const broken = { kind: 'disconnected', cause: 'credentials' } as const;

test('one event writes one account entry and nothing else', () => {
  const cache = memoryCache();
  cache.setQueryData(accountKeys.list('s'), { ids: ['acc_fixture_1'], position: 'e.1' });
  cache.writes.length = 0;
  applyEventToCache(cache, 's', { id: 'e.2', account: makeAccount({ version: 'e.2', status: broken }) });
  expect(cache.writes).toEqual(['patchbay/s/account/acc_fixture_1']);
});

test('an account that is new to the list is added to it', () => {
  const cache = memoryCache();
  cache.setQueryData(accountKeys.list('s'), { ids: ['a'], position: 'e.1' });
  applyEventToCache(cache, 's', { id: 'e.2', account: makeAccount({ id: 'b', version: 'e.2' }) });
  expect(cache.getQueryData(accountKeys.list('s'))).toEqual({ ids: ['a', 'b'], position: 'e.1' });
});

test('a read that an event overtook does not undo it', async () => {
  const cache = memoryCache();
  applyEventToCache(cache, 's', { id: 'e.5', account: makeAccount({ version: 'e.5', status: broken }) });
  const client = {
    listAccounts: async () => ({
      accounts: [makeAccount({ version: 'e.3' })],
      position: 'e.4',
      streamTag: 'tag',
    }),
  };
  const entry = await fetchAccountsIntoCache(client, cache, 's');
  expect(entry).toMatchObject({ ids: ['acc_fixture_1'], position: 'e.4', streamTag: 'tag' });
  expect(cache.getQueryData(accountKeys.account('s', 'acc_fixture_1'))).toMatchObject({ status: broken });
});

test('a repeated event and an older one leave the newer account', () => {
  const cache = memoryCache();
  applyEventToCache(cache, 's', { id: 'e.5', account: makeAccount({ version: 'e.5', status: broken }) });
  applyEventToCache(cache, 's', { id: 'e.4', account: makeAccount({ version: 'e.4' }) });
  expect(cache.getQueryData(accountKeys.account('s', 'acc_fixture_1'))).toMatchObject({ version: 'e.5' });
});

test('an account that an event brought while the list was being read stays in the list', async () => {
  const cache = memoryCache();
  const [a, b, c] = ['a', 'b', 'c'].map((id, index) => makeAccount({ id, version: `e.${index + 1}` }));
  cache.setQueryData(accountKeys.list('s'), { ids: ['a'], position: 'e.1' });
  const client = {
    async listAccounts() {
      for (const account of [b, c])
        if (account) applyEventToCache(cache, 's', { id: account.version, account });
      return { accounts: a ? [a] : [], position: 'e.2' };
    },
  };
  // The read includes event 2 and does not list `b`: it is gone. Event 3 came after it: `c` stays.
  expect((await fetchAccountsIntoCache(client, cache, 's')).ids).toEqual(['a', 'c']);
});

test('after the store was replaced nothing of the old one stays in the list', async () => {
  const cache = memoryCache();
  cache.setQueryData(accountKeys.list('s'), { ids: ['old'], position: 'e.9' });
  applyEventToCache(cache, 's', { id: 'e.99', account: makeAccount({ id: 'old', version: 'e.99' }) });
  const client = { listAccounts: async () => ({ accounts: [], position: 'f.0' }) };
  expect((await fetchAccountsIntoCache(client, cache, 's')).ids).toEqual([]);
});

test('a read gives accounts no entries of their own, and brings those that there are up to date', async () => {
  const cache = memoryCache();
  cache.setQueryData(accountKeys.account('s', 'a'), makeAccount({ id: 'a', version: 'e.1' }));
  cache.setQueryData(accountKeys.account('other', 'b'), makeAccount({ id: 'b', version: 'e.1' }));
  cache.writes.length = 0;
  const read = ['a', 'b'].map((id) => makeAccount({ id, version: 'e.2' }));
  const client = { listAccounts: async () => ({ accounts: read, position: 'e.2' }) };
  const entry = await fetchAccountsIntoCache(client, cache, 's');
  expect(entry).toEqual({ ids: ['a', 'b'], accounts: read, position: 'e.2' });
  expect(cache.writes).toEqual(['patchbay/s/account/a']);
  expect(cache.getQueryData(accountKeys.account('s', 'a'))).toBe(read[0]);
});

test('an event is compared with what the list has read, and an answer that comes late does not undo a later one', async () => {
  const cache = memoryCache();
  const [older, newer] = ['e.4', 'e.5'].map((version) => makeAccount({ version }));
  if (!older || !newer) throw new Error('the fixture is missing');
  cache.setQueryData(accountKeys.list('s'), { ids: [newer.id], accounts: [newer], position: 'e.5' });
  applyEventToCache(cache, 's', { id: 'e.4', account: older });
  expect(knownAccount(cache, 's', newer.id)).toBe(newer);
  const client = { listAccounts: async () => ({ accounts: [older], position: 'e.4' }) };
  expect((await fetchAccountsIntoCache(client, cache, 's')).accounts).toEqual([newer]);
  expect(knownAccount(cache, 's', 'nobody')).toBeUndefined();
});
