import type { AccountEvent } from '../account/account-event.ts';
import { accountKeys } from './account-keys.ts';
import { keepNewer } from './keep-newer.ts';
import type { AccountListEntry, QueryCache } from './query-cache.ts';

/** Puts an event into the cache: into the account's own entry, and its id into the list if it is new there. */
export function applyEventToCache(cache: QueryCache, scope: string, { account }: AccountEvent): void {
  keepNewer(cache, scope, account);
  const key = accountKeys.list(scope);
  const list = cache.getQueryData<AccountListEntry>(key);
  if (list && !isListed(list.ids, account.id)) {
    cache.setQueryData(key, { ...list, ids: [...list.ids, account.id] });
  }
}

/** Looking through ten thousand ids at each event would cost more than everything else about it. */
const listed = new WeakMap<readonly string[], ReadonlySet<string>>();

function isListed(ids: readonly string[], id: string): boolean {
  let known = listed.get(ids);
  if (!known) {
    known = new Set(ids);
    listed.set(ids, known);
  }
  return known.has(id);
}
