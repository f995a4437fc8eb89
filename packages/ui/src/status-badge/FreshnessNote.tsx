'use client';
import {
  type Account,
  assertNever,
  type FreshnessView,
  type TimeMessages,
  toFreshness,
} from '@patchbay/core';
import { type ReactElement, useSyncExternalStore } from 'react';
import { formatAge, pickLocale } from '../internals/format-time.ts';
import type { Patchbay } from '../provider/patchbay-context.ts';

/** Properties of {@link FreshnessNote}. */
export interface FreshnessNoteProps {
  readonly account: Pick<Account, 'freshness' | 'checking' | 'products'>;
  readonly patchbay: Pick<Patchbay, 'ticker' | 'messages'>;
}

/** How far the status can be trusted, with its age; empty on the server, which does not know when it is read. */
export function FreshnessNote({ account, patchbay }: FreshnessNoteProps): ReactElement | null {
  const { ticker, messages } = patchbay;
  const now = useSyncExternalStore(ticker.subscribe, ticker.now, unknownNow);
  if (now === null) return null;
  const view = toFreshness(account, now);
  const locale = pickLocale(messages.locale, navigator.languages);
  return (
    <span className="pb-badge__freshness" data-freshness={view.kind}>
      {freshnessText(view, (ageMs) => formatAge(now - ageMs, { now, locale }), messages.times)}
    </span>
  );
}

const unknownNow = (): null => null;

function freshnessText(view: FreshnessView, age: (ms: number) => string, times: TimeMessages): string {
  switch (view.kind) {
    case 'confirmed':
      return times.confirmed(age(view.ageMs));
    case 'last-known':
      return times.lastKnown(age(view.ageMs));
    case 'unknown':
      return times.unconfirmed;
    default:
      return assertNever(view);
  }
}
