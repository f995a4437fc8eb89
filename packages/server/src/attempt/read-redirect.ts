import type { ConnectResult } from '@patchbay/core';
import { v2 } from '@patchbay/core/unipile';

/** What the wizard's redirect may mean. A claim of whoever opens the URL: accounts in it are read before anything. */
export type RedirectClaim =
  | { readonly claim: 'signed-in'; readonly accountId: string }
  /** Unipile has this person's account already; its id where the message carries one. */
  | { readonly claim: 'exists'; readonly accountId: string | null }
  | { readonly claim: 'ended'; readonly result: ConnectResult };

const MAX_ID_LENGTH = 255;

/** Reads the parameters of a redirect of Unipile v2. Total. */
export function readRedirect(params: URLSearchParams): RedirectClaim {
  const redirect = v2.parseAuthRedirect(params);
  switch (redirect.outcome) {
    case 'success':
      return redirect.accountId.length > MAX_ID_LENGTH
        ? { claim: 'ended', result: 'failed' }
        : { claim: 'signed-in', accountId: redirect.accountId };
    case 'failure':
      if (redirect.errorType === 'api/already_exists') {
        // Documented: the detail carries the id of the account that exists.
        return { claim: 'exists', accountId: /\bacc_\w{1,250}/.exec(redirect.detail)?.[0] ?? null };
      }
      return { claim: 'ended', result: toResult(redirect.errorType) };
    default:
      return { claim: 'ended', result: 'failed' };
  }
}

/** Error words of v2 (`thrower/info`), open: one that is not known is a failure without a reason. */
function toResult(errorType: string | null): ConnectResult {
  switch (errorType) {
    case 'api/account_restricted':
      return 'restricted';
    case 'api/expired_link':
      return 'expired';
    case 'provider/account_mismatch':
      return 'wrong_person';
    case 'provider/invalid_credentials':
    case 'provider/invalid_authorization':
    case 'provider/invalid_checkpoint_code':
    case 'provider/insufficient_permissions':
    case 'provider/unknown_authentication_context':
      return 'denied';
    default:
      return 'failed';
  }
}
