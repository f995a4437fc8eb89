import type { AccountSnapshot, UnclaimedAccount } from '@patchbay/core';
import type { AccountRef, Generation } from '../owner.ts';

/**
 * Up to so long after what was heard last, in milliseconds, a message is not noted: accounts of nobody send as many as
 * those of owners, and each would be a write. A minute.
 */
export const HEARD_STEP_MS = 60_000;

/**
 * The part of a store that keeps accounts which nobody owns: apart from those of owners, so that no question of an
 * owner can find one. Promises as those of `PatchbayStore`; binding an account takes it out of here.
 */
export interface UnclaimedStore {
  /**
   * Keeps what was heard of an account. What is older than what is known changes nothing but `foundAt`; what is said of
   * an owned account changes nothing, nor does a message up to `HEARD_STEP_MS` after what was heard last.
   */
  noteUnclaimed(note: UnclaimedNote): Promise<void>;
  /** Those of a tenant, in order of their ids, after an id. */
  listUnclaimed(
    tenantId: string,
    generation: Generation,
    after: string | null,
    limit: number,
  ): Promise<readonly UnclaimedAccount[]>;
  /** Unipile no longer has it. An unknown one does no harm. */
  forgetUnclaimed(ref: AccountRef): Promise<void>;
  /** Those of a tenant of which nothing was heard since a time: a reading of all accounts did not show them. */
  forgetUnclaimedBefore(tenantId: string, generation: Generation, heardAt: number): Promise<void>;
}

/** What was heard of an account that nobody owns. */
export interface UnclaimedNote {
  readonly ref: AccountRef;
  /** Whose key shows it; `default` where all share one, and where only a message named it. */
  readonly tenantId: string;
  /** Our clock, in milliseconds since the epoch: arrival of a message, or the moment before a read. */
  readonly at: number;
  /** What the read showed; null for a message, which leaves it and its tenant as they were. */
  readonly snapshot: AccountSnapshot | null;
}
