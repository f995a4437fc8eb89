/** How long to wait before the next try. */
export interface BackOffOptions {
  /** First delay in milliseconds. */
  readonly firstMs: number;
  /** No delay grows beyond this. */
  readonly maxMs: number;
  /** 0 ≤ random() < 1 */
  readonly random: () => number;
}

/**
 * Delay before try number `attempt` (0 is the first retry): doubles each time up to the cap, then is spread
 * over its upper half, so that a thousand browsers do not come back in the same instant.
 */
export function backOffMs(attempt: number, { firstMs, maxMs, random }: BackOffOptions): number {
  const full = Math.min(maxMs, firstMs * 2 ** Math.min(attempt, 30));
  return full / 2 + (full / 2) * random();
}
