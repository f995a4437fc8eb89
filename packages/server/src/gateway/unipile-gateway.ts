import type { AccountSnapshot, LinkConfiguration } from '@patchbay/core';
import { classifyError } from '@patchbay/core/unipile';
import { toOneLine } from '../one-line.ts';
import type { AccountRef, Generation } from '../owner.ts';

/**
 * What the server asks of Unipile, whatever the generation of its API. Methods throw only {@link GatewayError}, and
 * `PatchbayError` `invalid_request` for what this generation does not offer.
 */
export interface UnipileGateway {
  /** Whose ids these are. */
  readonly generation: Generation;
  /** The account as it is now. */
  readAccount(accountId: string): Promise<AccountRead>;
  /** One page of all accounts the key can see. Rows that cannot be read are left out. */
  listAccounts(cursor: string | null): Promise<AccountsRead>;
  /** Mints a link to the hosted wizard. Never retried: every call makes one. */
  createAuthLink(request: AuthLinkRequest): Promise<string>;
  /** Ends the connection and deletes its data at Unipile. An account that is gone already is no error. */
  removeAccount(accountId: string): Promise<void>;
  /** Where the account connects from, null for Unipile's choice; it may be restarted by this. */
  setProxy(accountId: string, proxy: ProxyChoice | null): Promise<void>;
  /** Starts an account that stopped. Null where the generation has no such call. Never retried. */
  readonly restartAccount: ((accountId: string) => Promise<'restarted' | 'failed'>) | null;
  /** Fetches its history again, each time it is called. Null where the generation has no such call. */
  readonly resyncAccount: ((accountId: string) => Promise<ResyncState>) | null;
}

/** A country (ISO 3166-1 alpha-2) near which Unipile chooses a proxy, or one of the customer's own. */
export type ProxyChoice =
  | { readonly country: string }
  | {
      readonly host: string;
      readonly port: number;
      readonly protocol?: 'https' | 'http' | 'socks5';
      readonly username?: string;
      readonly password?: string;
    };

/** Where a repeated synchronisation stands. */
export type ResyncState = 'started' | 'running' | 'done' | 'chunk-done' | 'failed' | 'unknown';

/** An account as Unipile answered it. */
export interface FoundAccount {
  readonly snapshot: AccountSnapshot;
  /** The provider's own id of the person who is signed in; not for browsers. Null where Unipile does not tell. */
  readonly userId: string | null;
}

/** Answer to a read. `gone` only where Unipile itself says that it has no such account. */
export type AccountRead = ({ readonly kind: 'found' } & FoundAccount) | { readonly kind: 'gone' };

/** A page of accounts. */
export interface AccountsRead {
  readonly accounts: readonly FoundAccount[];
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
  /** What v1 calls when the wizard went through; for nobody else to know. */
  readonly notifyUrl: string;
  /** Comes back in the redirect and in the webhook. */
  readonly state: string;
  /** Settings of the sign-in, and the providers that they are for. */
  readonly settings?: LinkSettings;
}

/** Settings of a sign-in. */
export interface LinkSettings {
  /** Those of the target; for an account, its own. */
  readonly providers: '*' | readonly string[];
  readonly configuration: LinkConfiguration;
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
    // Unipile's own words are among them, and consoles print an error's message as it is.
    super(
      toOneLine(`Patchbay: ${message}`),
      details.cause === undefined ? undefined : { cause: details.cause },
    );
    this.kind = kind;
    this.type = details.type;
    this.status = details.status ?? 0;
    this.retryAfterMs = details.retryAfterMs ?? null;
  }
}

/** An answer that is none of Unipile's. */
export function unexpectedAnswer(what: string): GatewayError {
  return new GatewayError('unavailable', `Unipile's answer is not ${what}. Is the base URL right?`, {
    type: 'unexpected_answer',
  });
}

/** An account of the generation in use, as stores find it. */
export function refOf({ generation }: Pick<UnipileGateway, 'generation'>, accountId: string): AccountRef {
  return { generation, accountId };
}

/**
 * Whether Unipile refused what was asked about one account, and will refuse it again, whatever we mend: an id that is
 * none, or one out of a scoped key's reach.
 */
export function isHopeless(error: GatewayError): boolean {
  if (error.kind !== 'refused') return false;
  const { code } = classifyError(error);
  return code === 'invalid_request' || code === 'not_found' || code === 'key_not_allowed';
}

/**
 * Whether Unipile itself says that it has no such account. A 404 that is not in its own words may come from a wrong
 * base URL; it must never remove an account.
 */
export function isGone(error: unknown): boolean {
  return error instanceof GatewayError && error.status === 404 && error.type.endsWith('/resource_not_found');
}
