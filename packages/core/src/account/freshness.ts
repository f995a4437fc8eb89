import type { ReportSource } from './account-report.ts';

/**
 * How sure we are, and since when; in milliseconds since the epoch.
 *
 * Times on two clocks: `…edAt` of reads and arrivals are ours, those of reports are the provider side's. The two
 * order their own kind; see docs/decisions/0002.
 */
export interface Freshness {
  /** Last time a live read of the account confirmed what we show; null before the first. Our clock. */
  readonly confirmedAt: number | null;
  /** What that read came through; null before the first. */
  readonly confirmedBy: ReportSource | null;
  /** When the newest report arrived; orders reads against reports. Our clock. */
  readonly heardAt: number | null;
  /** When the newest report was so, believed or not. The provider side's clock. */
  readonly reportedAt: number | null;
  /** What `reportedAt` was when the last read was sent: reports up to here are answered by that read. */
  readonly settledAt: number | null;
  /** What messages said that no read has answered yet. */
  readonly unconfirmed: UnconfirmedReports;
}

/**
 * Provider-side times of the newest message since the last read, one for each thing it was about. Products carry
 * theirs themselves.
 */
export interface UnconfirmedReports {
  readonly status: number | null;
  readonly lock: number | null;
  /** Good news is never believed, but bad news from before it is shown as being checked. */
  readonly goodNews: number | null;
}

/** Everything that is shown rests on a read. */
export const nothingUnconfirmed: UnconfirmedReports = {
  status: null,
  lock: null,
  goodNews: null,
};
