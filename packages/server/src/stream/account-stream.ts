import { type EventPosition, formatEventId } from '@patchbay/core';
import type { EventBus } from '../bus/event-bus.ts';
import type { Owner } from '../owner.ts';
import type { PatchbayStore } from '../store/patchbay-store.ts';
import type { OutboxReader } from './outbox-reader.ts';
import { HEARTBEAT, toMessage } from './sse.ts';

/** How long a browser's own reader waits before it connects again, in milliseconds. */
const RETRY_MS = 2_000;

/** What one stream follows. */
export interface AccountStreamOptions {
  readonly store: Pick<PatchbayStore, 'position'>;
  readonly outbox: OutboxReader;
  readonly bus: EventBus;
  readonly owner: Owner;
  /** Everything after it is sent; null to begin with what comes from now on. */
  readonly after: EventPosition | null;
  /** Sends a reset first: the reader names a place that cannot be continued from. */
  readonly reset: boolean;
  readonly onEnd: () => void;
  readonly onError: (error: unknown) => void;
}

/** A stream that is open. */
export interface AccountStream {
  readonly body: ReadableStream<Bytes>;
  /**
   * Writes a comment, and looks for news that nobody told of: those of another process on the same file, or lost
   * between processes. Ends the stream of a reader that took nothing during two beats.
   */
  beat(): void;
  end(): void;
}

/** What is written. */
export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Server-sent events of one owner. It is pulled: the outbox is read only when the reader has room, so a slow one
 * costs one batch of memory, and what it misses waits in the outbox under its last id.
 */
export function openAccountStream(options: AccountStreamOptions): AccountStream {
  const { store, outbox, bus, owner } = options;
  let { after, reset } = options;
  // What happens from now on is told, also when the reader takes its time before it begins to read.
  const opening = after === null && !reset ? store.position(owner) : null;
  opening?.catch(() => {}); // heard of where it is waited for
  let news = true;
  let comment = false;
  let stalled = false;
  let ended = false;
  let wake = (): void => {};
  let controller: ReadableStreamDefaultController<Bytes> | null = null;

  // Before the first look at the outbox: so nothing falls between replaying and following.
  const unsubscribe = bus.subscribe(owner, hear);
  outbox.renew(owner);

  function hear(number?: number): void {
    if (number !== undefined && after !== null && number <= after.number) return; // read with what came before it
    outbox.renew(owner);
    news = true;
    wake();
  }

  function end(): void {
    if (ended) return;
    ended = true;
    unsubscribe();
    wake();
    try {
      controller?.close();
    } catch {} // cancelled before: nothing is left to close
    options.onEnd();
  }

  /** Asked without a promise: where thousands of streams wait, each one counts. */
  function hasNothing(): boolean {
    return !news && !comment && !reset && after !== null;
  }

  /** What to write next; null while there is nothing. */
  async function next(): Promise<Bytes | null> {
    if (comment) {
      comment = false;
      return heartbeat;
    }
    after ??= await opening;
    if (after === null || reset) {
      const text = reset;
      reset = false;
      after = await store.position(owner);
      if (text) return encoder.encode(toMessage('reset', formatEventId(after), {}));
    }
    if (!news) return null;
    news = false;
    const batch = await outbox.read(owner, after);
    if (batch === null) {
      news = true;
      reset = true;
      return next();
    }
    after = batch.after;
    news ||= batch.more;
    return batch.messages.byteLength > 0 ? batch.messages : null;
  }

  async function pull(opened: ReadableStreamDefaultController<Bytes>): Promise<void> {
    while (!ended) {
      if (hasNothing()) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      const bytes = await next();
      if (bytes && !ended) {
        stalled = false;
        opened.enqueue(bytes);
        return;
      }
    }
  }

  const body = new ReadableStream<Bytes>({
    start(opened) {
      controller = opened;
      opened.enqueue(encoder.encode(`retry: ${RETRY_MS}\n: live\n\n`));
    },
    pull: (opened) =>
      pull(opened).catch((error: unknown) => {
        // The reader comes back by itself and resumes by id.
        options.onError(error);
        end();
      }),
    cancel: end,
  });

  return {
    body,
    beat() {
      const full = (controller?.desiredSize ?? 0) <= 0;
      if (full && stalled) return end();
      stalled = full;
      comment = true;
      hear();
    },
    end,
  };
}

const encoder = new TextEncoder();
const heartbeat = encoder.encode(HEARTBEAT);
