import type { Account } from '@patchbay/core';
import type { AccountStore } from '../provider/account-store.ts';

/** An account store without a cache behind it. */
export interface MemoryStore extends AccountStore {
  put(account: Account): void;
  /** How many listeners there are. */
  readonly listeners: ReadonlySet<unknown>;
}

/** Creates a store of the given accounts. */
export function createMemoryStore(accounts: readonly Account[]): MemoryStore {
  const entries = new Map(accounts.map((account) => [account.id, account]));
  const listeners = new Set<(account: Account) => void>();
  return {
    listeners,
    get: (id) => entries.get(id),
    isRead: () => true,
    readAt: () => 0,
    reader: () => (id) => entries.get(id),
    all: () => [...entries.values()],
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch: (id, listener) => {
      const tell = (account: Account): void => void (account.id === id && listener());
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    refresh: async () => {},
    put(account) {
      entries.set(account.id, account);
      for (const listener of listeners) listener(account);
    },
  };
}
