import type { Account } from './account.ts';
import type { ReportSource } from './account-report.ts';

/** When freshness runs out. */
export interface FreshnessPolicy {
  /** How long a read stays good, in milliseconds. */
  readonly confirmedForMs: number;
}

/** Our choice, for accounts that are read again every hour: after two hours a round was missed. */
export const defaultFreshnessPolicy: FreshnessPolicy = { confirmedForMs: 2 * 60 * 60_000 };

/** How far what is shown can be trusted. Ages in milliseconds. */
export type FreshnessView =
  /** A live read said it. */
  | { readonly kind: 'confirmed'; readonly ageMs: number; readonly by: ReportSource | null }
  /** A message said it and no read has confirmed it yet, or the read is too long ago. */
  | { readonly kind: 'last-known'; readonly ageMs: number }
  /** Nothing was ever heard. */
  | { readonly kind: 'unknown'; readonly ageMs: null };

/** The parts of an account that tell how far it can be trusted. */
export type FreshnessFacts = Pick<Account, 'freshness' | 'checking' | 'products'>;

/**
 * How far what is shown about an account can be trusted. A time to come (a clock that was set back, a browser
 * whose clock is behind) counts as now.
 *
 * @example toFreshness(account, clock.now()) // { kind: 'confirmed', ageMs: 42_000, by: 'read' }
 */
export function toFreshness(
  account: FreshnessFacts,
  now: number,
  policy: FreshnessPolicy = defaultFreshnessPolicy,
): FreshnessView {
  const { confirmedAt, confirmedBy, heardAt } = account.freshness;
  const open = awaitsRead(account);
  const at = open ? (heardAt ?? confirmedAt) : (confirmedAt ?? heardAt);
  if (at === null) return { kind: 'unknown', ageMs: null };
  const ageMs = Math.max(0, now - at);
  return !open && confirmedAt !== null && ageMs <= policy.confirmedForMs
    ? { kind: 'confirmed', ageMs, by: confirmedBy }
    : { kind: 'last-known', ageMs };
}

/** Whether something that is shown rests on a message that no read has confirmed. */
export function awaitsRead({ freshness, checking, products }: FreshnessFacts): boolean {
  const { status, lock } = freshness.unconfirmed;
  return (
    checking || status !== null || lock !== null || products.some((part) => part.reportedAt !== undefined)
  );
}
