'use client';
import { providerEntry } from '@patchbay/core';
import { type ReactElement, useMemo } from 'react';
import { useAccountWords } from '../internals/use-account-words.ts';
import type { AccountIndex } from './account-index.ts';
import { listTools } from './list-tools.ts';
import type { Grouping, ListView } from './list-view.ts';
import { searchText } from './search-text.ts';

export { listTools };

/** Properties of {@link ListControls}. */
export interface ListControlsProps {
  readonly view: ListView;
  readonly onChange: (view: ListView) => void;
  readonly index: AccountIndex;
}

const groupings: readonly Grouping[] = ['none', 'provider', 'cause'];

/** Search, one provider, grouping: for lists that are too long to be looked over. */
export function ListControls({ view, onChange, index }: ListControlsProps): ReactElement {
  const { list } = useAccountWords();
  const named = useMemo(() => namedProviders(index), [index]);
  return (
    <div className="pb-list__controls">
      <input
        className="pb-field pb-field--search"
        type="search"
        aria-label={list.search}
        placeholder={list.search}
        autoComplete="off"
        spellCheck={false}
        value={view.search}
        onFocus={() => {
          // Before the first key, not with it.
          for (const id of index.ids) {
            const entry = index.get(id);
            if (entry) searchText(entry);
          }
        }}
        onChange={({ target }) => onChange({ ...view, search: target.value })}
        onKeyDown={({ key }) => {
          if (key === 'Escape' && view.search) onChange({ ...view, search: '' });
        }}
      />
      {named.length > 1 && (
        <select
          className="pb-field"
          aria-label={list.provider}
          value={view.provider ?? ''}
          onChange={({ target }) => onChange({ ...view, provider: target.value || null })}
        >
          <option value="">{list.allProviders}</option>
          {named.map(({ provider, name }) => (
            <option key={provider} value={provider}>
              {name}
            </option>
          ))}
        </select>
      )}
      <select
        className="pb-field"
        aria-label={list.groupBy}
        value={view.groupBy}
        onChange={({ target }) => onChange({ ...view, groupBy: target.value as Grouping })}
      >
        {groupings.map((grouping) => (
          <option key={grouping} value={grouping}>
            {list.groups[grouping]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** By name; a choice among fewer than two is none. */
function namedProviders(index: AccountIndex): readonly { provider: string; name: string }[] {
  const providers = new Set<string>();
  for (const id of index.ids) {
    const entry = index.get(id);
    if (entry) providers.add(entry.account.provider);
  }
  return [...providers]
    .map((provider) => ({ provider, name: providerEntry(provider).name }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
