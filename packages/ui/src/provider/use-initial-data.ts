'use client';
import { type AccountListEntry, type AccountsSnapshot, accountKeys } from '@patchbay/core';
import type { QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

/**
 * Puts what the server read with the page into the cache, before anything below is drawn: the same rows on both sides,
 * and no "loading". What the cache has already is newer. The stream goes on from the position of the read.
 */
export function useInitialData(
  data: AccountsSnapshot | undefined,
  queryClient: QueryClient,
  scope: string,
): void {
  // While drawing, as TanStack's own HydrationBoundary does: an effect would come too late for the first picture.
  useMemo(() => {
    const key = accountKeys.list(scope);
    if (!data || queryClient.getQueryData(key)) return;
    const entry: AccountListEntry = { ...data, ids: data.accounts.map(({ id }) => id) };
    queryClient.setQueryData(key, entry);
  }, [data, queryClient, scope]);
}
