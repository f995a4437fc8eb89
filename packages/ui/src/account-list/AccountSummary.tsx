'use client';
import type { CountedGroup } from '@patchbay/core';
import { type ReactElement, useSyncExternalStore } from 'react';
import { useAccountWords } from '../internals/use-account-words.ts';
import type { AccountIndex } from './account-index.ts';
import { SummaryView } from './SummaryView.tsx';

/** Properties of {@link AccountSummary}. */
export interface AccountSummaryProps {
  readonly index: AccountIndex;
  readonly pressed: readonly CountedGroup[];
  /** Absent where the list is short enough to be looked over. */
  readonly onToggle?: ((group: CountedGroup) => void) | undefined;
}

/** "38 connected · 2 need you": a component of its own, so that a change renders one row and this line. */
export function AccountSummary({ index, ...props }: AccountSummaryProps): ReactElement {
  const { list } = useAccountWords();
  const counts = useSyncExternalStore(index.subscribe, index.counts, index.counts);
  return <SummaryView counts={counts} words={list} {...props} />;
}
