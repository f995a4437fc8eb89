import { STREAM_HEARTBEAT_MS } from '@patchbay/core';
import type { PipeContext } from '../pipe/pipe-context.ts';
import { type AccountStream, type AccountStreamOptions, openAccountStream } from './account-stream.ts';
import { createOutboxReader } from './outbox-reader.ts';

/** What a route knows of a stream. */
export type StreamRequest = Pick<AccountStreamOptions, 'owner' | 'after' | 'reset' | 'onError'>;

/** Every open stream of this process, with one heartbeat for all. */
export interface StreamHub {
  /** Opens a stream that ends with `signal`. */
  open(options: StreamRequest, signal: AbortSignal): AccountStream['body'];
  /** How many streams are open. */
  readonly size: number;
  /** Ends all streams. */
  close(): void;
}

type HubContext = Pick<PipeContext, 'store' | 'bus' | 'background'>;

/** Creates the hub; its heart beats only while somebody listens. */
export function createStreamHub({ store, bus, background }: HubContext): StreamHub {
  const outbox = createOutboxReader(store);
  const streams = new Set<AccountStream>();
  let beating = false;

  async function beat(): Promise<void> {
    for (beating = true; streams.size > 0; ) {
      await background.pause(STREAM_HEARTBEAT_MS);
      for (const stream of [...streams]) stream.beat();
    }
    beating = false;
  }

  return {
    open(options, signal) {
      const stream = openAccountStream({
        ...options,
        store,
        bus,
        outbox,
        onEnd() {
          streams.delete(stream);
        },
      });
      streams.add(stream);
      signal.addEventListener('abort', stream.end, { once: true });
      if (signal.aborted || background.signal.aborted) stream.end();
      else if (!beating) background.run('the heartbeat of the streams', beat);
      return stream.body;
    },
    get size() {
      return streams.size;
    },
    close() {
      for (const stream of [...streams]) stream.end();
    },
  };
}
