import type { RootCauseKind } from '@patchbay/core';
import type { AccountRef, Owner } from '../owner.ts';

/** An account in a queued notification: enough to look at it again. */
export interface QueuedAccount {
  readonly owner: Owner;
  readonly ref: AccountRef;
  readonly incidentId: string;
}

/** An account that nobody owns, as it was when it was found. */
export interface NamedAccount {
  readonly id: string;
  readonly provider: string;
  readonly name: string;
}

/** How many accounts a notification lists at most; `count` says how many there are. */
export const MAX_LISTED = 200;

/**
 * What a notification is about, as the outbox keeps it. Accounts are looked at again when it is sent, so that what
 * leaves late is not what was true early.
 */
export type QueuedContent =
  | {
      readonly kind: 'needs-owner';
      readonly isReminder: boolean;
      readonly accounts: readonly QueuedAccount[];
      readonly count: number;
    }
  | { readonly kind: 'works-again'; readonly accounts: readonly QueuedAccount[] }
  | {
      readonly kind: 'root-cause';
      readonly isReminder: boolean;
      readonly cause: RootCauseKind;
      readonly provider: string | null;
      readonly accounts: readonly QueuedAccount[];
      readonly count: number;
    }
  | { readonly kind: 'root-cause-over'; readonly cause: RootCauseKind; readonly provider: string | null }
  | {
      readonly kind: 'unclaimed-accounts';
      readonly isReminder: boolean;
      readonly accounts: readonly NamedAccount[];
      readonly count: number;
    }
  | { readonly kind: 'restricted-account'; readonly owner: Owner; readonly provider: string | null };
