import type { RedirectClaim } from './read-redirect.ts';

/** Parameter of our own redirect addresses, since v1 adds none that are documented. */
export const V1_OUTCOME = 'outcome';

/** Its values. */
export type V1Outcome = 'success' | 'failure';

/** Reads the parameters of a redirect of Unipile v1. It names no account: the notify call does. Total. */
export function readV1Redirect(params: URLSearchParams): RedirectClaim {
  const outcome = params.get(V1_OUTCOME);
  return outcome === 'success' ? { claim: 'came-back' } : { claim: 'ended', result: 'failed' };
}
