import type { Clock } from '@patchbay/core';

/** A shared "now" for ages on screen, coarse on purpose: it moves every half minute and only while watched. */
export interface Ticker {
  now(): number;
  subscribe(listener: () => void): () => void;
}

const TICK_MS = 30_000;

/** One timer for all ages of a provider. */
export function createTicker(clock: Clock): Ticker {
  const listeners = new Set<() => void>();
  let now: number | null = null;
  let life: AbortController | null = null;

  async function run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await clock.sleep(TICK_MS, signal);
      now = clock.now();
      for (const listener of listeners) listener();
    }
  }

  return {
    now() {
      now ??= clock.now();
      return now;
    },
    subscribe(listener) {
      listeners.add(listener);
      if (!life) {
        // What was drawn a moment ago is now: a newer one would have everything that tells a time drawn twice.
        if (now === null || clock.now() - now >= TICK_MS) now = clock.now();
        life = new AbortController();
        run(life.signal).catch(() => {}); // ends by its abort
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        life?.abort();
        life = null;
      };
    },
  };
}
