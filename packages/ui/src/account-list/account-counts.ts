import { type Account, assertNever, type StatusTone, toStatusMark, toStatusTone } from '@patchbay/core';
import type { AccountStore } from '../provider/account-store.ts';

/** How many accounts stand where; the summary line above a list. */
export interface AccountCounts {
  readonly connected: number;
  readonly needYou: number;
  readonly interrupted: number;
  readonly other: number;
}

/** Counts that follow the cache; a change of one account costs the same however many there are. */
export interface AccountCounter {
  get(): AccountCounts;
  subscribe(listener: () => void): () => void;
}

/** Counts the given accounts. */
export function createAccountCounter(store: AccountStore, ids: readonly string[]): AccountCounter {
  const groups = new Map<string, keyof AccountCounts | null>(ids.map((id) => [id, null]));
  let counts: AccountCounts = { connected: 0, needYou: 0, interrupted: 0, other: 0 };

  function count(account: Account): boolean {
    const before = groups.get(account.id);
    if (before === undefined) return false; // not of this list
    const now = toGroup(toStatusTone(toStatusMark(account)));
    if (now === before) return false;
    groups.set(account.id, now);
    counts = { ...counts, [now]: counts[now] + 1, ...(before && { [before]: counts[before] - 1 }) };
    return true;
  }

  function countAll(): boolean {
    let changed = false;
    for (const id of ids) {
      const account = store.get(id);
      if (account && count(account)) changed = true;
    }
    return changed;
  }

  countAll();
  return {
    get: () => counts,
    subscribe(listener) {
      if (countAll()) listener(); // what changed between the first drawing and now
      return store.subscribe((account) => {
        if (count(account)) listener();
      });
    },
  };
}

function toGroup(tone: StatusTone): keyof AccountCounts {
  switch (tone) {
    case 'good':
      return 'connected';
    case 'attention':
      return 'needYou';
    case 'interrupted':
      return 'interrupted';
    case 'neutral':
    case 'stopped':
      return 'other';
    default:
      return assertNever(tone);
  }
}
