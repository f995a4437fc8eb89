/**
 * A lease that ends later than the one asked for by more than this was written by a process whose clock was ahead: it
 * counts as over, or no job would be done until that time has come. In milliseconds.
 */
export const LEASE_SKEW_MS: number = 5 * 60_000;
