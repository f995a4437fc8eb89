'use client';
import { QueryClient, QueryClientContext } from '@tanstack/react-query';
import { useContext, useEffect, useRef } from 'react';

/** The host's query client where there is one above, else a private one that lives as long as the provider. */
export function useCacheClient(): QueryClient {
  const host = useContext(QueryClientContext);
  const own = useRef<QueryClient | null>(null);
  // A host that makes a new client at sign-out is followed: the old one holds the previous person's accounts.
  if (!host) own.current ??= new QueryClient();
  const client = host ?? (own.current as QueryClient);
  const mounts = useRef(0);
  const isPrivate = host === undefined;

  useEffect(() => {
    if (!isPrivate) return;
    mounts.current += 1;
    client.mount(); // what a QueryClientProvider does: listens to focus and network
    return () => {
      client.unmount();
      mounts.current -= 1;
      // After the children have gone, and not when StrictMode only re-mounts: without this the accounts
      // would stay in memory.
      queueMicrotask(() => {
        if (mounts.current === 0) client.clear();
      });
    };
  }, [client, isPrivate]);

  return client;
}
