import type { Clock } from '@patchbay/core';

/** How often something may be done. */
export interface RateLimit {
  /** So many times at once. */
  readonly burst: number;
  /** So many times a minute in the long run. */
  readonly perMinute: number;
}

/** One bucket per key, in this process. */
export interface TokenBuckets {
  /** Takes a token. Null when there was one; else how long until the next, in milliseconds. */
  take(key: string): number | null;
}

/** Above so many buckets the full ones are thrown away: they say nothing. */
const MANY = 10_000;

interface Bucket {
  tokens: number;
  at: number;
}

/** Creates the buckets; each begins full. */
export function createTokenBuckets(clock: Pick<Clock, 'now'>, { burst, perMinute }: RateLimit): TokenBuckets {
  const perMs = perMinute / 60_000;
  const buckets = new Map<string, Bucket>();

  function fill({ tokens, at }: Bucket, now: number): Bucket {
    // A clock that was set back fills nothing and takes nothing away.
    return { tokens: Math.min(burst, tokens + Math.max(0, now - at) * perMs), at: now };
  }

  function sweep(now: number): void {
    for (const [key, bucket] of buckets) if (fill(bucket, now).tokens >= burst) buckets.delete(key);
  }

  return {
    take(key) {
      const now = clock.now();
      if (buckets.size >= MANY) sweep(now);
      const bucket = fill(buckets.get(key) ?? { tokens: burst, at: now }, now);
      const granted = bucket.tokens >= 1;
      if (granted) bucket.tokens -= 1;
      buckets.set(key, bucket);
      return granted ? null : Math.ceil((1 - bucket.tokens) / perMs);
    },
  };
}
