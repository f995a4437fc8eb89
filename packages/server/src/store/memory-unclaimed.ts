import type { UnclaimedAccount } from '@patchbay/core';
import { type AccountRef, refKey } from '../owner.ts';
import { HEARD_STEP_MS, type UnclaimedNote, type UnclaimedStore } from './unclaimed-store.ts';

/** Unclaimed accounts of a memory store; `prune` forgets those of which nothing was heard since a time. */
export interface MemoryUnclaimed extends UnclaimedStore {
  prune(before: number): void;
}

interface Row {
  readonly ref: AccountRef;
  readonly tenantId: string;
  readonly account: UnclaimedAccount;
}

export function memoryUnclaimed(isOwned: (ref: AccountRef) => boolean): MemoryUnclaimed {
  const rows = new Map<string, Row>();

  function forget(isPast: (row: Row) => boolean): void {
    for (const [key, row] of rows) if (isPast(row)) rows.delete(key);
  }

  return {
    async noteUnclaimed(note) {
      const key = refKey(note.ref);
      if (!isOwned(note.ref)) rows.set(key, merge(rows.get(key) ?? null, note));
    },
    async listUnclaimed(tenantId, generation, after, limit) {
      return [...rows.values()]
        .filter((row) => row.tenantId === tenantId && row.ref.generation === generation)
        .map(({ account }) => account)
        .filter(({ id }) => after === null || id > after)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, limit);
    },
    async forgetUnclaimed(ref) {
      rows.delete(refKey(ref));
    },
    async forgetUnclaimedBefore(tenantId, generation, heardAt) {
      forget(
        (row) =>
          row.tenantId === tenantId && row.ref.generation === generation && row.account.heardAt < heardAt,
      );
    },
    prune(before) {
      forget(({ account }) => account.heardAt < before);
    },
  };
}

function merge(before: Row | null, { ref, tenantId, at, snapshot }: UnclaimedNote): Row {
  const { foundAt = at, heardAt = at, read = null } = before?.account ?? {};
  const isSoon = snapshot === null && at >= foundAt && at <= heardAt + HEARD_STEP_MS;
  if (before && isSoon) return before;
  const isNews = snapshot !== null && (read === null || at >= read.at);
  return {
    ref,
    tenantId: isNews || before === null ? tenantId : before.tenantId,
    account: {
      id: ref.accountId,
      foundAt: Math.min(foundAt, at),
      heardAt: Math.max(heardAt, at),
      read: isNews ? { at, snapshot } : read,
    },
  };
}
