import {
  type Account,
  type AccountListEntry,
  accountKeys,
  applyEventToCache,
  type PatchbayClient,
} from '@patchbay/core';
import type { QueryClient } from '@tanstack/react-query';

/** The accounts of one scope in the query cache, read without subscribing a component. */
export interface AccountStore {
  get(id: string): Account | undefined;
  /** Whether the list has been read. */
  isRead(): boolean;
  /** Every account of the list, in the server's order. */
  ids(): readonly string[];
  /** Called after each write of an account, also one that changed nothing. */
  subscribe(listener: (account: Account) => void): () => void;
  /** Reads one account again, or the whole list where the id is not known yet. Rejects as the client does. */
  refresh(id: string | null, signal: AbortSignal): Promise<void>;
}

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

  return {
    get: (id) => queryClient.getQueryData<Account>(accountKeys.account(scope, id)),
    isRead: () => queryClient.getQueryData(accountKeys.list(scope)) !== undefined,
    ids: () => queryClient.getQueryData<AccountListEntry>(accountKeys.list(scope))?.ids ?? none,
    subscribe: (listener) =>
      queryClient.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'success') return;
        const { queryKey, state } = event.query;
        if (prefix.every((part, index) => queryKey[index] === part)) listener(state.data as Account);
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
