import type { AccountSnapshot } from '@patchbay/core';
import type { ConnectAttempt } from './connect-attempt.ts';

/** How far Unipile's clock may be behind ours, in milliseconds. */
const CLOCK_SKEW_MS = 60_000;

/**
 * Whether an account that nobody owns can have come out of the attempt. A redirect can be typed by anybody, so its
 * word gives nothing away: Unipile's own answer must show an account of a wanted provider that did not exist before
 * the link was asked for. Where Unipile tells no time, only its signed message can say so.
 */
export function isProvenByRedirect(
  { purpose, createdAt }: Pick<ConnectAttempt, 'purpose' | 'createdAt'>,
  account: Pick<AccountSnapshot, 'createdAt' | 'provider'>,
): boolean {
  if (purpose.kind !== 'connect') return false;
  if (account.createdAt === null || account.createdAt < createdAt - CLOCK_SKEW_MS) return false;
  return purpose.providers === '*' || purpose.providers.includes(account.provider);
}
