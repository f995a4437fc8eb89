'use client';
import type { Account, PatchbayError } from '@patchbay/core';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import { soon } from '../internals/soon.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';
import { useAccountIds } from './use-account-ids.ts';

/** Where reading the accounts is. */
export type AccountsState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: PatchbayError; readonly retry: () => void }
  | { readonly status: 'ready'; readonly accounts: readonly Account[] };

/**
 * All accounts of the signed-in person, kept current by the live stream. Renders again at each change of any
 * of them; for one account take `useAccount`.
 *
 * @example
 * const state = useAccounts();
 * const broken = state.status === 'ready' && state.accounts.some((a) => a.status.kind === 'disconnected');
 */
export function useAccounts(): AccountsState {
  const { accounts: store } = usePatchbay();
  const list = useAccountIds();
  const ready = list.status === 'ready';
  const last = useRef<readonly Account[]>([]);
  const read = useCallback((): readonly Account[] => {
    const next = ready ? store.all() : none;
    const same = next.length === last.current.length && next.every((a, index) => a === last.current[index]);
    if (!same) last.current = next;
    return last.current;
  }, [ready, store]);
  const subscribe = useCallback((listener: () => void) => store.subscribe(soon(listener)), [store]);
  const accounts = useSyncExternalStore(subscribe, read, read);
  return list.status === 'ready' ? { status: 'ready', accounts } : list;
}

const none: readonly Account[] = [];
