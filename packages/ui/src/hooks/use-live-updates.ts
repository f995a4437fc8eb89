'use client';
import { useEffect } from 'react';
import { usePatchbay } from '../provider/use-patchbay.ts';

/** Keeps the live stream running while mounted and wanted. */
export function useLiveUpdates(wanted: boolean): void {
  const { live } = usePatchbay();
  useEffect(() => (wanted ? live.retain() : undefined), [live, wanted]);
}
