import type { v2 } from '@patchbay/core/unipile';

/** A link to v1's hosted wizard, as the mock remembers it. */
export interface V1LinkRecord {
  readonly token: string;
  readonly target:
    | { readonly kind: 'create'; readonly providers: readonly string[] }
    | { readonly kind: 'reconnect'; readonly accountId: string };
  readonly name: string | null;
  readonly notifyUrl: string | null;
  readonly successUrl: string | null;
  readonly failureUrl: string | null;
  readonly bypassSuccessScreen: boolean;
  readonly singleUse: boolean;
  /** Whether `api_url` was wrong in the way that breaks the wizard. */
  readonly broken: boolean;
  /** Milliseconds since the epoch. */
  readonly mintedAt: number;
  readonly expiresAt: number;
  /** Whether a sign-in went through with it. */
  readonly used: boolean;
  /** Of the customer's own, as the account will show it. Left out where there is none. */
  readonly proxy?: NonNullable<v2.WireAccount['proxy']>;
}
