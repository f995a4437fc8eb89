'use client';
import type { StreamState } from '@patchbay/core';
import { useSyncExternalStore } from 'react';
import { usePatchbay } from '../provider/use-patchbay.ts';

/**
 * Whether changes arrive by themselves: `connecting` before the first connection, `live`, `polling` where they are asked
 * for every few seconds because no stream gets through, or `paused` while nothing does and it is being tried again.
 */
export function useLiveStatus(): StreamState {
  const { live } = usePatchbay();
  return useSyncExternalStore(live.subscribe, live.getState, atFirst);
}

const atFirst = (): StreamState => 'connecting';
