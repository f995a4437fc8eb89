'use client';
import type { StreamState } from '@patchbay/core';
import { useSyncExternalStore } from 'react';
import { usePatchbay } from '../provider/use-patchbay.ts';

/**
 * Whether changes arrive by themselves: `connecting` before the first connection, `live`, or `paused` while
 * the connection is down and being tried again.
 */
export function useLiveStatus(): StreamState {
  const { live } = usePatchbay();
  return useSyncExternalStore(live.subscribe, live.getState, atFirst);
}

const atFirst = (): StreamState => 'connecting';
