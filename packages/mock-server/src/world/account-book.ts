import type { v2 } from '@patchbay/core/unipile';

/** The accounts of one world. Accounts are never changed in place: `put` replaces. */
export interface AccountBook {
  /** All accounts, by name as Unipile sorts them. */
  list(): readonly v2.WireAccount[];
  get(id: string): v2.WireAccount | undefined;
  /** An account that was removed: endpoints that named it still show its provider. */
  removed(id: string): v2.WireAccount | undefined;
  /** Everything that was removed. */
  listRemoved(): readonly v2.WireAccount[];
  /** Adds or replaces, without telling anybody: no event leaves. */
  put(account: v2.WireAccount): void;
  remove(id: string): void;
  clear(): void;
}

/** An empty book. `changed` is called after every change. */
export function createAccountBook(changed: () => void = () => {}): AccountBook {
  const present = new Map<string, v2.WireAccount>();
  const gone = new Map<string, v2.WireAccount>();
  // Sorting 100,000 accounts for every page would take longer than all the rest.
  let sorted: readonly v2.WireAccount[] | null = null;
  return {
    list: () => {
      sorted ??= sortByName([...present.values()]);
      return sorted;
    },
    get: (id) => present.get(id),
    removed: (id) => gone.get(id),
    listRemoved: () => [...gone.values()],
    put: (account) => {
      present.set(account.id, account);
      gone.delete(account.id);
      sorted = null;
      changed();
    },
    remove: (id) => {
      const account = present.get(id);
      if (account) gone.set(id, account);
      present.delete(id);
      sorted = null;
      changed();
    },
    clear: () => {
      present.clear();
      gone.clear();
      sorted = null;
      changed();
    },
  };
}

/** The id decides between equal names, so that pages do not shift. */
function sortByName(accounts: readonly v2.WireAccount[]): readonly v2.WireAccount[] {
  return accounts
    .map((account) => ({ account, key: `${(account.name ?? '').toLowerCase()}\u0000${account.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ account }) => account);
}
