import { selectAccounts } from '../scenarios/select-accounts.ts';
import { emit, removeAccount, setFirstSync, setLocked, setStatus } from '../world/account-actions.ts';
import type { World } from '../world/world.ts';

/**
 * Makes an event happen: what it tells of is done to the account, so that Unipile and webhook agree. An event that
 * changes nothing the mock knows is only sent.
 *
 * @param selector an account as scenarios name it: an id, a name, `google`, `google#2`, `google*` or `*`
 * @throws Error when no account is meant
 */
export async function trigger(world: World, event: string, selector: string): Promise<readonly string[]> {
  const ids = selectAccounts(world, selector).map(({ id }) => id);
  await Promise.all(ids.map((id) => happen(world, event, id)));
  return ids;
}

function happen(world: World, event: string, id: string): Promise<void> {
  const status = /^account\.status\.(\w+)$/.exec(event)?.[1];
  if (status) return setStatus(world, id, status);
  const sync = /^account\.initial_sync\.(running|failed|completed)$/.exec(event)?.[1];
  if (sync) return setFirstSync(world, id, sync as 'running' | 'failed' | 'completed');
  switch (event) {
    case 'account.locked':
    case 'account.unlocked':
      return setLocked(world, id, event === 'account.locked');
    case 'account.remove':
      return removeAccount(world, id);
    default:
      return emit(world, { type: event, account_id: id });
  }
}
