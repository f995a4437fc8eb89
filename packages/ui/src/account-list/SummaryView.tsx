'use client';
import type { CountedGroup, ListMessages } from '@patchbay/core';
import type { ReactElement } from 'react';
import type { AccountCounts } from './account-index.ts';

/** Properties of {@link SummaryView}. */
export interface SummaryViewProps {
  readonly counts: AccountCounts;
  readonly words: Pick<ListMessages, 'counts' | 'byStatus'>;
  readonly pressed?: readonly CountedGroup[];
  readonly onToggle?: ((group: CountedGroup) => void) | undefined;
}

const order: readonly CountedGroup[] = ['connected', 'needYou', 'interrupted', 'other'];

/** How many accounts stand where; each count is a filter where `onToggle` is given. */
export function SummaryView({ counts, words, pressed = [], onToggle }: SummaryViewProps): ReactElement {
  // A filter stays where it was pressed, also when nothing matches it any more.
  const shown = order.filter((group) => counts[group] > 0 || pressed.includes(group));
  if (!onToggle) return <>{shown.map((group) => words.counts[group](counts[group])).join(' · ')}</>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and a legend of its own
    <div className="pb-list__filters" role="group" aria-label={words.byStatus}>
      {shown.map((group) => (
        <button
          key={group}
          className="pb-filter"
          type="button"
          aria-pressed={pressed.includes(group)}
          onClick={() => onToggle(group)}
        >
          {words.counts[group](counts[group])}
        </button>
      ))}
    </div>
  );
}
