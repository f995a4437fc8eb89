'use client';
import type { Clock, MessagesInPart, PatchbayClient, StatusMark } from '@patchbay/core';
import type { QueryClient } from '@tanstack/react-query';
import { type Context, createContext, type ReactNode } from 'react';
import type { Report } from '../events/patchbay-event.ts';
import type { ActionHandlers } from '../guide-actions/GuideActions.tsx';
import type { AccountStore } from './account-store.ts';
import type { Appearance, ColorScheme } from './appearance.ts';
import type { LiveUpdates } from './live-updates.ts';
import type { Ticker } from './ticker.ts';
import type { WindowPort } from './window-port.ts';

/** What a provider gives to everything below it. */
export interface Patchbay extends Parts {
  readonly client: PatchbayClient;
  readonly queryClient: QueryClient;
  readonly scope: string;
  readonly accounts: AccountStore;
  readonly live: LiveUpdates;
  readonly ticker: Ticker;
  readonly clock: Clock;
  readonly windows: WindowPort;
  readonly report: Report;
  /** What the app does about actions that are its own. */
  readonly actions: ActionHandlers;
  readonly offers: readonly Offer[];
  readonly messages: MessagesInPart;
  readonly appearance: Appearance | undefined;
  readonly colorScheme: ColorScheme | undefined;
  /** What root elements say about their words, where the host has chosen a language. */
  readonly speaks: { readonly lang: string; readonly dir: MessagesInPart['direction'] } | undefined;
}

/** What the kit offers beside the repair of an account: a link for somebody else who can repair it, and removing it. */
export type Offer = 'repair-link' | 'removal';

/** Pieces that the app may draw in place of the kit. */
export interface Parts {
  readonly providerMark?: DrawProviderMark | undefined;
  readonly statusBadge?: DrawStatusBadge | undefined;
}

/**
 * Draws what stands in a badge: the kit's colours and texts for those who hear it stay around it. Null or undefined for
 * the kit's own sign and word.
 */
export type DrawStatusBadge = (badge: { readonly mark: StatusMark; readonly label: string }) => ReactNode;

/** Draws the sign of a provider (`linkedin`, `google`, …) in a box of 32 px; null or undefined for the kit's own. */
export type DrawProviderMark = (mark: { readonly provider: string; readonly name: string }) => ReactNode;

/** Null outside a provider. A module of its own and types only, so that a badge alone stays small. */
export const PatchbayContext: Context<Patchbay | null> = createContext<Patchbay | null>(null);
