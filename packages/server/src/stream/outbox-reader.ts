import { type EventPosition, formatEventId, parseEventId } from '@patchbay/core';
import { type Owner, ownerKey } from '../owner.ts';
import type { PatchbayStore } from '../store/patchbay-store.ts';
import { toMessage } from './sse.ts';

/** A piece of an owner's outbox, ready to be written. */
export interface OutboxBatch {
  /** Empty when there is nothing after the position. */
  readonly messages: Uint8Array<ArrayBuffer>;
  readonly after: EventPosition;
  /** Whether there may be more right behind. */
  readonly more: boolean;
}

/** Reads the outbox for streams. */
export interface OutboxReader {
  /** Null when the store can no longer continue from there. */
  read(owner: Owner, after: EventPosition): Promise<OutboxBatch | null>;
  /**
   * There may be news of the owner: nobody joins a read any more that began before this. To be called before every
   * read that news ask for, or the read could miss them.
   */
  renew(owner: Owner): void;
}

/** Events read at once; also what a slow reader holds in memory at most. */
const BATCH = 100;

/** Streams that stand at the same place at the same time share one read and one text: an owner's many tabs do. */
export function createOutboxReader(store: Pick<PatchbayStore, 'eventsAfter'>): OutboxReader {
  const underWay = new Map<string, Map<string, Promise<OutboxBatch | null>>>();
  /** Each stream has an owner object of its own and asks for its key with every event. */
  const keys = new WeakMap<Owner, string>();

  function keyOf(owner: Owner): string {
    const known = keys.get(owner);
    if (known !== undefined) return known;
    const key = ownerKey(owner);
    keys.set(owner, key);
    return key;
  }

  async function read(owner: Owner, after: EventPosition): Promise<OutboxBatch | null> {
    const events = await store.eventsAfter(owner, after, BATCH);
    if (events === null) return null;
    const last = events.at(-1);
    const text = events.map(({ id, account }) => toMessage('account', id, account)).join('');
    return {
      messages: encoder.encode(text),
      after: (last && parseEventId(last.id)) ?? after,
      more: events.length === BATCH,
    };
  }

  return {
    read(owner, after) {
      const key = keyOf(owner);
      const place = formatEventId(after);
      const reads = underWay.get(key) ?? new Map<string, Promise<OutboxBatch | null>>();
      underWay.set(key, reads);
      const shared =
        reads.get(place) ??
        read(owner, after).finally(() => {
          reads.delete(place);
          if (reads.size === 0 && underWay.get(key) === reads) underWay.delete(key);
        });
      reads.set(place, shared);
      return shared;
    },
    renew(owner) {
      underWay.delete(keyOf(owner));
    },
  };
}

const encoder = new TextEncoder();
