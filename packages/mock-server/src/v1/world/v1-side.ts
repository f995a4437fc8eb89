import type { v2 } from '@patchbay/core/unipile';
import type { AccountBook } from '../../world/account-book.ts';
import type { Collection } from '../../world/collection.ts';
import type { Collections } from '../../world/collections.ts';
import type { V1LinkRecord } from '../hosted/v1-link-record.ts';
import type { V1Intent } from '../native/v1-intent.ts';
import type { StoredWebhook } from '../webhooks/stored-webhook.ts';
import type { V1Traits } from './v1-traits.ts';

/** What a world remembers for v1 alone. Keys that are account ids are the world's. */
export interface V1Side {
  /** What v1 says about an account and v2 has no word for. */
  readonly traits: Collection<V1Traits>;
  /** Accounts whose status has moved and whose webhooks have not heard of it: v1 tells transitions only. */
  readonly moved: Collection<true>;
  /** The word of each account that was told last. */
  readonly told: Collection<string>;
  readonly webhooks: Collection<StoredWebhook>;
  readonly links: Collection<V1LinkRecord>;
  /** Sign-ins under way, by the id that v1 names them by. */
  readonly intents: Collection<V1Intent>;
  /** Synchronisations by account and product. */
  readonly syncs: Collection<V1Sync>;
}

/** A synchronisation that `GET …/sync` started. */
export interface V1Sync {
  /** Milliseconds since the epoch. */
  readonly doneAt: number;
  readonly partial: boolean;
}

export function createV1Side(collections: Collections): V1Side {
  return {
    traits: collections.of('v1-traits'),
    moved: collections.of('v1-moved'),
    told: collections.of('v1-told'),
    webhooks: collections.of('v1-webhooks'),
    links: collections.of('v1-links'),
    intents: collections.of('v1-intents'),
    syncs: collections.of('v1-syncs'),
  };
}

/**
 * The book, watched: whatever changes an account's status, v1's own word for the former status is dropped, and the
 * move is noted where v1 has another word for it.
 */
export function watchAccounts(
  side: V1Side,
  book: AccountBook,
  wordOf: (account: v2.WireAccount) => string,
): AccountBook {
  return {
    ...book,
    put: (account) => {
      const before = book.get(account.id);
      const word = before && wordOf(before);
      const traits = side.traits.get(account.id);
      if (traits?.words && traits.words.under !== account.status) {
        const { words: _, ...rest } = traits;
        side.traits.set(account.id, rest);
      }
      book.put(account);
      if (word !== undefined && word !== wordOf(account)) side.moved.set(account.id, true);
    },
    remove: (id) => {
      side.moved.delete(id);
      side.told.delete(id);
      book.remove(id);
    },
  };
}
