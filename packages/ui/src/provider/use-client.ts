'use client';
import { createPatchbayClient, type PatchbayClient, type PatchbayClientOptions } from '@patchbay/core';
import { useInsertionEffect, useMemo, useRef } from 'react';

/** A client of the app's own, or how to reach the server. */
export interface ClientSource extends PatchbayClientOptions {
  /** Takes the place of `baseUrl`, `fetch` and `headers`. */
  readonly client?: PatchbayClient;
}

/** The given client, or one made of the given options. */
export function useClient({ client, ...options }: ClientSource): PatchbayClient {
  const { baseUrl } = options;
  const latest = useRef(options);
  useInsertionEffect(() => {
    latest.current = options;
  });
  return useMemo(
    () =>
      client ??
      createPatchbayClient({
        ...(baseUrl !== undefined && { baseUrl }),
        // Read at each call: functions and objects written inline do not make a new client at each render.
        fetch: (input, init) => (latest.current.fetch ?? globalThis.fetch)(input, init),
        headers: async () => {
          const { headers } = latest.current;
          return (typeof headers === 'function' ? await headers() : headers) ?? {};
        },
      }),
    [client, baseUrl],
  );
}
