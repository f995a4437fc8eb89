import { type ConnectionCause, connectionCauses, type OutageCause, outageCauses } from './cause.ts';

/**
 * What the provider side last told us about one account. Kinds are Unipile v2's own words, plus
 * `connecting`, `removed` and `unknown`. A status carries its cause where one can be known.
 */
export type AccountStatus =
  | { readonly kind: 'running' }
  /** On its way up by itself (a first connection, or the provider is being tried again). */
  | { readonly kind: 'connecting' }
  /** The provider no longer lets Unipile in; its owner has to act. */
  | { readonly kind: 'disconnected'; readonly cause: ConnectionCause }
  /** At least one product works and at least one wants its owner. */
  | { readonly kind: 'partial'; readonly cause: ConnectionCause }
  /** At least one product works and at least one is interrupted. */
  | { readonly kind: 'degraded'; readonly cause: OutageCause | null }
  /** Interrupted; nobody's login helps. The cause is null where the source does not say. */
  | { readonly kind: 'errored'; readonly cause: OutageCause | null }
  /** Stopped because the organization's subscription is inactive. */
  | { readonly kind: 'paused' }
  /**
   * Unipile no longer knows the account. With `endedAt` the app itself ended it then, in milliseconds since the epoch:
   * what is said or read about it afterwards does not bring it back.
   */
  | { readonly kind: 'removed'; readonly endedAt?: number }
  /** A word that this version does not know, kept as it came. */
  | { readonly kind: 'unknown'; readonly raw: string };

/** The discriminator of {@link AccountStatus}. */
export type AccountStatusKind = AccountStatus['kind'];

/** Every kind, worst for its owner first: the order in which lists sort. */
export const accountStatusKinds: readonly AccountStatusKind[] = [
  'disconnected',
  'partial',
  'errored',
  'degraded',
  'paused',
  'unknown',
  'connecting',
  'removed',
  'running',
];

/** Whether two statuses say the same, cause included. */
export function isSameStatus(a: AccountStatus, b: AccountStatus): boolean {
  return (
    a.kind === b.kind &&
    ('cause' in a ? a.cause : null) === ('cause' in b ? b.cause : null) &&
    ('raw' in a ? a.raw : null) === ('raw' in b ? b.raw : null)
  );
}

/** Whether `a` is worse for its owner than `b`; among equal kinds a known cause is worse than none. */
export function isWorseStatus(a: AccountStatus, b: AccountStatus): boolean {
  return a.kind === b.kind
    ? causeRank(a) < causeRank(b)
    : accountStatusKinds.indexOf(a.kind) < accountStatusKinds.indexOf(b.kind);
}

function causeRank(status: AccountStatus): number {
  const causes: readonly unknown[] = [...connectionCauses, ...outageCauses];
  return 'cause' in status && status.cause !== null ? causes.indexOf(status.cause) : causes.length;
}
