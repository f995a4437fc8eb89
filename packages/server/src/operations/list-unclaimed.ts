import type { AccountSnapshot } from '@patchbay/core';
import { toPatchbayError } from '../errors/error-answer.ts';
import { QUICK_DELAYS_MS, retry } from '../gateway/retry.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';

const PAGE = 100;

/** Walks Unipile's pages to the end and keeps the accounts that nobody owns. */
export async function listUnclaimed(context: PipeContext): Promise<readonly AccountSnapshot[]> {
  const { store, gateway, clock, random, background } = context;
  const sleep = (ms: number): Promise<void> => clock.sleep(ms, background.signal);
  // By id: the list is sorted by name, so a renamed account can turn up on two pages.
  const unclaimed = new Map<string, AccountSnapshot>();
  try {
    for (let offset = 0; ; offset += PAGE) {
      const page = await retry(() => gateway.listAccounts({ offset, limit: PAGE }), {
        delaysMs: QUICK_DELAYS_MS,
        sleep,
        random,
      });
      for (const snapshot of page.snapshots) {
        const owner = await store.findOwner({ generation: 'v2', accountId: snapshot.id });
        if (!owner) unclaimed.set(snapshot.id, snapshot);
      }
      if (!page.hasMore) return [...unclaimed.values()];
    }
  } catch (error) {
    throw toPatchbayError(error);
  }
}
