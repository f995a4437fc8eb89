import {
  type Account,
  type AccountListEntry,
  accountKeys,
  applyEventToCache,
  knownAccount,
  listedAccounts,
  type PatchbayClient,
} from '@patchbay/core';
import type { QueryClient } from '@tanstack/react-query';

/** The accounts of one scope in the query cache, read without subscribing a component. */
export interface AccountStore {
  get(id: string): Account | undefined;
  /** Whether the list has been read. */
  isRead(): boolean;
  /** When the list was last read, in milliseconds since the epoch; undefined before. */
  readAt(): number | undefined;
  /** `get` for many looks in one go. The same function as long as nothing has changed. */
  reader(): (id: string) => Account | undefined;
  /** Every account of the list that has been read, in the server's order. */
  all(): readonly Account[];
  /** Called after each write of an account, also one that changed nothing. */
  subscribe(listener: (account: Account) => void): () => void;
  /** The same for one account: however many are watched, a write calls only who watches that one. */
  watch(id: string, listener: () => void): () => void;
  /** Reads one account again, or the whole list where the id is not known yet. Rejects as the client does. */
  refresh(id: string | null, signal: AbortSignal): Promise<void>;
}

/** Looks at a query cache as a set of accounts. */
export function createAccountStore(
  client: PatchbayClient,
  queryClient: QueryClient,
  scope: string,
): AccountStore {
  // Rows may come and go (a filter, a long list): an account stays as long as the list that names it.
  queryClient.setQueryDefaults(accountKeys.all(scope), { gcTime: Number.POSITIVE_INFINITY });
  const listKey = accountKeys.list(scope);
  const ownKeys = accountKeys.accounts(scope);
  const cache = queryClient.getQueryCache();
  const watchers = new Map<string, Set<() => void>>();
  let stopWatching: (() => void) | null = null;
  /** Readers of lists of which nothing has changed since they were read. */
  const readers = new WeakMap<ReadonlyMap<string, Account>, (id: string) => Account | undefined>();

  const list = (): AccountListEntry | undefined => queryClient.getQueryData(listKey);

  /** Accounts that have an entry of their own. */
  function own(): ReadonlyMap<string, Account> {
    const found = new Map<string, Account>();
    for (const [, account] of queryClient.getQueriesData<Account>({ queryKey: ownKeys })) {
      if (account) found.set(account.id, account);
    }
    return found;
  }

  function reader(): (id: string) => Account | undefined {
    const listed = listedAccounts(list());
    const changed = own();
    if (changed.size > 0) return (id) => changed.get(id) ?? listed.get(id);
    let read = readers.get(listed);
    if (!read) {
      read = (id) => listed.get(id);
      readers.set(listed, read);
    }
    return read;
  }

  function subscribe(listener: (account: Account) => void): () => void {
    let listed = listedAccounts(list());
    return cache.subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'success') return;
      const { queryKey, state } = event.query;
      if (queryKey.length > listKey.length && startsWith(queryKey, ownKeys)) {
        listener(state.data as Account);
      } else if (startsWith(queryKey, listKey)) {
        const before = listed;
        listed = listedAccounts(state.data as AccountListEntry);
        if (before === listed) return;
        const told = own(); // by their own entries
        for (const [id, account] of listed) {
          if (before.get(id) !== account && !told.has(id)) listener(account);
        }
      }
    });
  }

  return {
    get: (id) => knownAccount(queryClient, scope, id),
    isRead: () => list() !== undefined,
    readAt: () => queryClient.getQueryState(listKey)?.dataUpdatedAt || undefined,
    reader,
    all() {
      const read = reader();
      return (list()?.ids ?? []).flatMap((id) => read(id) ?? []);
    },
    subscribe,
    watch(id, listener) {
      const mine = watchers.get(id) ?? new Set();
      watchers.set(id, mine.add(listener));
      stopWatching ??= subscribe((account) => {
        for (const tell of watchers.get(account.id) ?? []) tell();
      });
      return () => {
        mine.delete(listener);
        if (mine.size === 0) watchers.delete(id);
        if (watchers.size > 0) return;
        stopWatching?.();
        stopWatching = null;
      };
    },
    async refresh(id, signal) {
      if (id === null) {
        await queryClient.invalidateQueries({ queryKey: listKey });
        return;
      }
      const account = await client.getAccount(id, signal);
      applyEventToCache(queryClient, scope, { id: account.version, account });
    },
  };
}

function startsWith(key: readonly unknown[], start: readonly unknown[]): boolean {
  return start.every((part, index) => key[index] === part);
}
