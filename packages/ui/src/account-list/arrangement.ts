import type { Account } from '@patchbay/core';
import type { AccountIndex, IndexedAccount } from './account-index.ts';
import type { CauseWords, ListTools } from './list-tools.ts';
import type { ListView } from './list-view.ts';

/** What a list draws, one below the other. */
export type ListItem =
  | { readonly kind: 'account'; readonly id: string }
  | { readonly kind: 'group'; readonly key: string; readonly label: string; readonly count: number };

/** The rows of one view of a list. */
export interface Arrangement {
  items(): readonly ListItem[];
  /** How many accounts are among them. */
  size(): number;
  subscribe(listener: () => void): () => void;
}

/**
 * Puts a list together: what matches, worst first, in groups. It then holds still: no row moves or goes away
 * under somebody's hand because its status changes, only accounts that come to match are added. The next view
 * starts afresh. Searching and grouping are the tools': they come with the controls, and nobody can want them before.
 */
export function createArrangement(
  index: AccountIndex,
  view: ListView,
  causes: CauseWords | null,
  tools: ListTools | null,
): Arrangement {
  const matches = toMatcher(view, tools);
  const shown = index.ids.flatMap((id) => {
    const entry = index.get(id);
    return entry && matches(entry) ? [entry] : [];
  });
  // The server has sorted them, as a rule; then there is nothing to do.
  if (!isSorted(shown)) shown.sort((a, b) => a.rank - b.rank);
  /** Made when the first change arrives. */
  let ids: Set<string> | null = null;
  let items: readonly ListItem[] | null = null;

  /** An account that comes to match goes below those that are as bad, none of which moves. */
  function admit(entry: IndexedAccount): boolean {
    ids ??= new Set(shown.map(({ account }) => account.id));
    if (ids.has(entry.account.id) || !matches(entry)) return false;
    ids.add(entry.account.id);
    const place = shown.findIndex(({ rank }) => rank > entry.rank);
    shown.splice(place < 0 ? shown.length : place, 0, entry);
    return true;
  }

  function arrange(): readonly ListItem[] {
    const accounts = shown.map(({ account }) => index.get(account.id)?.account ?? account);
    return tools ? tools.group(accounts, view, causes) : accounts.map(toItem);
  }

  return {
    items() {
      items ??= arrange();
      return items;
    },
    size: () => shown.length,
    subscribe: (listener) =>
      index.subscribe((now) => {
        if (!admit(now)) return;
        items = null;
        listener();
      }),
  };
}

function isSorted(entries: readonly IndexedAccount[]): boolean {
  let last = 0;
  for (const { rank } of entries) {
    if (rank < last) return false;
    last = rank;
  }
  return true;
}

function toMatcher(view: ListView, tools: ListTools | null): (entry: IndexedAccount) => boolean {
  const { status } = view;
  const finds = tools?.toFinder(view);
  return (entry) => (status.length === 0 || status.includes(entry.group)) && (!finds || finds(entry));
}

/** The row of an account. */
export function toItem({ id }: Account): ListItem {
  return { kind: 'account', id };
}
