import type { v2 } from '@patchbay/core/unipile';

/** A link to the hosted wizard, as the mock remembers it. */
export interface AuthLinkRecord {
  readonly token: string;
  readonly target:
    | { readonly kind: 'new'; readonly providers: readonly string[] }
    | { readonly kind: 'reconnect'; readonly accountId: string };
  readonly redirectUri: string;
  readonly state: string | null;
  readonly scopeId: string | null;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  /** Whether a sign-in went through with it. */
  readonly used: boolean;
  /** By provider, what its settings do to an account. Left out where there is nothing. */
  readonly wishes?: Readonly<Record<string, Partial<v2.WireAccount>>>;
}
