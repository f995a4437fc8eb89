'use client';
import { useContext, useMemo, useSyncExternalStore } from 'react';
import { PatchbayContext } from '../provider/patchbay-context.ts';
import type { Ticker } from '../provider/ticker.ts';
import type { TimeFormat } from './format-time.ts';
import { useMessages } from './use-messages.ts';

/**
 * How to write moments now; moves every half minute. Null on the server and in the first render of hydration:
 * the server knows neither the reader's time zone nor when the page is read.
 */
export function useTimeFormat(): TimeFormat | null {
  const ticker: Ticker = useContext(PatchbayContext)?.ticker ?? still;
  const now = useSyncExternalStore(ticker.subscribe, ticker.now, unknownNow);
  const { locale } = useMessages();
  return useMemo(() => (now === null ? null : { now, locale: withRegion(locale) }), [now, locale]);
}

const unknownNow = (): null => null;

/** The reader's own region of the language that is on screen: 14:02 or 2:02 PM is theirs to say. */
function withRegion(locale: string): string {
  return navigator.languages.find((tag) => tag.startsWith(`${locale}-`)) ?? locale;
}

/** Views outside a provider show the time of their first render. */
let loadedAt: number | null = null;
const still: Ticker = {
  now() {
    loadedAt ??= Date.now();
    return loadedAt;
  },
  subscribe: () => () => {},
};
