import type { AccountSnapshot } from '@patchbay/core';
import { toPatchbayError } from '../errors/error-answer.ts';
import { QUICK_DELAYS_MS } from '../gateway/retry.ts';
import { walkAccounts } from '../gateway/walk-accounts.ts';
import { SINGLE_TENANT } from '../owner.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';

/** Walks Unipile's pages, as a tenant's key sees them, to the end and keeps the accounts that nobody owns. */
export async function listUnclaimed(
  context: PipeContext,
  tenantId: string = SINGLE_TENANT,
): Promise<readonly AccountSnapshot[]> {
  const { store, clock, background } = context;
  const gateway = context.gateway.of({ tenantId });
  const sleep = (ms: number): Promise<void> => clock.sleep(ms, background.signal);
  // By id: the list is sorted by name, so a renamed account can turn up on two pages.
  const unclaimed = new Map<string, AccountSnapshot>();
  try {
    for await (const { accounts } of walkAccounts(gateway, context, {
      delaysMs: QUICK_DELAYS_MS,
      sleep,
    })) {
      for (const { snapshot } of accounts) {
        const owner = await store.findOwner({ generation: gateway.generation, accountId: snapshot.id });
        if (!owner) unclaimed.set(snapshot.id, snapshot);
      }
    }
    return [...unclaimed.values()];
  } catch (error) {
    throw toPatchbayError(error);
  }
}
