import {
  type Account,
  accountStatusKinds,
  type CountedGroup,
  isEnded,
  type StatusMark,
  type StatusTone,
  toStatusMark,
  toStatusTone,
} from '@patchbay/core';
import type { AccountStore } from '../provider/account-store.ts';

/** How many accounts stand where; the summary line above a list. */
export type AccountCounts = Readonly<Record<CountedGroup, number>>;

/** One account of a list, with what counting, searching and sorting need. */
export interface IndexedAccount {
  readonly account: Account;
  readonly mark: StatusMark;
  readonly group: CountedGroup;
  /** How bad it is: the smaller, the further up in the list. */
  readonly rank: number;
  /** See `searchText`. */
  text: string | null;
}

/** A change of one account; `before` is null for one that had not been read yet. */
export type IndexListener = (now: IndexedAccount, before: IndexedAccount | null) => void;

/** The accounts of one list, followed. A change of one costs the same however many there are. */
export interface AccountIndex {
  readonly ids: readonly string[];
  get(id: string): IndexedAccount | undefined;
  counts(): AccountCounts;
  subscribe(listener: IndexListener): () => void;
}

/** Indexes the given accounts. Reads the cache once; afterwards it is told. */
export function createAccountIndex(store: AccountStore, ids: readonly string[]): AccountIndex {
  const entries = new Map<string, IndexedAccount | null>();
  const listeners = new Set<IndexListener>();
  const tally: Record<CountedGroup, number> = { connected: 0, needYou: 0, interrupted: 0, other: 0 };
  let counts: AccountCounts | null = null;
  let stop: (() => void) | null = null;
  const first = store.reader();

  function put(account: Account): void {
    const before = entries.get(account.id);
    if (before === undefined || before?.account === account) return; // not of this list, or no news
    const now = toIndexed(account);
    entries.set(account.id, now);
    if (before?.group !== now.group) {
      if (before) tally[before.group] -= 1;
      tally[now.group] += 1;
      counts = null;
    }
    for (const listener of listeners) listener(now, before);
  }

  for (const id of ids) {
    const account = first(id);
    const entry = account ? toIndexed(account) : null;
    entries.set(id, entry);
    if (entry) tally[entry.group] += 1;
  }

  return {
    ids,
    get: (id) => entries.get(id) ?? undefined,
    counts() {
      counts ??= { ...tally };
      return counts;
    },
    subscribe(listener) {
      listeners.add(listener);
      if (!stop) {
        stop = store.subscribe(put);
        const now = store.reader();
        if (now !== first) for (const id of ids) tell(now(id)); // it changed between the first drawing and now
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
      };
    },
  };

  function tell(account: Account | undefined): void {
    if (account) put(account);
  }
}

function toIndexed(account: Account): IndexedAccount {
  const mark = toStatusMark(account);
  return { account, mark, group: groups[toStatusTone(mark)], rank: rankOf(account), text: null };
}

const groups: Readonly<Record<StatusTone, CountedGroup>> = {
  good: 'connected',
  attention: 'needYou',
  interrupted: 'interrupted',
  neutral: 'other',
  stopped: 'other',
};

/** How bad an account is: the smaller, the further up in the list. */
function rankOf(account: Account): number {
  // Somebody wanted it away: nobody has to see it before those that work.
  return isEnded(account) ? accountStatusKinds.length : accountStatusKinds.indexOf(account.status.kind);
}
