import type { Account } from '../account/account.ts';

/** Path of the answer to `Account.identityMismatch`, below the base path. */
export function identityPath(accountId: string): string {
  return `/accounts/${encodeURIComponent(accountId)}/identity`;
}

/**
 * What the owner wants after somebody else signed in. `keep`: the person from before; they have to sign in again.
 * `switch`: the account is the new person's from now on. `add`: the second account becomes one of their own.
 */
export type IdentityChoice = 'keep' | 'switch' | 'add';

/** Every choice. */
export const identityChoices: readonly IdentityChoice[] = ['keep', 'switch', 'add'];

/** `POST /accounts/:id/identity` */
export interface ChooseIdentityBody {
  readonly choice: IdentityChoice;
  /** `since` of the question that was read: an answer to an older one changes nothing. */
  readonly since: number;
}

/** Answer of `POST /accounts/:id/identity`. */
export interface ChooseIdentityAnswer {
  readonly account: Account;
  /** The account that came to it; only with `add`. */
  readonly added: Account | null;
}
