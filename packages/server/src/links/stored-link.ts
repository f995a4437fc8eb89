import type { ConnectResult, LinkConfigurationView, LinkState } from '@patchbay/core';
import type { ConnectAttempt } from '../attempt/connect-attempt.ts';
import type { Owner } from '../owner.ts';

/**
 * A link that somebody was sent, as the store keeps it. Everything that comes of it goes through one attempt, made with
 * it: so of all that open the link, one account can come out of it, and ending the attempt ends the link.
 */
export interface StoredLink {
  /** Names the link to its maker; nothing can be opened with it. */
  readonly id: string;
  /** Whose account it is about. */
  readonly owner: Owner;
  readonly target: LinkTarget;
  /** What is kept of the token in its address: enough to know it again. */
  readonly tokenHash: string;
  readonly attemptId: string;
  readonly note: string | null;
  /** Milliseconds since the epoch, as all times here. */
  readonly createdAt: number;
  readonly expiresAt: number;
  /** When somebody last pressed its button. */
  readonly usedAt: number | null;
  readonly revokedAt: number | null;
  /** How the last sign-in ended whose person came back. */
  readonly result: ConnectResult | null;
}

/** What a link is for. */
export type LinkTarget =
  | { readonly kind: 'repair'; readonly accountId: string }
  | {
      readonly kind: 'shared';
      readonly providers: '*' | readonly string[];
      readonly configuration: LinkConfigurationView;
      /** The proxy's password, encrypted with a key out of the server's `secret`; null where there is none. */
      readonly sealedPassword: string | null;
    };

/** How a link stands at a time, by its attempt; an attempt that was forgotten had expired long before. */
export function toLinkState(link: StoredLink, attempt: ConnectAttempt | null, now: number): LinkState {
  const outcome = attempt?.outcome;
  // Only an account and its maker end it; the maker leaves an outcome that is no success.
  if (outcome) return outcome.result === 'connected' ? 'done' : 'revoked';
  if (link.revokedAt !== null) return 'revoked';
  return attempt && now < link.expiresAt ? 'open' : 'expired';
}
