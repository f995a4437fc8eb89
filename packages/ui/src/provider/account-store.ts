import {
  type Account,
  type AccountListEntry,
  accountKeys,
  applyEventToCache,
  type PatchbayClient,
} from '@patchbay/core';
import { hashKey, type Query, type QueryClient } from '@tanstack/react-query';

/** The accounts of one scope in the query cache, read without subscribing a component. */
export interface AccountStore {
  get(id: string): Account | undefined;
  /** Whether the list has been read. */
  isRead(): boolean;
  /** Every account of the list, in the server's order. */
  ids(): readonly string[];
  /** Every account of the list that has been read, in the same order. */
  all(): readonly Account[];
  /** Called after each write of an account, also one that changed nothing. */
  subscribe(listener: (account: Account) => void): () => void;
  /** Reads one account again, or the whole list where the id is not known yet. Rejects as the client does. */
  refresh(id: string | null, signal: AbortSignal): Promise<void>;
}

/** From this many entries on, looking through the whole cache is cheaper than hashing key after key. */
const MANY = 32;
const none: readonly string[] = [];

/** Looks at a query cache as a set of accounts. */
export function createAccountStore(
  client: PatchbayClient,
  queryClient: QueryClient,
  scope: string,
): AccountStore {
  // Rows may come and go (a filter, a long list): an account stays as long as the list that names it.
  queryClient.setQueryDefaults(accountKeys.all(scope), { gcTime: Number.POSITIVE_INFINITY });
  const prefix = accountKeys.account(scope, '').slice(0, -1);
  const isAccountKey = (key: readonly unknown[]): boolean =>
    prefix.every((part, index) => key[index] === part);

  const cache = queryClient.getQueryCache();
  /** Entries as they were last found: hashing ten thousand keys for each look would be most of the work. */
  const entries = new Map<string, Query>();
  let misses = 0;

  function entryOf(id: string): Query | undefined {
    const known = entries.get(id);
    if (known && cache.get(known.queryHash) === known) return known;
    misses += 1;
    if (misses === MANY) findAll(); // a list has been read
    const found = entries.get(id) ?? cache.get(hashKey(accountKeys.account(scope, id)));
    if (!found || cache.get(found.queryHash) !== found) return undefined;
    entries.set(id, found);
    return found;
  }

  function findAll(): void {
    misses = 0;
    for (const query of cache.getAll()) {
      if (isAccountKey(query.queryKey)) entries.set(String(query.queryKey[prefix.length]), query);
    }
  }

  const get = (id: string): Account | undefined =>
    // A host may have its keys hashed in a way of its own; then they are looked up the slow way.
    (entryOf(id)?.state.data as Account | undefined) ??
    queryClient.getQueryData<Account>(accountKeys.account(scope, id));
  const ids = (): readonly string[] =>
    queryClient.getQueryData<AccountListEntry>(accountKeys.list(scope))?.ids ?? none;

  return {
    get,
    isRead: () => queryClient.getQueryData(accountKeys.list(scope)) !== undefined,
    ids,
    all: () => ids().flatMap((id) => get(id) ?? []),
    subscribe: (listener) =>
      cache.subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'success') return;
        const { queryKey, state } = event.query;
        if (isAccountKey(queryKey)) listener(state.data as Account);
      }),
    async refresh(id, signal) {
      if (id === null) {
        await queryClient.invalidateQueries({ queryKey: accountKeys.list(scope) });
        return;
      }
      const account = await client.getAccount(id, signal);
      applyEventToCache(queryClient, scope, { id: account.version, account });
    },
  };
}
