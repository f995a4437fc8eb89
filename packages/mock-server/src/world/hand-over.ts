import { emit, setStatus } from './account-actions.ts';
import { identityOf, personAt } from './people.ts';
import type { World } from './world.ts';

/**
 * Somebody else signs in to an account, and the provider lets them: it runs, and is theirs. Unipile documents a
 * refusal (`provider/account_mismatch`, as the wizard plays it); that it always comes is said nowhere.
 */
export async function handOver(world: World, accountId: string): Promise<void> {
  const account = world.accounts.get(accountId);
  if (!account) throw new Error(`Patchbay: the mock has no account ${JSON.stringify(accountId)}.`);
  const { user_id, name } = strangerTo(world, account.provider);
  const after = { ...account, user_id, name };
  world.accounts.put(after);
  await Promise.all([
    emit(world, { type: 'account.reconnect', account_id: accountId, payload: { account: after } }),
    setStatus(world, accountId, 'running'),
  ]);
}

/** The first person who has no account of the provider in this world. */
function strangerTo(world: World, provider: string): { readonly user_id: string; readonly name: string } {
  const taken = new Set(world.accounts.list().map(({ user_id }) => user_id));
  for (let index = 0; ; index++) {
    const { userId, name } = identityOf(personAt(index), provider);
    if (!taken.has(userId)) return { user_id: userId, name };
  }
}
