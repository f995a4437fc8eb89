import { asFields, asWebUrl } from '../read.ts';
import type { UnipileRequest } from '../unipile-request.ts';
import type { CustomProxy } from './account-requests.ts';

/** Who may be linked: a wildcard, or names of the hosted wizard ({@link toHostedName}). */
export type HostedProviders = '*' | '*:MAILING' | '*:MESSAGING' | '*:CALENDAR' | readonly string[];

/**
 * Body of `POST /hosted/accounts/link`. `create` for a new account, `reconnect` for a new sign-in of the same one:
 * a create in place of a reconnect makes a second account, with a new id and a second seat.
 */
export type CreateAuthLinkBody = {
  /** Server root without `/api/v1`. */
  readonly api_url: string;
  /** UTC with milliseconds; without them the answer is 400. All links die at a daily restart as well. */
  readonly expiresOn: string;
  /** Comes back in the notify call. */
  readonly name?: string;
  /** Called server to server after success; carries no header, so its secret stands in the address. */
  readonly notify_url?: string;
  readonly success_redirect_url?: string;
  readonly failure_redirect_url?: string;
  readonly bypass_success_screen?: boolean;
  readonly disabled_features?: readonly (
    | 'linkedin_recruiter'
    | 'linkedin_sales_navigator'
    | 'linkedin_organizations_mailboxes'
  )[];
  readonly disabled_options?: readonly (
    | 'proxy'
    | 'autoproxy'
    | 'cookie_auth'
    | 'credentials_auth'
    | 'sync_limit'
    | 'language'
  )[];
  readonly proxy?: CustomProxy;
  readonly sync_limit?: {
    readonly MAILING?: 'NO_HISTORY_SYNC';
    readonly MESSAGING?: { readonly chats: string | number; readonly messages: string | number };
  };
  /** Sent by several integrations in 2026; not in the OpenAPI document of 2025. */
  readonly single_use?: boolean;
} & (
  | { readonly type: 'create'; readonly providers: HostedProviders }
  | { readonly type: 'reconnect'; readonly reconnect_account: string }
);

/** Answer of `POST /hosted/accounts/link`. A guide page spells it `HostedAuthURL`. */
export interface WireAuthLink {
  readonly object: 'HostedAuthUrl';
  readonly url: string;
}

/** `POST /hosted/accounts/link`. Not safe: every call mints a link. */
export function createAuthLinkRequest(body: CreateAuthLinkBody): UnipileRequest {
  return { method: 'POST', path: '/api/v1/hosted/accounts/link', body, safe: false };
}

/** The link out of an answer; null when there is none. */
export function parseAuthLink(input: unknown): string | null {
  return asWebUrl(asFields(input).url);
}
