import { type Account, accountKeys } from '@patchbay/core';
import { makeAccount } from '@patchbay/core/testing';
import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { createFakeClient } from '../test/fake-client.ts';
import { createAccountStore } from './account-store.ts';

const signal = new AbortController().signal;
const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('accounts are read from their own scope of a shared cache', () => {
  const cache = new QueryClient();
  const store = createAccountStore(createFakeClient(), cache, 'mine');
  cache.setQueryData(accountKeys.account('theirs', 'a'), makeAccount({ id: 'a' }));
  expect(store.get('a')).toBeUndefined();
  expect([store.all(), store.isRead(), store.readAt()]).toEqual([[], false, undefined]);
  cache.setQueryData(accountKeys.list('mine'), { ids: ['a'], position: 'e.1' });
  cache.setQueryData(accountKeys.account('mine', 'a'), makeAccount({ id: 'a', name: 'Mine' }));
  expect(store.get('a')?.name).toBe('Mine');
  expect(store.all().map(({ id }) => id)).toEqual(['a']);
  expect(store.readAt()).toBeGreaterThan(0);
});

test('listeners hear accounts of their scope only, and neither lists nor other queries', async () => {
  const cache = new QueryClient();
  const store = createAccountStore(createFakeClient(), cache, 'mine');
  const heard: Account[] = [];
  const stop = store.subscribe((account) => heard.push(account));
  const account = makeAccount();
  cache.setQueryData(accountKeys.account('mine', account.id), account);
  cache.setQueryData(accountKeys.account('theirs', account.id), account);
  cache.setQueryData(accountKeys.list('mine'), { ids: [], position: 'e.1' });
  cache.setQueryData(['todos'], []);
  await tick();
  expect(heard).toEqual([account]);
  stop();
  cache.setQueryData(accountKeys.account('mine', account.id), { ...account, name: 'Later' });
  await tick();
  expect(heard).toHaveLength(1);
});

test('reading one account again keeps what is newer', async () => {
  const cache = new QueryClient();
  const client = createFakeClient([makeAccount({ version: 'e.1', name: 'Old' })]);
  const store = createAccountStore(client, cache, 'mine');
  const newer = makeAccount({ version: 'e.2', name: 'New' });
  cache.setQueryData(accountKeys.account('mine', newer.id), newer);
  await store.refresh(newer.id, signal);
  expect(store.get(newer.id)?.name).toBe('New');
  client.accounts = [makeAccount({ version: 'e.3', name: 'Newest' })];
  await store.refresh(newer.id, signal);
  expect(store.get(newer.id)?.name).toBe('Newest');
});

test('without an id the list is what is out of date', async () => {
  const cache = new QueryClient();
  const store = createAccountStore(createFakeClient(), cache, 'mine');
  cache.setQueryData(accountKeys.list('mine'), { ids: [], position: 'e.1' });
  await store.refresh(null, signal);
  expect(cache.getQueryState(accountKeys.list('mine'))?.isInvalidated).toBe(true);
});

test('entries outlive their observers as long as the cache lives', () => {
  const cache = new QueryClient();
  createAccountStore(createFakeClient(), cache, 'mine');
  const key = accountKeys.account('mine', 'a');
  cache.setQueryData(key, makeAccount({ id: 'a' }));
  expect(cache.getQueryCache().find({ queryKey: key })?.gcTime).toBe(Number.POSITIVE_INFINITY);
});

test('an account is what the list has read, until it has an entry of its own', async () => {
  const cache = new QueryClient();
  const store = createAccountStore(createFakeClient(), cache, 'mine');
  const [a, b] = ['a', 'b'].map((id) => makeAccount({ id, version: 'e.1' }));
  cache.setQueryData(accountKeys.list('mine'), { ids: ['a', 'b'], accounts: [a, b], position: 'e.1' });
  expect(store.all()).toEqual([a, b]);
  const changed = makeAccount({ id: 'b', version: 'e.2', name: 'Changed' });
  cache.setQueryData(accountKeys.account('mine', 'b'), changed);
  expect([store.get('a'), store.get('b')]).toEqual([a, changed]);
  expect(store.all()).toEqual([a, changed]);
});

test('a list that is read again tells of the accounts that changed, once each', async () => {
  const cache = new QueryClient();
  const store = createAccountStore(createFakeClient(), cache, 'mine');
  const read = (accounts: readonly Account[]): void => {
    const ids = accounts.map(({ id }) => id);
    cache.setQueryData(accountKeys.list('mine'), { ids, accounts, position: 'e.1' });
  };
  const [a, b, c] = ['a', 'b', 'c'].map((id) => makeAccount({ id }));
  if (!a || !b || !c) throw new Error('the fixtures are missing');
  read([a, b, c]);
  cache.setQueryData(accountKeys.account('mine', 'c'), c);
  const heard: string[] = [];
  const stop = store.subscribe(({ id }) => heard.push(id));
  read([{ ...a }, { ...b, name: 'Changed' }, { ...c, name: 'Told by its own entry' }]);
  read([{ ...a }, { ...b, name: 'Changed' }]);
  expect(heard).toEqual(['b']);
  stop();
});

test('who watches one account hears of that one only', () => {
  const cache = new QueryClient();
  const store = createAccountStore(createFakeClient(), cache, 'mine');
  const heard: string[] = [];
  const stops = ['first', 'second'].map((name) => store.watch('a', () => heard.push(name)));
  const put = (id: string, name: string): void =>
    void cache.setQueryData(accountKeys.account('mine', id), makeAccount({ id, name }));
  put('a', 'One');
  put('b', 'One');
  expect(heard).toEqual(['first', 'second']);
  stops[0]?.();
  put('a', 'Two');
  expect(heard).toEqual(['first', 'second', 'second']);
  stops[1]?.();
  put('a', 'Three');
  expect(heard).toHaveLength(3);
  expect(cache.getQueryCache().hasListeners()).toBe(false);
});
