import type { Patchbay } from '@patchbay/server';

/** Gives every account that Unipile holds and nobody owns to one owner; returns how many. */
export async function claimAccounts(
  patchbay: Pick<Patchbay, 'findUnclaimed' | 'assign'>,
  ownerId: string,
): Promise<number> {
  const unclaimed = await patchbay.findUnclaimed();
  for (const { id } of unclaimed) await patchbay.assign({ accountId: id, ownerId });
  return unclaimed.length;
}
