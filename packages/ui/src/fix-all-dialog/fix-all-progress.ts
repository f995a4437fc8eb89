import type { Account } from '@patchbay/core';
import { needsOwner } from '../hooks/use-attention.ts';
import type { FixAllQueue } from './fix-all-memory.ts';

/** Where one account of the walk stands; `settled` is everything that its owner cannot do more about. */
export type FixAllState = 'current' | 'waiting' | 'skipped' | 'settled';

/** One account of the walk. */
export interface FixAllStep {
  readonly account: Account;
  readonly state: FixAllState;
}

/** A walk through the accounts that wait, read off the accounts themselves. */
export interface FixAllProgress {
  readonly steps: readonly FixAllStep[];
  /** The account whose turn it is; null when all have had theirs. */
  readonly current: Account | null;
  /** Place of the current one, from 1; the number of steps at the end. */
  readonly position: number;
}

/**
 * Where a walk stands. An account that works again is behind us whoever repaired it; one that is gone is left out.
 *
 * @param inJourney The account whose sign-in is under way: it keeps its turn while it is being checked.
 */
export function toFixAllProgress(
  { ids, skipped }: FixAllQueue,
  accounts: readonly Account[],
  inJourney: string | null,
): FixAllProgress {
  const known = new Map(accounts.map((account) => [account.id, account]));
  const queue = ids.flatMap((id) => known.get(id) ?? []);
  const isOpen = (account: Account): boolean => needsOwner(account) && !skipped.includes(account.id);
  const current = queue.find(({ id }) => id === inJourney) ?? queue.find(isOpen) ?? null;
  const toState = (account: Account): FixAllState => {
    if (account === current) return 'current';
    if (!needsOwner(account)) return 'settled';
    return skipped.includes(account.id) ? 'skipped' : 'waiting';
  };
  return {
    steps: queue.map((account) => ({ account, state: toState(account) })),
    current,
    position: current ? queue.indexOf(current) + 1 : queue.length,
  };
}
