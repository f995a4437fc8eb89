import type { AccountSnapshot } from '@patchbay/core';
import { type Generation, type Owner, SINGLE_TENANT } from '../owner.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';

/** What one reading of all accounts, by one key, finds of those that nobody owns. */
export interface UnclaimedReading {
  /** Whose an account is; null where it is nobody's. */
  findOwner(accountId: string): Promise<Owner | null>;
  /** Keeps one that nobody owns. */
  note(snapshot: AccountSnapshot, readAt: number): Promise<void>;
  /** The reading went to its end: what it did not show is gone. Resolves to what it did, each account once. */
  end(): Promise<readonly AccountSnapshot[]>;
}

/** Begins a reading. Where all tenants share a key, what it shows is of no tenant in particular. */
export function beginReading(
  { store, clock, gateway }: Pick<PipeContext, 'store' | 'clock' | 'gateway'>,
  scope: { readonly tenantId: string; readonly generation: Generation },
): UnclaimedReading {
  const { generation } = scope;
  const tenantId = gateway.perTenant ? scope.tenantId : SINGLE_TENANT;
  const begunAt = clock.now();
  // By id: the list is sorted by name, so a renamed account can turn up on two pages.
  const found = new Map<string, AccountSnapshot>();
  let isWhole = true;

  /** What was shown and could not be kept must not look like gone. */
  async function orIncomplete<T>(task: Promise<T>): Promise<T> {
    try {
      return await task;
    } catch (error) {
      isWhole = false;
      throw error;
    }
  }

  return {
    findOwner: (accountId) => orIncomplete(store.findOwner({ generation, accountId })),
    note(snapshot, readAt) {
      found.set(snapshot.id, snapshot);
      const at = Math.max(readAt, begunAt); // a clock set back must not make it look like gone
      const ref = { generation, accountId: snapshot.id };
      return orIncomplete(store.noteUnclaimed({ ref, tenantId, at, snapshot }));
    },
    async end() {
      if (isWhole) await store.forgetUnclaimedBefore(tenantId, generation, begunAt);
      return [...found.values()];
    },
  };
}
