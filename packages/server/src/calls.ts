import { systemClock } from '@patchbay/core';

/** Calls that are being answered. */
export interface Calls {
  /** Counts a call until its answer is there; that of a stream is there once it begins. */
  count(answer: Promise<Response>): Promise<Response>;
  readonly isClosing: boolean;
  /** Waits for the calls under way, and not for ever. */
  close(): Promise<void>;
}

/** How long a close waits for calls under way, in milliseconds: most who end a process wait for ten seconds or more. */
export const CLOSE_MS: number = 5_000;

/** Keeps count of calls. */
export function createCalls(): Calls {
  const underWay = new Set<Promise<Response>>();
  let isClosing = false;
  return {
    async count(answer) {
      underWay.add(answer);
      try {
        return await answer;
      } finally {
        underWay.delete(answer);
      }
    },
    get isClosing() {
      return isClosing;
    },
    async close() {
      isClosing = true;
      const done = new AbortController();
      // By the machine's own clock, whatever the app's tells: whoever ends the process goes by it, too.
      const late = systemClock.sleep(CLOSE_MS, done.signal).catch(() => {});
      await Promise.race([Promise.allSettled(underWay), late]);
      done.abort();
    },
  };
}
