import { type EventPosition, formatEventId } from '@patchbay/core';
import type { Owner } from '../owner.ts';
import type { PatchbayStore } from '../store/patchbay-store.ts';
import type { OutboxBatch, OutboxReader } from './outbox-reader.ts';
import { type Bytes, GREETING, HEARTBEAT, toBytes, toMessage } from './sse.ts';

/** What one stream follows. */
export interface AccountStreamOptions {
  readonly store: Pick<PatchbayStore, 'position'>;
  readonly outbox: OutboxReader;
  readonly owner: Owner;
  /** Everything after it is sent; null to begin with what comes from now on. */
  readonly after: EventPosition | null;
  /** Sends a reset first: the reader names a place that cannot be continued from. */
  readonly reset: boolean;
  readonly onEnd: () => void;
  readonly onError: (error: unknown) => void;
}

/** Where a stream writes to: the body of a web response, or what Node answers with. */
export interface Sink {
  /** Answers whether there is room for more; where there is none, `resume` tells when there is. */
  write(bytes: Bytes): boolean;
  close(): void;
  /** Breaks off: this reader takes nothing, and would never come to the end of what was written. */
  drop(): void;
}

/** A stream that is open. */
export interface AccountStream {
  /** Writes there from now on, from the beginning: nothing may have been read elsewhere. */
  writeTo(sink: Sink): void;
  /** The sink has room again. */
  resume(): void;
  /** There are news, up to which event where that is known. The outbox was renewed before. */
  hear(number?: number): void;
  /**
   * Writes a comment, and looks for news that nobody told of: those of another process on the same file, or lost
   * between processes. Ends the stream of a reader that took nothing during two beats.
   */
  beat(): void;
  end(): void;
}

/**
 * Server-sent events of one owner. The outbox is read only when the reader has room, so a slow one costs one batch of
 * memory, and what it misses waits in the outbox under its last id. Written with callbacks instead of a loop that
 * waits: with thousands of streams, every promise between the news and the socket counts.
 */
export function openAccountStream(options: AccountStreamOptions): AccountStream {
  const { store, outbox, owner } = options;
  let { after, reset } = options;
  let sink: Sink | null = null;
  let room = false;
  let reading = false;
  let news = true;
  let comment = false;
  let stalled = false;
  let ended = false;

  // What happens from now on is told, also when the reader takes its time before it begins to read.
  if (after === null && !reset) whenRead(store.position(owner), begin);

  /** Does what comes next, if there is anything and room for it. */
  function goOn(): void {
    if (ended || reading || !room) return;
    if (comment) {
      comment = false;
      write(HEARTBEAT);
      goOn();
    } else if (reset) {
      whenRead(store.position(owner), beginAnew);
    } else if (news && after) {
      news = false;
      whenRead(outbox.read(after), take);
    }
  }

  function whenRead<T>(read: Promise<T>, use: (result: T) => void): void {
    reading = true;
    read.then((result) => {
      if (ended) return;
      reading = false;
      use(result);
      goOn();
    }, fail);
  }

  function begin(now: EventPosition): void {
    after = now;
  }

  function beginAnew(now: EventPosition): void {
    reset = false;
    after = now;
    write(toBytes(toMessage('reset', formatEventId(now), {})));
  }

  function take(batch: OutboxBatch | null): void {
    if (batch === null) {
      news = true;
      reset = true;
      return;
    }
    after = batch.after;
    news ||= batch.more;
    if (batch.messages.byteLength > 0) write(batch.messages);
  }

  function write(bytes: Bytes): void {
    stalled = false;
    try {
      room = sink?.write(bytes) ?? false;
    } catch (error) {
      fail(error);
    }
  }

  /** The reader comes back by itself and resumes by id. */
  function fail(error: unknown): void {
    if (ended) return;
    options.onError(error);
    end();
  }

  function end(how: 'close' | 'drop' = 'close'): void {
    if (ended) return;
    ended = true;
    sink?.[how]();
    options.onEnd();
  }

  return {
    writeTo(to) {
      sink = to;
      write(GREETING);
      if (ended) to.close();
      else goOn();
    },
    resume() {
      room = true;
      goOn();
    },
    hear(number) {
      if (number !== undefined && after !== null && number <= after.number) return; // read with what came before it
      news = true;
      goOn();
    },
    beat() {
      if (!room && stalled) return end('drop');
      stalled = !room;
      comment = true;
      news = true;
      goOn();
    },
    end: () => end(),
  };
}
