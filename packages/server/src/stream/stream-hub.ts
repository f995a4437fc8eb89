import { STREAM_HEARTBEAT_MS } from '@patchbay/core';
import { ownerKey } from '../owner.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import { type AccountStream, type AccountStreamOptions, openAccountStream } from './account-stream.ts';
import { createOutboxReader } from './outbox-reader.ts';

/** What a route knows of a stream. */
export type StreamRequest = Pick<AccountStreamOptions, 'owner' | 'after' | 'reset' | 'onError'>;

/** Every open stream of this process, with one heartbeat for all. */
export interface StreamHub {
  /** Opens a stream that ends when the request is aborted. */
  open(options: StreamRequest, request: Request): AccountStream['body'];
  /** How many streams are open. */
  readonly size: number;
  /** Ends all streams. */
  close(): void;
}

type HubContext = Pick<PipeContext, 'store' | 'bus' | 'background' | 'clock' | 'random' | 'metric'>;

interface OpenStream {
  readonly key: string;
  readonly endsAt: number;
  readonly request: Request;
}

/** How long a stream lives at least, in milliseconds: whoever comes back is asked again who they are. */
export const STREAM_LIFE_MS: number = 10 * 60_000;

/** What is added by chance, so that streams that opened together do not come back together; in milliseconds. */
const LIFE_JITTER_MS = 2 * 60_000;

/** So many streams of one owner; the oldest makes room. Many tabs share one. */
const MAX_STREAMS_PER_OWNER = 50;

/** Creates the hub; its heart beats only while somebody listens. */
export function createStreamHub(context: HubContext): StreamHub {
  const { store, bus, background, clock, random, metric } = context;
  const outbox = createOutboxReader(store);
  /**
   * In the order of opening. The request is kept with its stream: undici no longer hands an abort on once the
   * request was collected, and then nobody would hear that the reader has gone.
   */
  const streams = new Map<AccountStream, OpenStream>();
  /** The same by owner, so that opening one costs no look at all others. */
  const byOwner = new Map<string, Set<AccountStream>>();
  let beating = false;

  async function beat(): Promise<void> {
    for (beating = true; streams.size > 0; ) {
      await background.pause(STREAM_HEARTBEAT_MS);
      const now = clock.now();
      for (const [stream, { endsAt }] of [...streams]) {
        if (endsAt <= now) stream.end();
        else stream.beat();
      }
    }
    beating = false;
  }

  function enter(stream: AccountStream, place: OpenStream): void {
    const own = byOwner.get(place.key) ?? new Set();
    byOwner.set(place.key, own.add(stream));
    streams.set(stream, place);
    metric({ name: 'streams', open: streams.size });
  }

  function leave(stream: AccountStream): void {
    const key = streams.get(stream)?.key ?? '';
    const own = byOwner.get(key);
    own?.delete(stream);
    if (own?.size === 0) byOwner.delete(key);
    streams.delete(stream);
    metric({ name: 'streams', open: streams.size });
  }

  function makeRoom(key: string): void {
    const own = byOwner.get(key);
    if (!own || own.size < MAX_STREAMS_PER_OWNER) return;
    const [oldest] = own;
    oldest?.end();
  }

  return {
    open(options, request) {
      const { signal } = request;
      const key = ownerKey(options.owner);
      makeRoom(key);
      const jitter = ((random()[0] ?? 0) / 255) * LIFE_JITTER_MS;
      const stream = openAccountStream({
        ...options,
        store,
        bus,
        outbox,
        onEnd: () => leave(stream),
      });
      enter(stream, { key, endsAt: clock.now() + STREAM_LIFE_MS + jitter, request });
      signal.addEventListener('abort', stream.end, { once: true });
      if (signal.aborted || background.signal.aborted) stream.end();
      else if (!beating) background.run('the heartbeat of the streams', beat);
      return stream.body;
    },
    get size() {
      return streams.size;
    },
    close() {
      for (const stream of [...streams.keys()]) stream.end();
    },
  };
}
