import { STREAM_HEARTBEAT_MS } from '@patchbay/core';
import { type Owner, ownerKey } from '../owner.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import type { AccountStream } from './account-stream.ts';
import { createOwnerStreams, type OwnerStreams, type StreamStart } from './owner-streams.ts';
import type { Bytes } from './sse.ts';
import { toBody } from './stream-body.ts';

/** Every open stream of this process, with one heartbeat for all. */
export interface StreamHub {
  /** Opens a stream that ends when the request is aborted. */
  open(owner: Owner, start: StreamStart, request: Request): ReadableStream<Bytes>;
  /** How many streams are open. */
  readonly size: number;
  /** Ends all streams. */
  close(): void;
}

type HubContext = Pick<PipeContext, 'store' | 'bus' | 'background' | 'clock' | 'random' | 'metric'>;

/** How long a stream lives at least, in milliseconds: whoever comes back is asked again who they are. */
export const STREAM_LIFE_MS: number = 10 * 60_000;

/** What is added by chance, so that streams that opened together do not come back together; in milliseconds. */
const LIFE_JITTER_MS = 2 * 60_000;

/** Creates the hub; its heart beats only while somebody listens. */
export function createStreamHub(context: HubContext): StreamHub {
  const { store, bus, background, clock, random, metric } = context;
  const byOwner = new Map<string, OwnerStreams>();
  /**
   * The request is kept with its stream: undici no longer hands an abort on once the request was collected, and then
   * nobody would hear that the reader has gone.
   */
  const requests = new Map<AccountStream, Request>();
  let beating = false;

  async function beat(): Promise<void> {
    beating = true;
    try {
      while (requests.size > 0) {
        await background.pause(STREAM_HEARTBEAT_MS);
        const now = clock.now();
        for (const own of byOwner.values()) own.beat(now);
      }
    } finally {
      beating = false; // the next stream begins anew
    }
  }

  function streamsOf(owner: Owner): OwnerStreams {
    const key = ownerKey(owner);
    const known = byOwner.get(key);
    if (known) return known;
    const own = createOwnerStreams({ store, bus, owner, onEmpty: () => byOwner.delete(key) });
    byOwner.set(key, own);
    return own;
  }

  function tellSize(): void {
    metric({ name: 'streams', open: requests.size });
  }

  return {
    open(owner, start, request) {
      const { signal } = request;
      const jitter = ((random()[0] ?? 0) / 255) * LIFE_JITTER_MS;
      const onEnd = (): void => {
        requests.delete(stream);
        tellSize();
      };
      const endsAt = clock.now() + STREAM_LIFE_MS + jitter;
      const stream = streamsOf(owner).open({ ...start, endsAt, onEnd });
      requests.set(stream, request);
      tellSize();
      const body = toBody(stream);
      signal.addEventListener('abort', stream.end, { once: true });
      if (signal.aborted || background.signal.aborted) stream.end();
      else if (!beating) background.run('the heartbeat of the streams', beat);
      return body;
    },
    get size() {
      return requests.size;
    },
    close() {
      for (const stream of requests.keys()) stream.end();
    },
  };
}
