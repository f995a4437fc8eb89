'use client';
import type { Clock, Messages, PatchbayClient } from '@patchbay/core';
import type { QueryClient } from '@tanstack/react-query';
import { type Context, createContext } from 'react';
import type { AccountStore } from './account-store.ts';
import type { Appearance, ColorScheme } from './appearance.ts';
import type { LiveUpdates } from './live-updates.ts';
import type { Ticker } from './ticker.ts';
import type { WindowPort } from './window-port.ts';

/** What a provider gives to everything below it. */
export interface Patchbay {
  readonly client: PatchbayClient;
  readonly queryClient: QueryClient;
  readonly scope: string;
  readonly accounts: AccountStore;
  readonly live: LiveUpdates;
  readonly ticker: Ticker;
  readonly clock: Clock;
  readonly windows: WindowPort;
  readonly messages: Messages;
  readonly appearance: Appearance | undefined;
  readonly colorScheme: ColorScheme | undefined;
}

/** Null outside a provider. A module of its own and types only, so that a badge alone stays small. */
export const PatchbayContext: Context<Patchbay | null> = createContext<Patchbay | null>(null);
