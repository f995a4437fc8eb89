import { type Account, providerEntry } from '@patchbay/core';
import { type AccountIndex, foldText, type IndexedAccount, rankOf, searchText } from './account-index.ts';
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
  const ranks = new Map<string, number>();
  for (const id of index.ids) admit(index.get(id));
  let items: readonly ListItem[] | null = null;

  function admit(entry: IndexedAccount | undefined): boolean {
    if (!entry || ranks.has(entry.account.id) || !matches(entry)) return false;
    ranks.set(entry.account.id, rankOf(entry.account));
    return true;
  }

  function arrange(): readonly ListItem[] {
    const rank = (id: string): number => ranks.get(id) ?? 0;
    const shown = index.ids.filter((id) => ranks.has(id));
    // The server has sorted them, as a rule; then there is nothing to do.
    if (shown.some((id, place) => place > 0 && rank(shown[place - 1] ?? '') > rank(id))) {
      shown.sort((a, b) => rank(a) - rank(b));
    }
    if (view.groupBy === 'none') return shown.map(toItem);
    const accounts = shown.flatMap((id) => index.get(id)?.account ?? []);
    if (view.groupBy === 'provider') return byProvider(accounts);
    return causes ? byCause(accounts, causes) : shown.map(toItem);
  }

  return {
    items() {
      items ??= arrange();
      return items;
    },
    size: () => ranks.size,
    subscribe: (listener) =>
      index.subscribe((now) => {
        if (!admit(now)) return;
        items = null;
        listener();
      }),
  };
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

function toItem(id: string): ListItem {
  return { kind: 'account', id };
}

function toGroup(key: string, label: string, accounts: readonly Account[]): readonly ListItem[] {
  return [{ kind: 'group', key, label, count: accounts.length }, ...accounts.map(({ id }) => toItem(id))];
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
    ...(shared.length > 0 && rest.length > 0
      ? toGroup('others', others, rest)
      : rest.map(({ id }) => toItem(id))),
  ];
}
