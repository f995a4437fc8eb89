import { createDatabase } from '../store/postgres/database.ts';
import { type BusParts, CHANNEL } from './follow-notes.ts';
import { EVERYBODY } from './note.ts';

/** Says notes to the other processes, in the order it can. */
export interface NoteSender {
  /** Never waits: what is said meanwhile about the same owner is one note. */
  send(about: string, number: number): void;
  /** Resolves when nothing is being said. */
  ended(): Promise<void>;
}

/** From so many owners on one note goes to everybody: an outage must not fill the memory. */
const MAX_WAITING = 1_000;

/** Wait before a note that could not be sent is tried again, in milliseconds. */
const RETRY_MS = 1_000;

/** Creates a sender; it holds one connection, and only while it sends. */
export function createNoteSender(
  { pool, clock, signal }: BusParts,
  toPayload: (about: string, number: number) => string,
): NoteSender {
  const database = createDatabase(pool);
  const waiting = new Map<string, number>();
  let sending: Promise<void> | null = null;

  function put(about: string, number: number): void {
    waiting.set(about, Math.max(number, waiting.get(about) ?? 0));
    if (waiting.size <= MAX_WAITING) return;
    waiting.clear();
    waiting.set(EVERYBODY, 0);
  }

  async function sendAll(): Promise<void> {
    while (waiting.size > 0) {
      const batch = [...waiting];
      waiting.clear();
      try {
        await database.query('SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload', [
          CHANNEL,
          batch.map(([about, number]) => toPayload(about, number)),
        ]);
      } catch {
        // Whoever listens may hear well: only this connection was lost. The one that listens tells of an outage.
        for (const [about, number] of batch) put(about, number);
        if (signal.aborted) return;
        await clock.sleep(RETRY_MS, signal).catch(() => {});
      }
    }
  }

  return {
    send(about, number) {
      put(about, number);
      sending ??= sendAll().finally(() => {
        sending = null;
      });
    },
    ended: async () => {
      await sending;
    },
  };
}
