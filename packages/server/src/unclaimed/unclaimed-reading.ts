import type { AccountSnapshot } from '@patchbay/core';
import { type Generation, SINGLE_TENANT } from '../owner.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';

/** What one reading of all accounts, by one key, finds of those that nobody owns. */
export interface UnclaimedReading {
  /** Keeps those of a page together: a store commits them as one. */
  note(snapshots: readonly AccountSnapshot[], readAt: number): Promise<void>;
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
  return {
    async note(snapshots, readAt) {
      const at = Math.max(readAt, begunAt); // a clock set back must not make them look like gone
      const notes = snapshots.map((snapshot) => {
        found.set(snapshot.id, snapshot);
        return store.noteUnclaimed({ ref: { generation, accountId: snapshot.id }, tenantId, at, snapshot });
      });
      await Promise.all(notes);
    },
    async end() {
      await store.forgetUnclaimedBefore(tenantId, generation, begunAt);
      return [...found.values()];
    },
  };
}
