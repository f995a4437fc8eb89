'use client';
import { type ReactElement, useMemo, useSyncExternalStore } from 'react';
import { usePatchbay } from '../provider/use-patchbay.ts';
import { createAccountCounter } from './account-counts.ts';

/** "38 connected · 2 need you": a component of its own, so that a change renders one row and this line. */
export function AccountSummary({ ids }: { readonly ids: readonly string[] }): ReactElement {
  const { accounts, messages } = usePatchbay();
  const counter = useMemo(() => createAccountCounter(accounts, ids), [accounts, ids]);
  const counts = useSyncExternalStore(counter.subscribe, counter.get, counter.get);
  return <>{messages.list.summary(counts).join(' · ')}</>;
}
