import type { TestBackend } from '@patchbay/testing';

/**
 * An account's session ends, and the sign-in that follows is somebody else's: at the mocked Unipile the account is
 * theirs then, and the server has heard of it.
 */
export async function signInAsSomebodyElse(backend: TestBackend, accountId: string): Promise<void> {
  await backend.mock.disconnect(accountId);
  await backend.settled();
  await backend.mock.handOver(accountId);
  await backend.settled();
}
