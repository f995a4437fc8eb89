import type { Account } from '../account/account.ts';
import { isNewerEvent } from '../account/account-event.ts';
import { accountKeys } from './account-keys.ts';
import { knownAccount } from './known-account.ts';
import type { QueryCache } from './query-cache.ts';

/** Gives an account an entry of its own, unless the cache knows a newer one. */
export function keepNewer(cache: QueryCache, scope: string, account: Account): void {
  if (newerOf(knownAccount(cache, scope, account.id), account) === account) {
    cache.setQueryData(accountKeys.account(scope, account.id), account);
  }
}

/** The account that was told or read later; `candidate` where neither was. */
export function newerOf(current: Account | undefined, candidate: Account): Account {
  return !current || current.version === candidate.version || isNewerEvent(candidate.version, current.version)
    ? candidate
    : current;
}
