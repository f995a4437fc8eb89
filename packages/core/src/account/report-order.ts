import type { AccountReport } from './account-report.ts';
import type { Freshness } from './freshness.ts';

/**
 * How far the provider side's clock and ours may differ before a comparison of the two is believed, in
 * milliseconds. Webhook signatures are refused beyond the same five minutes, so a system that runs has less.
 */
export const CLOCK_SKEW_MS: number = 5 * 60_000;

/**
 * When the report was so, for putting it in order; null where that cannot be known. A time that is still to come
 * is no time: believed, it would make everything after it look late.
 */
export function timeOf({ at, receivedAt }: AccountReport): number | null {
  return at === null || at > receivedAt + CLOCK_SKEW_MS ? null : at;
}

/**
 * Whether a read has already answered what was said at this time: the message is a repetition of one that came
 * before that read, is older than one, or is so old that the read must have been later on any clock.
 */
export function isAnswered({ settledAt, confirmedAt }: Freshness, at: number): boolean {
  return (
    (settledAt !== null && at <= settledAt) || (confirmedAt !== null && at < confirmedAt - CLOCK_SKEW_MS)
  );
}

/** Remembers that a report was heard, believed or not. The same object when that is nothing new. */
export function heard(freshness: Freshness, report: AccountReport): Freshness {
  const reportedAt = later(freshness.reportedAt, timeOf(report));
  const heardAt = later(freshness.heardAt, report.receivedAt);
  const known = reportedAt === freshness.reportedAt && heardAt === freshness.heardAt;
  return known ? freshness : { ...freshness, reportedAt, heardAt };
}

/** The later of two times; null is no time. */
export function later(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : Math.max(a, b);
}
