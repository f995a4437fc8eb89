import type { Clock } from '@patchbay/core';

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  /** Moves time, waking sleepers one after the other in the order of their times. */
  advance(ms: number): Promise<void>;
}

/** 2026-11-20T14:02:00Z, as core's fixtures. */
export const START: number = Date.UTC(2026, 10, 20, 14, 2);

export function createTestClock(now: number = START): TestClock {
  const sleepers = new Set<{ at: number; wake: () => void }>();
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const sleeper = { at: now + ms, wake: resolve };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', () => {
          if (sleepers.delete(sleeper)) reject(signal.reason);
        });
      }),
    async advance(ms) {
      const end = now + ms;
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve));
        const [next] = [...sleepers].sort((a, b) => a.at - b.at);
        if (!next || next.at > end) break;
        now = Math.max(now, next.at);
        sleepers.delete(next);
        next.wake();
      }
      now = end;
    },
  };
}
