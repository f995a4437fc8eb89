import { type Account, providerEntry } from '@patchbay/core';
import { type AccountIndex, foldText, type IndexedAccount, searchText } from './account-index.ts';
import { isFiltered, type ListView } from './list-view.ts';

/** What a list draws, one below the other. */
export type ListItem =
  | { readonly kind: 'account'; readonly id: string }
  | { readonly kind: 'group'; readonly key: string; readonly label: string; readonly count: number };

/** Accounts that fail for one cause, and the sentence that says so. */
export interface CauseGroup {
  readonly key: string;
  readonly sentence: string;
  readonly accounts: readonly Account[];
}

/** What grouping by cause needs; empty until the texts are loaded. */
export interface CauseWords {
  readonly groups: (accounts: readonly Account[]) => readonly CauseGroup[];
  readonly others: string;
}

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
 * starts afresh.
 */
export function createArrangement(
  index: AccountIndex,
  view: ListView,
  causes: CauseWords | null,
): Arrangement {
  const matches = isFiltered(view) ? toMatcher(view) : all;
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
    if (view.groupBy === 'provider') return byProvider(accounts);
    return view.groupBy === 'cause' && causes ? byCause(accounts, causes) : accounts.map(toItem);
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

const all = (): boolean => true;

function toMatcher(view: ListView): (entry: IndexedAccount) => boolean {
  const terms = foldText(view.search).split(/\s+/).filter(Boolean);
  const { status, provider } = view;
  return (entry) =>
    (status.length === 0 || status.includes(entry.group)) &&
    (provider === null || entry.account.provider === provider) &&
    (terms.length === 0 || includesAll(searchText(entry), terms));
}

function includesAll(text: string, terms: readonly string[]): boolean {
  return terms.every((term) => text.includes(term));
}

function toItem({ id }: Account): ListItem {
  return { kind: 'account', id };
}

function toGroup(key: string, label: string, accounts: readonly Account[]): readonly ListItem[] {
  return [{ kind: 'group', key, label, count: accounts.length }, ...accounts.map(toItem)];
}

/** The provider of the worst account first. */
function byProvider(accounts: readonly Account[]): readonly ListItem[] {
  const groups = new Map<string, Account[]>();
  for (const account of accounts) {
    const members = groups.get(account.provider);
    if (members) members.push(account);
    else groups.set(account.provider, [account]);
  }
  return [...groups].flatMap(([provider, members]) =>
    toGroup(provider, providerEntry(provider).name, members),
  );
}

function byCause(accounts: readonly Account[], { groups, others }: CauseWords): readonly ListItem[] {
  const shared = groups(accounts);
  const grouped = new Set(shared.flatMap((group) => group.accounts));
  const rest = accounts.filter((account) => !grouped.has(account));
  return [
    ...shared.flatMap(({ key, sentence, accounts: members }) => toGroup(key, sentence, members)),
    ...(shared.length > 0 && rest.length > 0 ? toGroup('others', others, rest) : rest.map(toItem)),
  ];
}
