'use client';
import { accountKeys, fetchAccountsIntoCache, type PatchbayError } from '@patchbay/core';
import { useQuery } from '@tanstack/react-query';
import { usePatchbay } from '../provider/use-patchbay.ts';
import { readPolicy, toPatchbayError } from './account-query.ts';
import { useLiveUpdates } from './use-live-updates.ts';

/** Where reading the list is. */
export type AccountIdsState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: PatchbayError; readonly retry: () => void }
  | { readonly status: 'ready'; readonly ids: readonly string[] };

/** The ids of all accounts, kept current. Changes only when an account comes or goes. */
export function useAccountIds(): AccountIdsState {
  const { client, queryClient, scope } = usePatchbay();
  const query = useQuery(
    {
      ...readPolicy,
      queryKey: accountKeys.list(scope),
      queryFn: ({ signal }) => fetchAccountsIntoCache(client, queryClient, scope, signal),
    },
    queryClient,
  );
  const { data, error } = query;
  useLiveUpdates(data !== undefined); // from the position of what is on screen
  // A read that fails later leaves the list as it was, unless it says that the person is gone.
  const failure = error && toPatchbayError(error);
  if (failure && (!data || failure.code === 'unauthenticated')) {
    return { status: 'failed', error: failure, retry: () => void query.refetch() };
  }
  return data ? { status: 'ready', ids: data.ids } : { status: 'loading' };
}
