import type { v2 } from '@patchbay/core/unipile';
import { toWorldId } from '../v1/world/v1-id.ts';
import type { World } from '../world/world.ts';
import type { AccountSelector } from './scenario.ts';

/**
 * The accounts that a selector means, oldest first.
 *
 * @throws Error when it means none
 */
export function selectAccounts(world: World, selector: AccountSelector): readonly v2.WireAccount[] {
  const byAge = [...world.accounts.list()].sort((a, b) => (a.created_at < b.created_at ? -1 : 1));
  const found = match(byAge, toWorldId(world.accounts, selector));
  if (found.length > 0) return found;
  throw new Error(
    `Patchbay: no account is meant by "${selector}". Give an id, a name, a provider such as google or google#2, google* or *.`,
  );
}

/** The first of them. */
export function selectAccount(world: World, selector: AccountSelector): v2.WireAccount {
  return selectAccounts(world, selector)[0] as v2.WireAccount;
}

function match(accounts: readonly v2.WireAccount[], selector: AccountSelector): readonly v2.WireAccount[] {
  if (selector === '*') return accounts;
  const [, provider, rest = ''] = /^([a-z]+)(\*|#\d+)?$/.exec(selector) ?? [];
  const isMeant = (text: string | undefined): boolean => text?.toLowerCase() === selector.toLowerCase();
  const named = accounts.filter(
    ({ id, name, user_id }) => id === selector || isMeant(name) || isMeant(user_id),
  );
  if (provider === undefined || named.length > 0) return named;
  const alike = accounts.filter((account) => account.provider === provider);
  if (rest === '*') return alike;
  const index = rest === '' ? 0 : Number(rest.slice(1)) - 1;
  return alike.slice(index, index + 1);
}
