import { asFields, asWebUrl } from '../read.ts';
import type { UnipileRequest } from '../unipile-request.ts';
import type { AuthLinkConfig } from './auth-config.ts';

/** Who may be linked: a wildcard, one provider, or a list. Providers are lower case, wildcard groups upper case. */
export type WireProviders =
  | '*'
  | '*:MESSAGING'
  | '*:EMAILS'
  | '*:CALENDAR'
  | '*:SOCIAL'
  | (string & {})
  | readonly string[];

/** Body of `POST /v2/auth/link`: a new link, or with `account_id` a new sign-in of the same account. */
export type CreateAuthLinkBody = {
  /** ISO 8601 UTC with milliseconds. */
  readonly expires_on: string;
  readonly redirect_uri: string;
  /** Echoed in the redirect and in `account.add` / `account.reconnect`. */
  readonly state?: string;
  /** Host name of a verified custom domain; `auth.unipile.com` otherwise. */
  readonly domain?: string;
  /** Scope given to the new account; permanent. */
  readonly account_scope_id?: string;
  readonly config?: AuthLinkConfig;
} & ({ readonly providers: WireProviders } | { readonly account_id: string });

/** Answer of `POST /v2/auth/link`. */
export interface WireAuthLink {
  readonly object: 'HostedAuthLink';
  readonly link: string;
}

/** `POST /v2/auth/link`. Not safe: every call mints a link. */
export function createAuthLinkRequest(body: CreateAuthLinkBody): UnipileRequest {
  return { method: 'POST', path: '/v2/auth/link', body, safe: false };
}

/** The link out of an answer; null when there is none. */
export function parseAuthLink(input: unknown): string | null {
  return asWebUrl(asFields(input).link);
}

/** What the hosted wizard's redirect says. Anybody can forge it: it is a hint to read the account, never a fact. */
export type AuthRedirect =
  | {
      readonly outcome: 'success';
      readonly accountId: string;
      readonly provider: string | null;
      readonly state: string | null;
    }
  | {
      readonly outcome: 'failure';
      /** `api/already_exists`, `provider/invalid_credentials`, …; null when only a title came. */
      readonly errorType: string | null;
      readonly title: string;
      readonly detail: string;
      readonly state: string | null;
    }
  | { readonly outcome: 'unrecognized'; readonly reason: string; readonly state: string | null };

/** Reads the parameters of the wizard's redirect. Total. Failures may come without `state`. */
export function parseAuthRedirect(params: URLSearchParams): AuthRedirect {
  const state = params.get('state');
  const errorType = params.get('error_type');
  const title = params.get('error_title');
  if (errorType !== null || title !== null) {
    return {
      outcome: 'failure',
      errorType,
      title: title ?? '',
      detail: params.get('error_detail') ?? '',
      state,
    };
  }
  const accountId = params.get('account_id');
  if (accountId) return { outcome: 'success', accountId, provider: params.get('provider'), state };
  return { outcome: 'unrecognized', reason: 'neither an account nor an error', state };
}
