import type { AccountSnapshot } from '@patchbay/core';
import { toPatchbayError } from '../errors/error-answer.ts';
import { QUICK_DELAYS_MS } from '../gateway/retry.ts';
import { walkAccounts } from '../gateway/walk-accounts.ts';
import { SINGLE_TENANT } from '../owner.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import { beginReading } from './unclaimed-reading.ts';

/** Walks Unipile's pages, as a tenant's key sees them, to the end, and keeps the accounts that nobody owns. */
export async function findUnclaimed(
  context: PipeContext,
  tenantId: string = SINGLE_TENANT,
): Promise<readonly AccountSnapshot[]> {
  const { store, clock, background } = context;
  const gateway = context.gateway.of({ tenantId });
  const sleep = (ms: number): Promise<void> => clock.sleep(ms, background.signal);
  const reading = beginReading(context, { tenantId, generation: gateway.generation });
  try {
    for await (const { accounts, readAt } of walkAccounts(gateway, context, {
      delaysMs: QUICK_DELAYS_MS,
      sleep,
    })) {
      const unowned: AccountSnapshot[] = [];
      for (const { snapshot } of accounts) {
        const owner = await store.findOwner({ generation: gateway.generation, accountId: snapshot.id });
        if (!owner) unowned.push(snapshot);
      }
      await reading.note(unowned, readAt);
    }
    return await reading.end();
  } catch (error) {
    throw toPatchbayError(error);
  }
}
