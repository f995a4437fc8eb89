import { type EventPosition, formatEventId, parseEventId } from '@patchbay/core';
import type { Owner } from '../owner.ts';
import type { PatchbayStore } from '../store/patchbay-store.ts';
import { type Bytes, toBytes, toMessage } from './sse.ts';

/** A piece of an owner's outbox, ready to be written. */
export interface OutboxBatch {
  /** Empty when there is nothing after the position. */
  readonly messages: Bytes;
  readonly after: EventPosition;
  /** Whether there may be more right behind. */
  readonly more: boolean;
}

/** Reads the outbox of one owner for streams. */
export interface OutboxReader {
  /** Null when the store can no longer continue from there. */
  read(after: EventPosition): Promise<OutboxBatch | null>;
  /**
   * There may be news: nobody joins a read any more that began before this. To be called before every read that news
   * ask for, or the read could miss them.
   */
  renew(): void;
}

/** Events read at once; also what a slow reader holds in memory at most. */
const BATCH = 100;

/** Streams that stand at the same place at the same time share one read and one text: an owner's many tabs do. */
export function createOutboxReader(store: Pick<PatchbayStore, 'eventsAfter'>, owner: Owner): OutboxReader {
  let underWay = new Map<string, Promise<OutboxBatch | null>>();

  async function load(after: EventPosition): Promise<OutboxBatch | null> {
    const events = await store.eventsAfter(owner, after, BATCH);
    if (events === null) return null;
    const last = events.at(-1);
    return {
      messages: toBytes(events.map(({ id, account }) => toMessage('account', id, account)).join('')),
      after: (last && parseEventId(last.id)) ?? after,
      more: events.length === BATCH,
    };
  }

  return {
    read(after) {
      const place = formatEventId(after);
      const reads = underWay;
      const known = reads.get(place);
      if (known) return known;
      const read = load(after).finally(() => reads.delete(place));
      reads.set(place, read);
      return read;
    },
    renew() {
      if (underWay.size > 0) underWay = new Map();
    },
  };
}
