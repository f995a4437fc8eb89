import { type Owner, ownerKey } from '../owner.ts';

/**
 * Says "this owner has news", never what: streams read the outbox themselves, so nothing is missed between
 * replaying and following, and a bus between processes carries no personal data.
 */
export interface EventBus {
  publish(owner: Owner): void;
  /** Returns the function that ends the subscription. */
  subscribe(owner: Owner, onNews: () => void): () => void;
}

/** A bus within one process. */
export function createMemoryBus(): EventBus {
  const listeners = new Map<string, Set<() => void>>();
  return {
    publish(owner) {
      for (const onNews of listeners.get(ownerKey(owner)) ?? []) onNews();
    },
    subscribe(owner, onNews) {
      const key = ownerKey(owner);
      const own = listeners.get(key) ?? new Set();
      listeners.set(key, own.add(onNews));
      return () => {
        own.delete(onNews);
        if (own.size === 0 && listeners.get(key) === own) listeners.delete(key);
      };
    },
  };
}
