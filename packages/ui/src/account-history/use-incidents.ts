'use client';
import { type Account, createIncidentsClient, type Incident } from '@patchbay/core';
import { useQuery } from '@tanstack/react-query';
import { readPolicy } from '../hooks/account-query.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';

/** The incidents of an account, or why there are none to show yet. */
export type IncidentsState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly retry: () => void }
  | { readonly status: 'ready'; readonly incidents: readonly Incident[] };

/**
 * Reads an account's incidents, unless they are given. They are read anew after each event of the account; until
 * then the ones from before stay.
 */
export function useIncidents(
  { id, version }: Pick<Account, 'id' | 'version'>,
  days: number,
  given: readonly Incident[] | undefined,
): IncidentsState {
  const { client, queryClient, scope } = usePatchbay();
  const { data, isError, refetch } = useQuery(
    {
      ...readPolicy,
      queryKey: ['patchbay', scope, 'incidents', id, days, version],
      queryFn: ({ signal }) => createIncidentsClient(client).listIncidents(id, days, signal),
      enabled: given === undefined,
      // Of this account only: for a moment another one's history would stand there.
      placeholderData: (before: readonly Incident[] | undefined, of) =>
        of?.queryKey[3] === id ? before : undefined,
    },
    queryClient,
  );
  const incidents = given ?? data;
  if (incidents) return { status: 'ready', incidents };
  return isError ? { status: 'failed', retry: () => void refetch() } : { status: 'loading' };
}
