'use client';
import { type Account, remediate, toSignInPurpose, toStatusMark, toStatusTone } from '@patchbay/core';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import { soon } from '../internals/soon.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';
import { useAccountIds } from './use-account-ids.ts';

/** Whether an account waits for its owner, and a press can help. */
export function needsOwner(account: Account): boolean {
  // The tone first: it is cheap, and most accounts are well.
  return (
    toStatusTone(toStatusMark(account)) === 'attention' && toSignInPurpose(remediate(account).action) !== null
  );
}

/**
 * The accounts that wait for the signed-in person, in the list's order; empty while they are read. Renders again
 * only when one of them changes.
 *
 * @example
 * const waiting = useAttention();
 * return waiting.length > 0 ? <NavItem badge={waiting.length} /> : <NavItem />;
 */
export function useAttention(): readonly Account[] {
  const { accounts: store } = usePatchbay();
  const list = useAccountIds();
  const ready = list.status === 'ready';
  const last = useRef<readonly Account[]>([]);
  const read = useCallback((): readonly Account[] => {
    const next = ready ? store.all().filter(needsOwner) : none;
    const same = next.length === last.current.length && next.every((a, index) => a === last.current[index]);
    if (!same) last.current = next;
    return last.current;
  }, [ready, store]);
  const subscribe = useCallback(
    (listener: () => void) => {
      const look = soon(listener);
      return store.subscribe((account) => {
        // Most changes are of accounts that wait for nobody and did not before.
        if (needsOwner(account) || last.current.some(({ id }) => id === account.id)) look();
      });
    },
    [store],
  );
  return useSyncExternalStore(subscribe, read, read);
}

const none: readonly Account[] = [];
