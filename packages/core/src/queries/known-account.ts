import type { Account } from '../account/account.ts';
import { accountKeys } from './account-keys.ts';
import type { AccountListEntry, QueryCache } from './query-cache.ts';

const nothing: ReadonlyMap<string, Account> = new Map();
/** Made once for each read, not for each look. */
const byId = new WeakMap<readonly Account[], ReadonlyMap<string, Account>>();

/** The accounts of a list as its read found them, by id. */
export function listedAccounts(list: AccountListEntry | undefined): ReadonlyMap<string, Account> {
  const accounts = list?.accounts;
  if (!accounts) return nothing;
  let known = byId.get(accounts);
  if (!known) {
    known = new Map(accounts.map((account) => [account.id, account]));
    byId.set(accounts, known);
  }
  return known;
}

/** What the cache knows about one account: its own entry, else what the list's read found. */
export function knownAccount(cache: QueryCache, scope: string, id: string): Account | undefined {
  return (
    cache.getQueryData<Account>(accountKeys.account(scope, id)) ??
    listedAccounts(cache.getQueryData(accountKeys.list(scope))).get(id)
  );
}
