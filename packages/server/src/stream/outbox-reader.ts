import { type EventPosition, parseEventId } from '@patchbay/core';
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
}

/** Events read at once; also what a slow reader holds in memory at most. */
const BATCH = 100;

/** Streams that stand at the same place at the same time share one read and one text: an owner's many tabs do. */
export function createOutboxReader(store: Pick<PatchbayStore, 'eventsAfter'>): OutboxReader {
  const underWay = new Map<string, Promise<OutboxBatch | null>>();

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
      const key = `${ownerKey(owner)}${after.epoch}.${after.number}`;
      const shared = underWay.get(key) ?? read(owner, after).finally(() => underWay.delete(key));
      underWay.set(key, shared);
      return shared;
    },
  };
}

const encoder = new TextEncoder();
