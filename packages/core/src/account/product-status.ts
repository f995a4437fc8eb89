import { assertNever } from '../assert-never.ts';
import { type AccountStatus, type AccountStatusKind, isSameStatus } from './account-status.ts';

/** The states that one part of an account can be in: those of an account that are not about several parts. */
export type ProductStatusKind = Extract<
  AccountStatusKind,
  'running' | 'connecting' | 'disconnected' | 'errored' | 'unknown'
>;

/** What is known about one part of an account. Same shapes as {@link AccountStatus}, causes included. */
export type ProductState = Extract<AccountStatus, { kind: ProductStatusKind }>;

/**
 * Status of one part of an account, where a provider has several: LinkedIn classic, recruiter, sales_navigator
 * and company (v2: `metadata.products_connection_status`), Google and Outlook mail and calendar (v1: one entry of
 * `sources` each). `product` is the provider side's own word in lower case, and open: new ones pass through.
 *
 * v1's STOPPED and ERROR are `errored` with the cause `stopped`.
 */
export type ProductStatus = ProductState & {
  readonly product: string;
  /** Provider-side time of the message that said so, in milliseconds since the epoch; absent when a read did. */
  readonly reportedAt?: number;
};

/** What a status word says about one part; a word that is only about whole accounts is kept as `unknown`. */
export function toProductState(status: AccountStatus): ProductState {
  switch (status.kind) {
    case 'running':
    case 'connecting':
    case 'disconnected':
    case 'errored':
    case 'unknown':
      return status;
    case 'partial':
    case 'degraded':
    case 'paused':
    case 'removed':
      return { kind: 'unknown', raw: status.kind };
    default:
      return assertNever(status);
  }
}

/** Whether two lists of products say the same, in whatever order. */
export function isSameProducts(a: readonly ProductStatus[], b: readonly ProductStatus[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every((one) => b.some((other) => other.product === one.product && isSameStatus(other, one)))
  );
}
