'use client';
import { useContext } from 'react';
import { type Patchbay, PatchbayContext } from './patchbay-context.ts';

/**
 * What the provider above gives.
 *
 * @throws Error without a provider.
 */
export function usePatchbay(): Patchbay {
  const patchbay = useContext(PatchbayContext);
  if (!patchbay) {
    throw new Error(
      'Patchbay: this component or hook needs a <PatchbayProvider> above it, which was not found. Wrap the page, or the part of it that shows accounts, in one.',
    );
  }
  return patchbay;
}
