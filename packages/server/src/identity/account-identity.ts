import type { UpstreamPerson } from '@patchbay/core';

/** Whose account it is at the provider, as the server keeps it; browsers see `Account.identityMismatch` at most. */
export interface AccountIdentity {
  /** Who has to be signed in; null until a read told it. */
  readonly expected: UpstreamPerson | null;
  /** Who came instead, while that is undecided or not undone. */
  readonly held: HeldIdentity | null;
}

/** Somebody else than expected. Times in milliseconds since the epoch. */
export type HeldIdentity =
  /** The provider turned somebody else away: the account is as it was, and nobody knows who it was. */
  | { readonly kind: 'refused'; readonly since: number }
  /** The account itself is somebody else's at the provider now. */
  | {
      readonly kind: 'rebound';
      readonly person: UpstreamPerson;
      readonly since: number;
      /** The owner wants the expected person back: the account waits, and nobody is asked again. */
      readonly answered: boolean;
    }
  /** A reconnect made another account; the one it was for is as it was. */
  | {
      readonly kind: 'second-account';
      readonly accountId: string;
      readonly person: UpstreamPerson;
      readonly since: number;
    };
