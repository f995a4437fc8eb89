import type { UnipileRequest } from '../unipile-request.ts';
import type { ProviderConfig } from './auth-config.ts';

/** A mail server of one direction. */
export interface MailServer {
  readonly user: string;
  readonly password: string;
  readonly host: string;
  readonly port: number;
  readonly encryption?: 'tls' | 'ssl' | 'starttls' | 'default';
}

interface UserNameAndPassword {
  readonly username: string;
  readonly password: string;
}

type SignIn<Provider extends string, Credentials> = {
  readonly provider: Provider;
  readonly credentials: Credentials;
} & (Provider extends keyof ProviderConfig ? { readonly config?: ProviderConfig[Provider] } : unknown);

/** Body of `POST /v2/auth/intent`, by provider. With `account_id` the same account is signed in again. */
export type StartAuthIntentBody = {
  readonly account_scope_id?: string;
  /** Comes back in `account.add` / `account.reconnect`. */
  readonly state?: string;
  /** Every product of the account is restarted, the working ones too. */
  readonly account_id?: string;
} & (
  | (SignIn<
      'linkedin',
      | (UserNameAndPassword & { readonly user_agent?: string })
      /** The browser's cookies `li_at` and `li_a`; a wrong user agent disconnects later. */
      | { readonly access_token: string; readonly premium_access_token?: string; readonly user_agent: string }
    > & { readonly user_timezone?: string })
  | SignIn<'instagram', UserNameAndPassword | { readonly sessionid: string }>
  | SignIn<
      'imap',
      /** Unipile guesses host and port, and says so when it cannot. */
      | { readonly user: string; readonly password: string }
      | { readonly imap: MailServer; readonly smtp: MailServer }
    >
  | SignIn<'whatsapp', { readonly qrcode: true }>
  | SignIn<'telegram', { readonly qrcode: true; readonly twofa?: string }>
  | SignIn<'mock', Readonly<Record<string, never>>>
  | {
      readonly provider: 'google' | 'outlook';
      readonly oauth_callback_redirect_uri: string;
      readonly login_hint?: string;
      readonly config?: ProviderConfig['google'];
    }
);

/** `POST /v2/auth/intent` */
export function startAuthIntentRequest(body: StartAuthIntentBody): UnipileRequest {
  return { method: 'POST', path: '/v2/auth/intent', body, safe: false };
}

/**
 * `POST /v2/auth/checkpoint`. Also the call that waits for a scan or a tap; `code` is required even then, and what
 * it should be is not documented: empty.
 */
export function solveCheckpointRequest(intentId: string, code: string): UnipileRequest {
  return { method: 'POST', path: '/v2/auth/checkpoint', body: { intent_id: intentId, code }, safe: false };
}

/**
 * `POST /v2/auth/checkpoint/request`: answers a choice of way with the choice's id, which solving would not; without
 * one, asks for a checkpoint anew.
 */
export function requestCheckpointRequest(intentId: string, challenge?: string): UnipileRequest {
  const body = { intent_id: intentId, ...(challenge !== undefined && { challenge }) };
  return { method: 'POST', path: '/v2/auth/checkpoint/request', body, safe: false };
}

/** `POST /v2/auth/checkpoint/resend`: answered 204, without a body. */
export function resendCheckpointRequest(intentId: string): UnipileRequest {
  return { method: 'POST', path: '/v2/auth/checkpoint/resend', body: { intent_id: intentId }, safe: false };
}
