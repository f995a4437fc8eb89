import type { AccountSnapshot } from './account-report.ts';

/**
 * An account that Unipile holds and nobody owns here: made in its dashboard, linked before Patchbay came, or somebody
 * is just coming back with it. It is in no owner's list; operators give it to one. Times in milliseconds since the
 * epoch, by our clock.
 */
export interface UnclaimedAccount {
  /** Unipile's id, opaque. */
  readonly id: string;
  /** First heard of. */
  readonly foundAt: number;
  /** Last heard of, by a read or by a message; one within a minute of the last is not noted. */
  readonly heardAt: number;
  /** What Unipile last showed of it, and when it was asked; null while only messages named it. */
  readonly read: { readonly at: number; readonly snapshot: AccountSnapshot } | null;
}
