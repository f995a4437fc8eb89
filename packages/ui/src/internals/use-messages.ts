'use client';
import { englishInPart, type MessagesInPart } from '@patchbay/core';
import { useContext } from 'react';
import { PatchbayContext } from '../provider/patchbay-context.ts';

/** The provider's words; English outside a provider, so that views can be drawn alone. */
export function useMessages(): MessagesInPart {
  return useContext(PatchbayContext)?.messages ?? englishInPart;
}
