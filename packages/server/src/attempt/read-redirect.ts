import { assertNever, type ConnectResult } from '@patchbay/core';
import { classifyError, type Failure, v2 } from '@patchbay/core/unipile';

/** What the wizard's redirect may mean. A claim of whoever opens the URL: accounts in it are read before anything. */
export type RedirectClaim =
  | { readonly claim: 'signed-in'; readonly accountId: string }
  /** Unipile has this person's account already; its id where the message carries one. */
  | { readonly claim: 'exists'; readonly accountId: string | null }
  /** The wizard went through; which account it was, another message tells. */
  | { readonly claim: 'came-back' }
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
      return readFailure({ type: redirect.errorType ?? '', detail: redirect.detail });
    case 'unrecognized':
      return { claim: 'ended', result: 'failed' };
    default:
      return assertNever(redirect);
  }
}

function readFailure(error: { readonly type: string; readonly detail: string }): RedirectClaim {
  const { code } = classifyError({ type: error.type, status: null });
  if (code === 'already_connected') return { claim: 'exists', accountId: v2.existingAccountId(error) };
  return { claim: 'ended', result: results[code] ?? 'failed' };
}

/** What a person is told; every other failure is one without a reason that would help them. */
const results: Readonly<Partial<Record<Failure['code'], ConnectResult>>> = {
  account_restricted: 'restricted',
  account_restricted_by_provider: 'restricted',
  link_expired: 'expired',
  wrong_account: 'wrong_person',
  credentials_refused: 'denied',
  code_refused: 'denied',
  checkpoint_failed: 'denied',
  account_disconnected: 'denied',
  permissions_missing: 'denied',
  provider_rights_missing: 'denied',
  extra_step_required: 'denied',
};
