import type { TestBackend } from '@patchbay/testing';

/**
 * An account's session ends, and the sign-in that follows is somebody else's: at the mocked Unipile the account is
 * theirs then, and the server has heard of it.
 */
export async function signInAsSomebodyElse(backend: TestBackend, accountId: string): Promise<void> {
  const { mock } = backend;
  await mock.disconnect(accountId);
  await backend.settled();
  const account = mock.world.accounts.get(accountId);
  if (!account) throw new Error(`Patchbay: this world has no account ${accountId}.`);
  mock.world.accounts.put({ ...account, user_id: 'grace', name: 'Grace Hopper', status: 'running' });
  await mock.emit({ type: 'account.reconnect', account_id: accountId });
  await backend.settled();
}
