import type { Clock } from '@patchbay/core';

/** When Unipile may be called again with one key, after it said that it was called too often. */
export interface Pace {
  /** How long it still wants to be left alone, in milliseconds; 0 for not at all. */
  waitMs(): number;
  /** It wants to be left alone for so long, in milliseconds; null where it did not say. */
  slowDown(ms: number | null): void;
}

/** Where Unipile gives no time, in milliseconds. */
const UNSAID_MS = 1_000;

/** Whoever asks for more than this is asked now and then whether it still holds, in milliseconds. */
const LONGEST_MS = 15 * 60_000;

/** Begins without a wait. */
export function createPace(clock: Pick<Clock, 'now'>): Pace {
  let from = 0;
  let until = 0;
  return {
    waitMs() {
      const now = clock.now();
      // A clock that was set back does not make the wait longer.
      return now < from ? 0 : Math.max(0, until - now);
    },
    slowDown(ms) {
      from = clock.now();
      until = Math.max(until, from + Math.min(ms ?? UNSAID_MS, LONGEST_MS));
    },
  };
}
