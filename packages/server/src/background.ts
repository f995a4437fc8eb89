import type { Clock } from '@patchbay/core';
import { ServerClosed } from './errors/server-closed.ts';
import type { Log } from './log.ts';

/** Work that goes on after an answer was sent: counted, so that tests and shutdowns can wait for it. */
export interface Background {
  /** Aborted when the server closes. */
  readonly signal: AbortSignal;
  /** Does work that is counted. Rejects when the server is closed. */
  work<T>(task: () => Promise<T>): Promise<T>;
  /** Starts work for whose end nobody waits. What it throws is logged, unless the server is closing. */
  run(what: string, task: () => Promise<void>): void;
  /** Inside work: waits for something that is counted elsewhere, or not at all. */
  wait<T>(promise: Promise<T>): Promise<T>;
  /** Inside work: waits between tries. Ends early when `wake` is aborted, rejects when the server closes. */
  pause(ms: number, wake?: AbortSignal): Promise<void>;
  /** Inside work: lets what waits have its turn, in the middle of much that waits for nothing. */
  breathe(): Promise<void>;
  /** Resolves once nothing works any more; waits that go on are left alone. */
  drain(): Promise<void>;
  /** Ends all waits, then drains. */
  close(): Promise<void>;
}

/** Keeps count of background work. */
export function createBackground(clock: Clock, log: Log): Background {
  const life = new AbortController();
  let working = 0;
  let idle: (() => void)[] = [];

  function leave(): void {
    working -= 1;
    if (working > 0) return;
    for (const resolve of idle) resolve();
    idle = [];
  }

  async function work<T>(task: () => Promise<T>): Promise<T> {
    life.signal.throwIfAborted(); // what was recorded waits for the next start
    working += 1;
    try {
      return await task();
    } finally {
      leave();
    }
  }

  async function wait<T>(promise: Promise<T>): Promise<T> {
    leave();
    try {
      return await promise;
    } finally {
      working += 1;
    }
  }

  const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  async function drain(): Promise<void> {
    // Twice around: what was woken a moment ago begins to count in a later turn of the event loop.
    for (let quiet = 0; quiet < 2; quiet++) {
      await breathe();
      if (working === 0) continue;
      await new Promise<void>((resolve) => idle.push(resolve));
      quiet = -1;
    }
  }

  return {
    signal: life.signal,
    work,
    run(what, task) {
      work(task).catch((error: unknown) => {
        if (!life.signal.aborted) log({ level: 'error', message: `${what} failed.`, error });
      });
    },
    wait,
    pause(ms, wake) {
      const signal = wake ? AbortSignal.any([life.signal, wake]) : life.signal;
      const sleep = clock.sleep(ms, signal).catch((reason: unknown) => {
        if (!wake?.aborted || life.signal.aborted) throw reason;
      });
      return wait(sleep);
    },
    breathe,
    drain,
    async close() {
      life.abort(new ServerClosed());
      await drain();
    },
  };
}
