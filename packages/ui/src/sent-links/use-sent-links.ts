'use client';
import type { SentLink } from '@patchbay/core';
import { useQuery } from '@tanstack/react-query';
import { readPolicy } from '../hooks/account-query.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';
import type { SentLinksState } from './SentLinksView.tsx';

/** Links that were made before, and how the list follows what is done with them. */
export interface SentLinks<Link extends SentLink> {
  readonly state: SentLinksState;
  /** Puts a link that was made or ended where it belongs, without asking the server again. */
  readonly put: (link: Link) => void;
}

/** Reads the links of one kind; `key` tells lists apart. */
export function useSentLinks<Link extends SentLink>(
  key: readonly string[],
  list: (signal: AbortSignal) => Promise<readonly Link[]>,
): SentLinks<Link> {
  const { queryClient, scope } = usePatchbay();
  const queryKey = ['patchbay', scope, 'links', ...key];
  const { data, error, refetch } = useQuery(
    // Nothing else shows them: they are forgotten with the dialog.
    { ...readPolicy, queryKey, gcTime: 0, queryFn: ({ signal }) => list(signal) },
    queryClient,
  );
  return {
    state: data
      ? { status: 'ready', links: data }
      : error
        ? { status: 'failed', retry: () => void refetch() }
        : { status: 'loading' },
    put(link) {
      queryClient.setQueryData<readonly Link[]>(queryKey, (links = []) =>
        links.some(({ id }) => id === link.id)
          ? links.map((old) => (old.id === link.id ? link : old))
          : [link, ...links],
      );
    },
  };
}
