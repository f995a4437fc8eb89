'use client';
import { useContext, useMemo, useSyncExternalStore } from 'react';
import { PatchbayContext } from '../provider/patchbay-context.ts';
import type { Ticker } from '../provider/ticker.ts';
import { pickLocale, type TimeFormat } from './format-time.ts';
import { useMessages } from './use-messages.ts';

/**
 * How to write moments now; moves every half minute. Null on the server and in the first render of hydration:
 * the server knows neither the reader's time zone nor when the page is read.
 */
export function useTimeFormat(): TimeFormat | null {
  const ticker: Ticker = useContext(PatchbayContext)?.ticker ?? still;
  const now = useSyncExternalStore(ticker.subscribe, ticker.now, unknownNow);
  const { locale } = useMessages();
  return useMemo(
    () => (now === null ? null : { now, locale: pickLocale(locale, navigator.languages) }),
    [now, locale],
  );
}

const unknownNow = (): null => null;

/** Views outside a provider show the time of their first render. */
let loadedAt: number | null = null;
const still: Ticker = {
  now() {
    loadedAt ??= Date.now();
    return loadedAt;
  },
  subscribe: () => () => {},
};
