import type { Account, RecoveredBy, RootCauseKind } from '@patchbay/core';
import type { Generation, Owner } from '../owner.ts';
import type { NamedAccount } from './queued-content.ts';

/**
 * Something to tell somebody, made once and kept until `send` has taken it. Kinds may be added: a `switch` of yours
 * does nothing in its default.
 */
export type Notification =
  | NeedsOwnerNotification
  | WorksAgainNotification
  | RootCauseNotification
  | RootCauseOverNotification
  | UnclaimedAccountsNotification
  | RestrictedAccountNotification;

interface NotificationBase {
  /** Stays the same when it is sent again: by it a receiver knows what it had before. */
  readonly id: string;
  /** When it was decided, in milliseconds since the epoch. */
  readonly createdAt: number;
}

/** Accounts that only their owner can mend. One message for all that broke within minutes. */
export interface NeedsOwnerNotification extends NotificationBase {
  readonly kind: 'needs-owner';
  readonly audience: 'owner';
  readonly owner: Owner;
  /** All of them were told before. */
  readonly isReminder: boolean;
  /** As they are now; those that were mended meanwhile are left out. Never empty, and no more than 200. */
  readonly accounts: readonly BrokenAccount[];
  /** How many there are, those that are not listed included. */
  readonly count: number;
}

/** What the owner was told of is over. For taking a notice down; whoever mended it needs no mail. */
export interface WorksAgainNotification extends NotificationBase {
  readonly kind: 'works-again';
  readonly audience: 'owner';
  readonly owner: Owner;
  readonly accounts: readonly RecoveredAccount[];
}

/** A cause that only the operators can mend, told once however many accounts it breaks. */
export interface RootCauseNotification extends NotificationBase {
  readonly kind: 'root-cause';
  readonly audience: 'operator';
  readonly isReminder: boolean;
  readonly cause: RootCauseKind;
  /** The provider they share; null where the cause goes across providers. */
  readonly provider: string | null;
  /** Accounts of all tenants that fail for it now. Never empty, and no more than 200. */
  readonly accounts: readonly (BrokenAccount & { readonly owner: Owner })[];
  /** How many there are, those that are not listed included. */
  readonly count: number;
}

/** No account fails any more for a cause that the operators were told of. */
export interface RootCauseOverNotification extends NotificationBase {
  readonly kind: 'root-cause-over';
  readonly audience: 'operator';
  readonly cause: RootCauseKind;
  readonly provider: string | null;
}

/** Accounts at Unipile that nobody owns here: `assign` gives one to somebody. */
export interface UnclaimedAccountsNotification extends NotificationBase {
  readonly kind: 'unclaimed-accounts';
  readonly audience: 'operator';
  readonly isReminder: boolean;
  /** No more than 200. */
  readonly accounts: readonly NamedAccount[];
  readonly count: number;
}

/** Unipile or the provider declined to connect somebody's account; only support can say why. */
export interface RestrictedAccountNotification extends NotificationBase {
  readonly kind: 'restricted-account';
  readonly audience: 'operator';
  /** Who tried. */
  readonly owner: Owner;
  /** Null where the link was for any provider. */
  readonly provider: string | null;
}

/** An account in a notification. */
export interface BrokenAccount {
  readonly generation: Generation;
  readonly account: Account;
  readonly incidentId: string;
  /** When it stopped working, in milliseconds since the epoch. */
  readonly since: number;
}

/** An account that was told of, and came back. */
export interface RecoveredAccount {
  readonly generation: Generation;
  readonly account: Account;
  readonly incidentId: string;
  /** `removed` and `unknown`: ended elsewhere, which nobody needs to be told. */
  readonly recoveredBy: RecoveredBy;
}
