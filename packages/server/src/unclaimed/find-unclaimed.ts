import type { AccountSnapshot } from '@patchbay/core';
import { toPatchbayError } from '../errors/error-answer.ts';
import { QUICK_DELAYS_MS } from '../gateway/retry.ts';
import { SINGLE_TENANT } from '../owner.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import { readAccounts } from './read-accounts.ts';

/** Walks Unipile's pages, as a tenant's key sees them, to the end, and keeps the accounts that nobody owns. */
export async function findUnclaimed(
  context: PipeContext,
  tenantId: string = SINGLE_TENANT,
): Promise<readonly AccountSnapshot[]> {
  const { clock, background } = context;
  try {
    const { unclaimed } = await readAccounts(context, {
      tenantId,
      gateway: context.gateway.of({ tenantId }),
      delaysMs: QUICK_DELAYS_MS,
      sleep: (ms) => clock.sleep(ms, background.signal),
      apart: (_accountId, task) => task(), // whoever asks is to know that it is not all
      onOwned: async () => {},
    });
    return unclaimed;
  } catch (error) {
    throw toPatchbayError(error);
  }
}
