import type { Account } from '../account/account.ts';
import { parseEventId } from '../account/account-event.ts';
import type { PatchbayClient } from '../client/patchbay-client.ts';
import { accountKeys } from './account-keys.ts';
import { keepNewer, newerOf } from './keep-newer.ts';
import { knownAccount, listedAccounts } from './known-account.ts';
import type { AccountListEntry, QueryCache } from './query-cache.ts';

/**
 * Reads all accounts and returns what the list entry holds. Accounts get no entries of their own by it: most of a
 * long list is never on screen and never changes. Entries that there are, are brought up to date. An event that
 * overtook the read stays: the newer version wins, and an account that it brought stays in the list.
 */
export async function fetchAccountsIntoCache(
  client: Pick<PatchbayClient, 'listAccounts'>,
  cache: QueryCache,
  scope: string,
  signal?: AbortSignal,
): Promise<AccountListEntry> {
  const { accounts: read, position, streamTag } = await client.listAccounts(signal);
  const before = listedAccounts(cache.getQueryData(accountKeys.list(scope)));
  const readIds = new Map(read.map((account) => [account.id, account]));
  for (const [, own] of cache.getQueriesData<Account>({ queryKey: accountKeys.accounts(scope) })) {
    const account = own && readIds.get(own.id);
    if (account) keepNewer(cache, scope, account);
  }
  const accounts = [
    ...read.map((account) => newerOf(before.get(account.id), account)),
    ...overtaking(cache, scope, readIds, position),
  ];
  const ids = accounts.map(({ id }) => id);
  return { ids, accounts, position, ...(streamTag !== undefined && { streamTag }) };
}

/** Accounts of the list on screen that the read cannot know: an event newer than it told of them. */
function overtaking(
  cache: QueryCache,
  scope: string,
  read: ReadonlyMap<string, Account>,
  position: string,
): readonly Account[] {
  const onScreen = cache.getQueryData<AccountListEntry>(accountKeys.list(scope))?.ids ?? [];
  const at = parseEventId(position);
  return onScreen.flatMap((id) => {
    const account = read.has(id) ? undefined : knownAccount(cache, scope, id);
    const told = parseEventId(account?.version ?? '');
    return account && told && told.epoch === at?.epoch && told.number > at.number ? [account] : [];
  });
}
