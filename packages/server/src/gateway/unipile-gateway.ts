import type { AccountSnapshot } from '@patchbay/core';
import type { Generation } from '../owner.ts';

/** What the server asks of Unipile, whatever the generation of its API. Methods throw only {@link GatewayError}. */
export interface UnipileGateway {
  /** Whose ids these are. */
  readonly generation: Generation;
  /** The account as it is now. */
  readAccount(accountId: string): Promise<AccountRead>;
  /** One page of all accounts the key can see. Rows that cannot be read are left out. */
  listAccounts(cursor: string | null): Promise<AccountsRead>;
  /** Mints a link to the hosted wizard. Never retried: every call makes one. */
  createAuthLink(request: AuthLinkRequest): Promise<string>;
}

/** Answer to a read. `gone` only where Unipile itself says that it has no such account. */
export type AccountRead =
  | { readonly kind: 'found'; readonly snapshot: AccountSnapshot }
  | { readonly kind: 'gone' };

/** A page of accounts. */
export interface AccountsRead {
  readonly snapshots: readonly AccountSnapshot[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/** What a link should do. */
export interface AuthLinkRequest {
  readonly target: { readonly providers: '*' | readonly string[] } | { readonly accountId: string };
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  /** Where the wizard sends the person back to. */
  readonly redirectUrl: string;
  /** Comes back in the redirect and in the webhook. */
  readonly state: string;
}

/** Why Unipile could not be asked, and whether asking again may help. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  /** `refused`: it answered no, to our key or our request. `unavailable`: no answer, or trouble of its own. */
  readonly kind: 'refused' | 'unavailable';
  /** Unipile's word (`api/…`, `provider/…`), or ours where no answer came. */
  readonly type: string;
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  /** How long it asked us to wait, in milliseconds. */
  readonly retryAfterMs: number | null;

  constructor(
    kind: GatewayError['kind'],
    message: string,
    details: { type: string; status?: number; retryAfterMs?: number | null; cause?: unknown },
  ) {
    super(`Patchbay: ${message}`, details.cause === undefined ? undefined : { cause: details.cause });
    this.kind = kind;
    this.type = details.type;
    this.status = details.status ?? 0;
    this.retryAfterMs = details.retryAfterMs ?? null;
  }
}

/**
 * Whether Unipile itself says that it has no such account. A 404 that is not in its own words may come from a wrong
 * base URL; it must never remove an account.
 */
export function isGone(error: unknown): boolean {
  return error instanceof GatewayError && error.status === 404 && error.type.endsWith('/resource_not_found');
}
