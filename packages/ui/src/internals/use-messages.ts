'use client';
import { en, type Messages } from '@patchbay/core';
import { useContext } from 'react';
import { PatchbayContext } from '../provider/patchbay-context.ts';

/** The provider's words; English outside a provider, so that views can be drawn alone. */
export function useMessages(): Messages {
  return useContext(PatchbayContext)?.messages ?? en;
}
