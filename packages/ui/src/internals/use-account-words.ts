'use client';
import type { Messages } from '@patchbay/core';
import { useMessages } from './use-messages.ts';
import { withAccountWords } from './with-account-words.ts';

/** The provider's words, those about accounts among them: for components that show some. */
export function useAccountWords(): Messages {
  return withAccountWords(useMessages());
}
