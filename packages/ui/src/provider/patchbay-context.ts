'use client';
import type { Clock, Messages, PatchbayClient } from '@patchbay/core';
import type { QueryClient } from '@tanstack/react-query';
import { type Context, createContext, type ReactNode } from 'react';
import type { Report } from '../events/patchbay-event.ts';
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
  readonly report: Report;
  readonly messages: Messages;
  readonly appearance: Appearance | undefined;
  readonly colorScheme: ColorScheme | undefined;
  readonly providerMark: DrawProviderMark | undefined;
  /** What root elements say about their words, where the host has chosen a language. */
  readonly speaks: { readonly lang: string; readonly dir: Messages['direction'] } | undefined;
}

/** Draws the sign of a provider (`linkedin`, `google`, …) in a box of 32 px; null or undefined for the kit's own. */
export type DrawProviderMark = (mark: { readonly provider: string; readonly name: string }) => ReactNode;

/** Null outside a provider. A module of its own and types only, so that a badge alone stays small. */
export const PatchbayContext: Context<Patchbay | null> = createContext<Patchbay | null>(null);
