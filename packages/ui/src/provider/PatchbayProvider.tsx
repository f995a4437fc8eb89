'use client';
import {
  type AccountsSnapshot,
  type Clock,
  englishInPart,
  type Messages,
  type MessagesInPart,
  type MessagesOverride,
  mergeMessages,
  systemClock,
} from '@patchbay/core';
import { type ReactElement, type ReactNode, useMemo } from 'react';
import type { PatchbayEvent } from '../events/patchbay-event.ts';
import { useReport } from '../events/use-report.ts';
import { useWatchedAccounts } from '../events/use-watched-accounts.ts';
import type { ActionHandlers } from '../guide-actions/GuideActions.tsx';
import { createAccountStore } from './account-store.ts';
import type { Appearance, ColorScheme } from './appearance.ts';
import { createLiveUpdates } from './live-updates.ts';
import { type DrawProviderMark, type Offer, type Patchbay, PatchbayContext } from './patchbay-context.ts';
import { createTicker } from './ticker.ts';
import { useCacheClient } from './use-cache-client.ts';
import { type ClientSource, useClient } from './use-client.ts';
import { useInitialData } from './use-initial-data.ts';
import { browserWindows, type WindowPort } from './window-port.ts';

/** Properties of {@link PatchbayProvider}; all of them have a default. */
export interface PatchbayProviderProps extends ClientSource {
  /**
   * Another language, from `@patchbay/core/locales/…` or your own. Components then say which language and
   * direction they are in. Default: English, in the direction of the page.
   */
  readonly localization?: Messages;
  /** Words of the app's own over those. Keep the object the same between renders. */
  readonly messages?: MessagesOverride;
  /** Where people sign in: `popupWindows`, `sameTab`, or a way of your own. Default: a new tab. */
  readonly windows?: WindowPort;
  /**
   * Keeps several providers that share one query client apart, for example the id of the signed-in person.
   * Default `default`.
   */
  readonly scope?: string;
  /**
   * All accounts as the server read them with the page: what `listAccounts` of a client resolves to. The first picture
   * shows them, on the server too, and the live stream goes on from there.
   */
  readonly initialData?: AccountsSnapshot;
  readonly clock?: Clock;
  readonly colorScheme?: ColorScheme;
  /** Keep the object the same between renders. */
  readonly appearance?: Appearance;
  /**
   * Draws the sign of a provider; null or undefined for the kit's own. Its name stands beside it, so it needs no
   * words. Keep the function the same between renders.
   */
  readonly providerMark?: DrawProviderMark;
  /**
   * What the app does about actions of its own, such as `contact-support`: an address or a function. Without it they are
   * not offered. Keep the object the same between renders.
   */
  readonly actions?: ActionHandlers;
  /** What rows and panels offer beside the repair. Default: everything. Keep the array the same between renders. */
  readonly offers?: readonly Offer[];
  /** Told what happens on the page, one object each, for analytics. What it throws is logged and breaks nothing. */
  readonly onEvent?: (event: PatchbayEvent) => void;
  readonly children?: ReactNode;
}

/**
 * Gives accounts, words and looks to the components below it. Uses the query client of a QueryClientProvider
 * above it, or a private one.
 *
 * @example
 * <PatchbayProvider baseUrl="/api/patchbay">
 *   <ConnectButton />
 *   <AccountList />
 * </PatchbayProvider>
 */
export function PatchbayProvider(props: PatchbayProviderProps): ReactElement {
  const {
    messages: override,
    localization,
    windows = browserWindows,
    scope = 'default',
    clock = systemClock,
  } = props;
  const { colorScheme, appearance, providerMark, onEvent, children } = props;
  const { actions = noActions, offers = everything } = props;
  const report = useReport(onEvent);
  const client = useClient(props);
  const queryClient = useCacheClient();
  useInitialData(props.initialData, queryClient, scope);

  const accounts = useMemo(
    () => createAccountStore(client, queryClient, scope),
    [client, queryClient, scope],
  );
  const live = useMemo(
    () => createLiveUpdates(client, queryClient, scope, clock),
    [client, queryClient, scope, clock],
  );
  useWatchedAccounts(onEvent !== undefined, accounts, live, report);
  const ticker = useMemo(() => createTicker(clock), [clock]);
  const messages = useMemo(() => {
    const base: MessagesInPart = localization ?? englishInPart;
    return override ? mergeMessages(base, override) : base;
  }, [localization, override]);
  const patchbay = useMemo<Patchbay>(
    () => ({
      client,
      queryClient,
      scope,
      accounts,
      live,
      ticker,
      clock,
      windows,
      report,
      actions,
      offers,
      messages,
      appearance,
      colorScheme,
      providerMark,
      speaks: localization && { lang: messages.locale, dir: messages.direction },
    }),
    [
      client,
      queryClient,
      scope,
      accounts,
      live,
      ticker,
      clock,
      windows,
      report,
      actions,
      offers,
      messages,
      appearance,
      colorScheme,
      providerMark,
      localization,
    ],
  );
  return <PatchbayContext.Provider value={patchbay}>{children}</PatchbayContext.Provider>;
}

const noActions: ActionHandlers = {};
const everything: readonly Offer[] = ['repair-link', 'removal'];
