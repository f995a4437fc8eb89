import type { Account } from '../account/account.ts';
import { isNewerEvent, parseEventId } from '../account/account-event.ts';
import type { PatchbayClient } from '../client/patchbay-client.ts';
import { accountKeys } from './account-keys.ts';
import type { AccountListEntry, QueryCache } from './query-cache.ts';

/**
 * Reads all accounts, puts each into its own entry and returns what the list entry holds. An event that
 * overtook the read stays: the newer version wins, and an account that it brought stays in the list.
 */
export async function fetchAccountsIntoCache(
  client: Pick<PatchbayClient, 'listAccounts'>,
  cache: QueryCache,
  scope: string,
  signal?: AbortSignal,
): Promise<AccountListEntry> {
  const { accounts, position, streamTag } = await client.listAccounts(signal);
  for (const account of accounts) keepNewer(cache, scope, account);
  const read = accounts.map((account) => account.id);
  const ids = [...read, ...overtaking(cache, scope, new Set(read), position)];
  return { ids, position, ...(streamTag !== undefined && { streamTag }) };
}

/** Stores an account unless the cache has a newer one. */
export function keepNewer(cache: QueryCache, scope: string, account: Account): void {
  const key = accountKeys.account(scope, account.id);
  const current = cache.getQueryData<Account>(key);
  if (!current || current.version === account.version || isNewerEvent(account.version, current.version)) {
    cache.setQueryData(key, account);
  }
}

/** Accounts of the list on screen that the read cannot know: an event newer than it told of them. */
function overtaking(
  cache: QueryCache,
  scope: string,
  read: ReadonlySet<string>,
  position: string,
): readonly string[] {
  const onScreen = cache.getQueryData<AccountListEntry>(accountKeys.list(scope))?.ids ?? [];
  const at = parseEventId(position);
  return onScreen.filter((id) => {
    const told = parseEventId(cache.getQueryData<Account>(accountKeys.account(scope, id))?.version ?? '');
    return !read.has(id) && told?.epoch === at?.epoch && told !== null && told.number > (at?.number ?? 0);
  });
}
