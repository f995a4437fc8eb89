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
  expect(store.ids()).toEqual([]);
  cache.setQueryData(accountKeys.list('mine'), { ids: ['a'], position: 'e.1' });
  cache.setQueryData(accountKeys.account('mine', 'a'), makeAccount({ id: 'a', name: 'Mine' }));
  expect(store.get('a')?.name).toBe('Mine');
  expect(store.ids()).toEqual(['a']);
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
