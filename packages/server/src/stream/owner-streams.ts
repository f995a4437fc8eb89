import type { EventBus } from '../bus/event-bus.ts';
import type { Owner } from '../owner.ts';
import type { PatchbayStore } from '../store/patchbay-store.ts';
import { type AccountStream, type AccountStreamOptions, openAccountStream } from './account-stream.ts';
import { createOutboxReader } from './outbox-reader.ts';

/** How a route begins a stream. */
export type StreamStart = Pick<AccountStreamOptions, 'after' | 'reset' | 'onError'>;

/** The open streams of one owner. They hear of news together, and one read of the outbox serves them all. */
export interface OwnerStreams {
  /** Opens one that ends with the first heartbeat after `endsAt`. Where there are too many, the oldest makes room. */
  open(start: StreamStart & { readonly endsAt: number; readonly onEnd: () => void }): AccountStream;
  beat(now: number): void;
}

/** What they stand on. */
export interface OwnerStreamsOptions {
  readonly store: Pick<PatchbayStore, 'position' | 'eventsAfter'>;
  readonly bus: EventBus;
  readonly owner: Owner;
  /** The last one has ended; whoever comes later needs new ones. */
  readonly onEmpty: () => void;
}

/** So many streams of one owner; many tabs share one. */
const MAX_STREAMS = 50;

/** Begins to listen for the owner's news, until the last stream ends. */
export function createOwnerStreams({ store, bus, owner, onEmpty }: OwnerStreamsOptions): OwnerStreams {
  const outbox = createOutboxReader(store, owner);
  /** When each one ends, in the order of opening. */
  const streams = new Map<AccountStream, number>();
  // Before the first look at the outbox: so nothing falls between replaying and following.
  const unsubscribe = bus.subscribe(owner, (number) => {
    outbox.renew();
    for (const stream of streams.keys()) stream.hear(number);
  });

  function leave(stream: AccountStream): void {
    streams.delete(stream);
    if (streams.size > 0) return;
    unsubscribe();
    onEmpty();
  }

  return {
    open({ endsAt, onEnd, ...start }) {
      const stream = openAccountStream({
        ...start,
        store,
        outbox,
        owner,
        onEnd() {
          leave(stream);
          onEnd();
        },
      });
      streams.set(stream, endsAt);
      const [oldest] = streams.keys();
      if (streams.size > MAX_STREAMS) oldest?.end();
      return stream;
    },
    beat(now) {
      outbox.renew();
      for (const [stream, endsAt] of streams) {
        if (endsAt <= now) stream.end();
        else stream.beat();
      }
    },
  };
}
