import type { Account } from './account.ts';
import type { AccountStatus } from './account-status.ts';
import type { FirstSyncState } from './first-sync.ts';

/** Which mouth of the pipe a report came through. */
export type ReportSource = 'webhook' | 'callback' | 'read' | 'reconcile' | 'assign';

/**
 * What a live read of Unipile says about an account, in our words. Where the read does not speak of a thing
 * (`firstSync` null, as always in v1; a name that is empty; a provider that is `unknown`), what was known is kept.
 */
export type AccountSnapshot = Pick<
  Account,
  'id' | 'provider' | 'name' | 'handle' | 'status' | 'locked' | 'products' | 'firstSync' | 'createdAt'
>;

/** What was said about the account. */
export type AccountStatement =
  /** The whole account as Unipile answers it now: the only thing that proves `running`. */
  | {
      readonly says: 'snapshot';
      readonly snapshot: AccountSnapshot;
      /** The provider's own id of the person who is signed in; left out where the read does not tell. */
      readonly userId?: string | null;
    }
  /** A status word, for the whole account or (with `product`) for one part of it. */
  | { readonly says: 'status'; readonly status: AccountStatus; readonly product: string | null }
  | { readonly says: 'lock'; readonly locked: boolean }
  /** Unipile no longer has the account: a message said so, or a read did not find it. */
  | { readonly says: 'removed' }
  /** The app ended the connection, and Unipile has answered that the account is gone. */
  | { readonly says: 'ended' }
  /** Somebody signed in again: worth a look, proof of nothing. */
  | {
      readonly says: 'signed-in';
      /** When the app was asked for the link, in milliseconds since the epoch; left out where that is not proven. */
      readonly askedAt?: number;
    }
  /** How far the first synchronisation is, of the account or of one product. */
  | { readonly says: 'first-sync'; readonly state: FirstSyncState; readonly product: string | null }
  /** The read that should have proved something failed; stop waiting for it. */
  | { readonly says: 'unconfirmed' }
  /** Something changed that this version has no word for. */
  | { readonly says: 'something'; readonly raw: string };

/** What one source says about one account, normalised: the input of `applyAccountEvent`. */
export interface AccountReport {
  readonly accountId: string;
  readonly source: ReportSource;
  /** When it was so at the provider, in milliseconds since the epoch; null where the source gives no time. */
  readonly at: number | null;
  /** Our own clock: arrival of a message, or the moment before a read was sent. */
  readonly receivedAt: number;
  readonly statement: AccountStatement;
}

/** Whether the report is the answer to a question of ours, so that nothing more has to be asked. */
export function isRead({ source }: Pick<AccountReport, 'source'>): boolean {
  return source === 'read' || source === 'reconcile' || source === 'assign';
}
