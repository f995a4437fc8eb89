import {
  type Account,
  type EventPosition,
  formatEventId,
  parseEventId,
  type StreamEventName,
} from '@patchbay/core';
import type { EventBus } from '../bus/event-bus.ts';
import type { Owner } from '../owner.ts';
import type { PatchbayStore } from '../store/patchbay-store.ts';

/** Events read from the outbox at once; also what a slow reader holds in memory at most. */
const BATCH = 100;

/** How long a browser's own reader waits before it connects again, in milliseconds. */
const RETRY_MS = 2_000;

/** What one stream follows. */
export interface AccountStreamOptions {
  readonly store: PatchbayStore;
  readonly bus: EventBus;
  readonly owner: Owner;
  /** Everything after it is sent; null when the reader's position is not known to be one. */
  readonly after: EventPosition | null;
  /** Sends a reset first: the reader has seen something that cannot be continued. */
  readonly reset: boolean;
  readonly onEnd: () => void;
  readonly onError: (error: unknown) => void;
}

/** A stream that is open. */
export interface AccountStream {
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Writes a comment, or ends the stream of a reader that took nothing since the last one. */
  beat(): void;
  end(): void;
}

/**
 * Server-sent events of one owner. It is pulled: the outbox is read only when the reader has room, so a slow one
 * costs one batch of memory, and what it misses waits in the outbox under its last id.
 */
export function openAccountStream(options: AccountStreamOptions): AccountStream {
  const { store, bus, owner } = options;
  let after = options.after;
  let reset = options.reset;
  let news = true;
  let comment = false;
  let stalled = false;
  let ended = false;
  let wake = (): void => {};
  let controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | null = null;

  // Before the first look at the outbox: an event in between is then seen twice rather than never.
  const unsubscribe = bus.subscribe(owner, () => {
    news = true;
    wake();
  });

  function end(): void {
    if (ended) return;
    ended = true;
    unsubscribe();
    wake();
    try {
      controller?.close();
    } catch {} // cancelled or failed before: nothing is left to close
    options.onEnd();
  }

  /** The reader comes back by itself and resumes by id. */
  function fail(error: unknown): string {
    options.onError(error);
    end();
    return '';
  }

  /** What to write next; empty while there is nothing. */
  async function next(): Promise<string> {
    if (comment) {
      comment = false;
      return ': \n\n';
    }
    if (!news) return '';
    if (after === null || reset) {
      after = await store.position(owner);
      const text = reset ? toMessage('reset', after, {}) : '';
      reset = false;
      return text;
    }
    news = false;
    const events = await store.eventsAfter(owner, after, BATCH);
    if (events === null) {
      news = true;
      reset = true;
      return next();
    }
    const last = events.at(-1);
    after = (last && parseEventId(last.id)) ?? after;
    news ||= events.length === BATCH;
    return events.map((event) => toMessage('account', event.id, event.account)).join('');
  }

  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(opened) {
      controller = opened;
      opened.enqueue(encoder.encode(`retry: ${RETRY_MS}\n: live\n\n`));
    },
    async pull(opened) {
      while (!ended) {
        const text = await next().catch(fail);
        if (ended) return;
        if (text !== '') {
          stalled = false;
          opened.enqueue(encoder.encode(text));
          return;
        }
        if (!news && !comment) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    },
    cancel: end,
  });

  return {
    body,
    beat() {
      const full = (controller?.desiredSize ?? 0) <= 0;
      if (full && stalled) return end();
      stalled = full;
      comment = true;
      wake();
    },
    end,
  };
}

function toMessage(name: StreamEventName, id: EventPosition | string, data: Account | object): string {
  const position = typeof id === 'string' ? id : formatEventId(id);
  return `event: ${name}\nid: ${position}\ndata: ${JSON.stringify(data)}\n\n`;
}

const encoder = new TextEncoder();
