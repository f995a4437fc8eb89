'use client';
import type { Account } from '@patchbay/core';
import { useCallback, useSyncExternalStore } from 'react';
import { usePatchbay } from '../provider/use-patchbay.ts';

/** One account as the list's read and the stream left it; never reads by itself. */
export function useAccountEntry(id: string): Account | undefined {
  const { accounts } = usePatchbay();
  const subscribe = useCallback((listener: () => void) => accounts.watch(id, listener), [accounts, id]);
  const read = (): Account | undefined => accounts.get(id);
  return useSyncExternalStore(subscribe, read, read);
}
