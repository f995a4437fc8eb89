import type { Clock } from '@patchbay/core';

/** A clock under control. Everything that is given it, mock, server and UI alike, lives in its time. */
export interface TestClock extends Clock {
  /**
   * Moves on by `ms` and lets everything that became due run, in order. Resolves when it has had its turn.
   *
   * @throws Error for what is no number
   */
  advance(ms: number): Promise<void>;
  /** Moves on to a time: an ISO text or milliseconds since the epoch. */
  set(time: number | string): Promise<void>;
  /**
   * Lets time pass by itself `speed` times as fast as on the wall; 0 stops it. What is asleep wakes accordingly.
   *
   * @throws Error for a speed below 0, or one that is no number
   */
  run(speed: number): void;
  /** How fast time passes by itself; 0 for a clock that stands still. */
  speed(): number;
  /** How many are asleep. */
  sleepers(): number;
}

/** Options of {@link createTestClock}. */
export interface TestClockOptions {
  /** An ISO text or milliseconds since the epoch. Default: 2026-11-20T22:05:41.237Z, or now for a running clock. */
  readonly start?: number | string;
  /** Whether time also passes by itself. Default: it stands still until it is told to move. */
  readonly running?: boolean;
  /**
   * Whether work is under way that needs no time, such as an answer that is about to come. `advance` gives it its
   * turns before it wakes anybody; otherwise a time limit would strike because hours were skipped.
   */
  readonly isBusy?: () => boolean;
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** How many turns busy work gets. Work that waits for this very clock never ends by itself. */
const MOST_TURNS = 50;

/** The longest wait that `setTimeout` can do. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/**
 * Makes a clock to be shared by everything that shall live in the same time.
 *
 * @example
 * const clock = createTestClock();
 * const mock = createMockUnipile({ clock });
 * await clock.advance(2 * 3_600_000);
 *
 * @throws Error (from `set`) for a time that has passed already, or that is none.
 */
export function createTestClock(options: TestClockOptions = {}): TestClock {
  const { running = false, isBusy = () => false } = options;
  const asleep = new Set<Sleeper>();
  let speed = running ? 1 : 0;
  /** It was `time` when the wall said `since`. */
  let time = toTime(options.start ?? (running ? Date.now() : '2026-11-20T22:05:41.237Z'));
  let since = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  // Whole milliseconds, and never back, whatever the wall's clock does.
  const now = (): number => time + Math.max(0, Math.floor((Date.now() - since) * speed));

  /** A running clock wakes the next sleeper by itself. */
  function arm(): void {
    clearTimeout(timer);
    const next = earliest(asleep);
    if (speed === 0 || !next) return;
    timer = setTimeout(
      () => {
        for (const sleeper of [...asleep]) if (sleeper.at <= now()) sleeper.wake();
        arm();
      },
      Math.min(Math.max((next.at - now()) / speed, 0), LONGEST_WAIT_MS),
    );
  }

  async function advance(ms: number): Promise<void> {
    // What is no number would end time: nothing would ever be due again.
    if (!Number.isFinite(ms))
      throw new Error(`Patchbay: a clock cannot move on by ${ms}. Give milliseconds.`);
    const end = now() + ms;
    for (;;) {
      await turn();
      for (let turns = 1; isBusy() && turns < MOST_TURNS; turns++) await turn();
      const next = earliest(asleep);
      if (!next || next.at > end) break;
      moveTo(next.at);
      next.wake();
    }
    moveTo(end);
    arm();
  }

  function moveTo(to: number): void {
    time = Math.max(now(), to);
    since = Date.now();
  }

  return {
    now,
    sleepers: () => asleep.size,
    speed: () => speed,
    run: (next) => {
      if (!(next >= 0 && next < Number.POSITIVE_INFINITY)) {
        throw new Error(
          `Patchbay: a clock cannot run ${next} times as fast. Give 0 to stop it, 1 for the usual.`,
        );
      }
      moveTo(now());
      speed = next;
      arm();
    },
    advance,
    set: async (to) => {
      const ms = toTime(to) - now();
      if (ms < 0)
        throw new Error(
          `Patchbay: a clock never goes back; it is past ${new Date(toTime(to)).toISOString()}.`,
        );
      await advance(ms);
    },
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const end = (settle: () => void) => (): void => {
          asleep.delete(sleeper);
          signal?.removeEventListener('abort', stop);
          settle();
          if (asleep.size === 0) clearTimeout(timer);
        };
        // Half a millisecond that somebody waits must not become the time.
        const sleeper: Sleeper = { at: Math.ceil(now() + ms), wake: end(resolve) };
        const stop = end(() => reject(signal?.reason));
        asleep.add(sleeper);
        signal?.addEventListener('abort', stop);
        if (earliest(asleep) === sleeper) arm();
      }),
  };
}

function earliest(sleepers: ReadonlySet<Sleeper>): Sleeper | undefined {
  let first: Sleeper | undefined;
  for (const sleeper of sleepers) if (!first || sleeper.at < first.at) first = sleeper;
  return first;
}

function toTime(given: number | string): number {
  const time = typeof given === 'string' ? Date.parse(given) : given;
  if (Number.isFinite(time)) return time;
  throw new Error(
    `Patchbay: ${JSON.stringify(given)} is no time. Give an ISO text or milliseconds since 1970.`,
  );
}

/** Lets everything that waits for nothing but its turn run. A message is no timer: browsers do not slow it down. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    // Node and browsers type this handler differently.
    Object.assign(port1, {
      onmessage: () => {
        port1.close();
        resolve();
      },
    });
    port2.postMessage(null);
  });
}
