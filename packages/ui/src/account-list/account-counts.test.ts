import type { Account } from '@patchbay/core';
import { makeAccount } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import type { AccountStore } from '../provider/account-store.ts';
import { createAccountCounter } from './account-counts.ts';

function makeStore(accounts: readonly Account[]): AccountStore & { put(account: Account): void } {
  const entries = new Map(accounts.map((account) => [account.id, account]));
  const listeners = new Set<(account: Account) => void>();
  return {
    get: (id) => entries.get(id),
    ids: () => [...entries.keys()],
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh: async () => {},
    put(account) {
      entries.set(account.id, account);
      for (const listener of listeners) listener(account);
    },
  };
}

const running = makeAccount({ id: 'a' });
const disconnected = makeAccount({ id: 'b', status: { kind: 'disconnected', cause: 'credentials' } });
const errored = makeAccount({ id: 'c', status: { kind: 'errored', cause: null } });
const paused = makeAccount({ id: 'd', status: { kind: 'paused' } });
const checking = { ...disconnected, id: 'e', checking: true };

test('each account counts once, by what its mark says', () => {
  const store = makeStore([running, disconnected, errored, paused, checking]);
  const counter = createAccountCounter(store, store.ids());
  expect(counter.get()).toEqual({ connected: 1, needYou: 1, interrupted: 1, other: 2 });
});

test('a change moves one account from one count to another and says so once', () => {
  const store = makeStore([running, disconnected]);
  const counter = createAccountCounter(store, store.ids());
  let told = 0;
  counter.subscribe(() => told++);
  store.put({ ...disconnected, status: { kind: 'running' } });
  expect(counter.get()).toEqual({ connected: 2, needYou: 0, interrupted: 0, other: 0 });
  store.put({ ...disconnected, status: { kind: 'running' }, version: 'e.2' });
  expect(told).toBe(1);
});

test('what changed between drawing and listening is caught up with', () => {
  const store = makeStore([disconnected]);
  const counter = createAccountCounter(store, store.ids());
  store.put({ ...disconnected, status: { kind: 'running' } });
  let told = 0;
  counter.subscribe(() => told++);
  expect(told).toBe(1);
  expect(counter.get().connected).toBe(1);
});

test('accounts that are not of the list, or not read yet, do not count', () => {
  const store = makeStore([running]);
  const counter = createAccountCounter(store, ['a', 'late']);
  counter.subscribe(() => {});
  store.put(makeAccount({ id: 'stranger' }));
  expect(counter.get().connected).toBe(1);
  store.put(makeAccount({ id: 'late' }));
  expect(counter.get().connected).toBe(2);
});
