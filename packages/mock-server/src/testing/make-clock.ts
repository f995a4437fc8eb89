import type { Clock } from '@patchbay/core';

/** A clock that stands still until it is told to move. */
export interface ManualClock extends Clock {
  /** Moves on and lets everything that became due run. */
  advance(ms: number): Promise<void>;
  /** How many are asleep. */
  sleepers(): number;
}

export function makeClock(start = '2026-11-20T22:05:41.237Z'): ManualClock {
  let time = Date.parse(start);
  const asleep = new Set<{ readonly at: number; readonly wake: () => void }>();
  return {
    now: () => time,
    sleepers: () => asleep.size,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const done = (settle: () => void) => (): void => {
          asleep.delete(sleeper);
          signal?.removeEventListener('abort', stop);
          settle();
        };
        const sleeper = { at: time + ms, wake: done(resolve) };
        const stop = done(() => reject(signal?.reason));
        if (signal?.aborted) return reject(signal.reason);
        asleep.add(sleeper);
        signal?.addEventListener('abort', stop);
      }),
    advance: async (ms) => {
      const end = time + ms;
      for (;;) {
        await tick();
        const next = [...asleep].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        time = Math.max(time, next.at);
        next.wake();
      }
      time = end;
    },
  };
}

/** Lets everything that waits for nothing but its turn run. */
export function tick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
