import { type Owner, ownerKey } from '../owner.ts';
import { createListeners, type OnNews } from './listeners.ts';

/**
 * Says "this owner has news", never what: streams read the outbox themselves, so nothing is missed between
 * replaying and following, and a bus between processes carries no personal data. A bus may lose a word or repeat it:
 * streams look for themselves every few seconds.
 */
export interface EventBus {
  /** @param number Of the owner's last event, where it is known: who has read up to there need not look. */
  publish(owner: Owner, number?: number): void;
  /** Returns the function that ends the subscription. */
  subscribe(owner: Owner, onNews: OnNews): () => void;
}

/** A bus within one process. */
export function createMemoryBus(): EventBus {
  const listeners = createListeners();
  return {
    publish: (owner, number) => listeners.tell(ownerKey(owner), number),
    subscribe: (owner, onNews) => listeners.add(ownerKey(owner), onNews),
  };
}
