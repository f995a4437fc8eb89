import type { Clock } from '@patchbay/core';

/** A clock that stands still until it is moved. */
export interface ManualClock extends Clock {
  /** Moves on, waking each sleeper at its moment, in order, with what it does next done in between. */
  advance(ms: number): Promise<void>;
}

/** Creates a clock that only a test moves. */
export function createManualClock(startAt = 0): ManualClock {
  let now = startAt;
  const sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();

  async function settle(): Promise<void> {
    // A few turns: promises run between them, and messages of channels and streams arrive in turns of their own.
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
  }

  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        const sleeper = { at: now + ms, wake: resolve };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', () => {
          sleepers.delete(sleeper);
          reject(signal.reason);
        });
      }),
    async advance(ms) {
      const end = now + ms;
      await settle();
      for (;;) {
        const [next] = [...sleepers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        sleepers.delete(next);
        now = next.at;
        next.wake();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}
