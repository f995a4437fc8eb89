import type { v2 } from '@patchbay/core/unipile';

/** The accounts of one world. Accounts are never changed in place: `put` replaces. */
export interface AccountBook {
  /** All accounts, by name as Unipile sorts them. */
  list(): readonly v2.WireAccount[];
  get(id: string): v2.WireAccount | undefined;
  /** An account that was removed: endpoints that named it still show its provider. */
  removed(id: string): v2.WireAccount | undefined;
  /** Adds or replaces, without telling anybody: no event leaves. */
  put(account: v2.WireAccount): void;
  remove(id: string): void;
  clear(): void;
}

/** An empty book. */
export function createAccountBook(): AccountBook {
  const present = new Map<string, v2.WireAccount>();
  const gone = new Map<string, v2.WireAccount>();
  return {
    list: () => [...present.values()].sort(byName),
    get: (id) => present.get(id),
    removed: (id) => gone.get(id),
    put: (account) => {
      present.set(account.id, account);
      gone.delete(account.id);
    },
    remove: (id) => {
      const account = present.get(id);
      if (account) gone.set(id, account);
      present.delete(id);
    },
    clear: () => {
      present.clear();
      gone.clear();
    },
  };
}

function byName(a: v2.WireAccount, b: v2.WireAccount): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The id decides between equal names, so that pages do not shift. */
function sortKey({ name = '', id }: v2.WireAccount): string {
  return `${name.toLowerCase()}\u0000${id}`;
}
