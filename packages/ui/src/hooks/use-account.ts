'use client';
import type { Account, PatchbayError } from '@patchbay/core';
import { useQuery } from '@tanstack/react-query';
import { usePatchbay } from '../provider/use-patchbay.ts';
import { accountQuery, toPatchbayError } from './account-query.ts';
import { useLiveUpdates } from './use-live-updates.ts';

/** Where reading one account is. */
export type AccountState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: PatchbayError; readonly retry: () => void }
  | { readonly status: 'ready'; readonly account: Account };

/**
 * One account, kept current by the live stream.
 *
 * @example
 * const state = useAccount('acc_1');
 * return state.status === 'ready' ? <StatusBadge account={state.account} /> : null;
 */
export function useAccount(id: string): AccountState {
  const patchbay = usePatchbay();
  const query = useQuery(accountQuery(patchbay, id), patchbay.queryClient);
  const { data, error } = query;
  useLiveUpdates(data !== undefined);
  const failure = error && toPatchbayError(error);
  // Gone or signed out is the truth; any other failure leaves what was known.
  if (failure && (!data || failure.code === 'unauthenticated' || failure.code === 'not_found')) {
    return { status: 'failed', error: failure, retry: () => void query.refetch() };
  }
  return data ? { status: 'ready', account: data } : { status: 'loading' };
}
