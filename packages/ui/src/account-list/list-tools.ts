import { type Account, providerEntry } from '@patchbay/core';
import type { IndexedAccount } from './account-index.ts';
import { type ListItem, toItem } from './arrangement.ts';
import type { ListView } from './list-view.ts';
import { foldText, searchText } from './search-text.ts';

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

/** What only a list with controls can do; loaded with them. */
export interface ListTools {
  /** Whether an account is one that was searched for. */
  toFinder(view: Pick<ListView, 'search' | 'provider'>): (entry: IndexedAccount) => boolean;
  /** The rows of accounts, with headings where they are grouped. */
  group(
    accounts: readonly Account[],
    view: Pick<ListView, 'groupBy'>,
    causes: CauseWords | null,
  ): readonly ListItem[];
}

export const listTools: ListTools = {
  toFinder({ search, provider }) {
    const terms = foldText(search).split(/\s+/).filter(Boolean);
    return (entry) =>
      (provider === null || entry.account.provider === provider) &&
      (terms.length === 0 || includesAll(searchText(entry), terms));
  },
  group(accounts, { groupBy }, causes) {
    if (groupBy === 'provider') return byProvider(accounts);
    return groupBy === 'cause' && causes ? byCause(accounts, causes) : accounts.map(toItem);
  },
};

function includesAll(text: string, terms: readonly string[]): boolean {
  return terms.every((term) => text.includes(term));
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
