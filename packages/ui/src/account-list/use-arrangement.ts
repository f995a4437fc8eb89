'use client';
import { type GuideBook, loadGuideBook, providerEntry } from '@patchbay/core';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { withAccountWords } from '../internals/with-account-words.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';
import type { AccountIndex } from './account-index.ts';
import { createArrangement, type ListItem } from './arrangement.ts';
import type { CauseWords, ListTools } from './list-tools.ts';
import type { ListView } from './list-view.ts';

/** The rows of a view, and how many accounts are among them. */
export function useArrangement(
  index: AccountIndex,
  view: ListView,
  tools: ListTools | null,
): { readonly items: readonly ListItem[]; readonly size: number } {
  const causes = useCauseWords(view.groupBy === 'cause');
  const arrangement = useMemo(
    () => createArrangement(index, view, causes, tools),
    [index, view, causes, tools],
  );
  const items = useSyncExternalStore(arrangement.subscribe, arrangement.items, arrangement.items);
  return { items, size: arrangement.size() };
}

/** The sentences about causes, loaded when somebody first groups by them; null until then. */
function useCauseWords(wanted: boolean): CauseWords | null {
  const { messages } = usePatchbay();
  const [book, setBook] = useState<GuideBook | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    loadGuideBook(withAccountWords(messages)).then(
      (loaded) => {
        if (!gone) setBook(loaded);
      },
      () => {}, // without the sentences the list stays ungrouped
    );
    return () => {
      gone = true;
    };
  }, [messages, wanted]);
  return useMemo(
    () =>
      book && wanted
        ? {
            groups: (accounts) => book.groups(accounts, { providerName: (id) => providerEntry(id).name }),
            others: withAccountWords(messages).list.otherAccounts,
          }
        : null,
    [book, wanted, messages],
  );
}
