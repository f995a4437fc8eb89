import { type Account, accountKeys, isNewerEvent, PatchbayError } from '@patchbay/core';
import type { Patchbay } from '../provider/patchbay-context.ts';

/**
 * How accounts are read: the stream keeps them true, so a read is repeated only when the page comes back
 * (focus, network, a new mount) after a while. Set here because a host's client may have other defaults.
 */
export const readPolicy = {
  staleTime: 30_000,
  networkMode: 'always',
  refetchOnMount: true,
  refetchOnWindowFocus: true,
  refetchOnReconnect: true,
  retry: (failures: number, error: Error): boolean => failures < 2 && mayPass(error),
  retryDelay: (failures: number): number => 500 * 2 ** failures,
} as const;

/** Whether the same call may work a moment later. */
function mayPass(error: Error): boolean {
  return !(error instanceof PatchbayError) || error.status === 0 || error.status >= 500;
}

/** Query options of one account's entry. */
export function accountQuery(
  { client, scope, accounts }: Patchbay,
  id: string,
): {
  queryKey: readonly unknown[];
  queryFn: (context: { signal: AbortSignal }) => Promise<Account>;
  initialData: () => Account | undefined;
  initialDataUpdatedAt: () => number | undefined;
} & typeof readPolicy {
  return {
    ...readPolicy,
    queryKey: accountKeys.account(scope, id),
    // What the list has read is as good as a read of its own.
    initialData: () => accounts.get(id),
    initialDataUpdatedAt: accounts.readAt,
    queryFn: async ({ signal }) => {
      const read = await client.getAccount(id, signal);
      const current = accounts.get(id); // an event may have overtaken the read
      return current &&
        isNewerEvent(current.version, read.version) &&
        !isNewerEvent(read.version, current.version)
        ? current
        : read;
    },
  };
}

/** Errors of reads in our own type, so that what people read can be chosen by code. */
export function toPatchbayError(error: Error): PatchbayError {
  return error instanceof PatchbayError
    ? error
    : new PatchbayError('internal', `reading accounts failed: ${error.message}`, { cause: error });
}
