import type { ConnectResult } from '@patchbay/core';
import type { Owner } from '../owner.ts';

/** Our record of who asked for a link and why. It outlives the link a little and binds at most one account. */
export interface ConnectAttempt {
  /** Unguessable; also the name of the channel on which the return page reports. */
  readonly id: string;
  readonly owner: Owner;
  readonly purpose: AttemptPurpose;
  /** Key of the configured `returnTo` table. */
  readonly returnTo: string | null;
  /** The link that was sent to somebody, where the visitor came by one: then it is nobody of the app's. */
  readonly linkId?: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** When the link ends, in milliseconds since the epoch. */
  readonly expiresAt: number;
  /** How it ended; null until an account came out of it. */
  readonly outcome: AttemptOutcome | null;
}

/** What the link was asked for. */
export type AttemptPurpose =
  | { readonly kind: 'connect'; readonly providers: '*' | readonly string[] }
  | { readonly kind: 'reconnect'; readonly accountId: string };

/** What a visit to the wizard came to. */
export interface AttemptOutcome {
  readonly result: ConnectResult;
  /** Only ever an account of the attempt's own owner. */
  readonly accountId: string | null;
}

/** The outcome of an attempt that an account came out of. */
export function connectedTo(accountId: string): AttemptOutcome {
  return { result: 'connected', accountId };
}

/** Life of a link, in milliseconds. */
export const LINK_LIFE_MS: number = 15 * 60_000;

/** Who opens the link in its last second still has this long to sign in, in milliseconds. */
export const RETURN_GRACE_MS: number = 15 * 60_000;

/** Whether somebody who comes back at `at` is too late. */
export function isExpired(attempt: ConnectAttempt, at: number): boolean {
  return at > attempt.expiresAt + RETURN_GRACE_MS;
}
