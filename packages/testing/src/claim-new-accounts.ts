import type { MockUnipile } from '@patchbay/mock-server';
import type { Patchbay } from '@patchbay/server';

/**
 * Gives every account that appears in the world from now on to an owner. Scenarios link accounts for an app that the
 * server here knows nothing of; somebody has to say whose they are.
 */
export function claimNewAccounts(
  mock: MockUnipile,
  patchbay: Patchbay,
  ownerId: string,
): { settled(): Promise<void> } {
  const known = new Set(mock.world.accounts.list().map(({ id }) => id));
  const open = new Set<Promise<void>>();

  async function claim(id: string): Promise<void> {
    known.add(id);
    // Where it cannot be read now, as without a valid key, the next change tries again.
    await patchbay.assign({ accountId: id, ownerId }).catch(() => known.delete(id));
  }

  mock.onChange(() => {
    for (const { id } of mock.world.accounts.list()) {
      if (known.has(id)) continue;
      const work = claim(id).finally(() => open.delete(work));
      open.add(work);
    }
  });
  return {
    settled: async () => {
      while (open.size > 0) await Promise.all(open);
    },
  };
}
