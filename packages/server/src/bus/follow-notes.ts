import type { Clock } from '@patchbay/core';
import type { Log } from '../log.ts';
import type { PostgresPool } from '../store/postgres/postgres-pool.ts';

/** What both halves of a PostgreSQL bus stand on. */
export interface BusParts {
  readonly pool: PostgresPool;
  readonly clock: Clock;
  readonly log: Log;
  /** Aborted when the bus closes. */
  readonly signal: AbortSignal;
}

/** What is done with what is heard. */
export interface NoteHandlers {
  onNote(payload: string): void;
  /** It listens, from now on or again: whatever was said before was not heard. */
  onListening(): void;
}

/** One channel for all schemas of a database: a note about another one's owner finds no listener. */
export const CHANNEL = 'patchbay_news';

/** How often a quiet connection is asked whether it still lives, and how long it may take, in milliseconds. */
const PING_EVERY_MS = 20_000;
const PING_TIMEOUT_MS = 5_000;

/** Waits between tries to listen again, in milliseconds; the last one repeats. */
const DELAYS_MS = [100, 500, 1_000, 2_000, 5_000];

/** Listens until the signal is aborted, over as many connections as it takes. Resolves then; never rejects. */
export async function followNotes(parts: BusParts, handlers: NoteHandlers): Promise<void> {
  const { clock, log, signal } = parts;
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      await listen(parts, {
        ...handlers,
        onListening() {
          failures = 0;
          handlers.onListening();
        },
      });
    } catch (error) {
      if (signal.aborted) return;
      // Once an outage; the first try after a lost connection often succeeds.
      if (failures === 1) {
        const message = 'PostgreSQL tells no news; streams look for themselves until it does.';
        log({ level: 'warn', message, error });
      }
    }
    await clock.sleep(DELAYS_MS[Math.min(failures, DELAYS_MS.length - 1)] ?? 0, signal).catch(() => {});
  }
}

/** Listens on one connection; rejects when it is lost or the bus closes. */
async function listen({ pool, clock, signal }: BusParts, handlers: NoteHandlers): Promise<never> {
  const connection = await pool.connect();
  const lost = new AbortController();
  const over = AbortSignal.any([signal, lost.signal]);
  connection.on('error', (error) => lost.abort(error));
  connection.on('notification', ({ payload }) => handlers.onNote(payload ?? ''));

  /** A connection whose other end vanished says nothing of it: only a deadline tells. */
  async function ask(text: string): Promise<void> {
    const deadline = clock.sleep(PING_TIMEOUT_MS, over).then(() => {
      throw new Error('PostgreSQL does not answer.');
    });
    await Promise.race([connection.query(text), deadline]);
  }

  try {
    await ask(`LISTEN ${CHANNEL}`);
    handlers.onListening();
    for (;;) {
      await clock.sleep(PING_EVERY_MS, over);
      await ask('SELECT 1');
    }
  } finally {
    connection.release(true); // it listens, so nobody else may have it
  }
}
