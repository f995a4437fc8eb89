/** Hears that there is news; up to which event, where that is known. */
export type OnNews = (number?: number) => void;

/** Who wants to hear of whom. */
export interface Listeners {
  /** Returns the function that takes the listener away. */
  add(key: string, onNews: OnNews): () => void;
  tell(key: string, number?: number): void;
  tellAll(): void;
}

/** Creates an empty list of listeners. */
export function createListeners(): Listeners {
  const listeners = new Map<string, Set<OnNews>>();
  return {
    add(key, onNews) {
      const own = listeners.get(key) ?? new Set();
      listeners.set(key, own.add(onNews));
      return () => {
        own.delete(onNews);
        if (own.size === 0 && listeners.get(key) === own) listeners.delete(key);
      };
    },
    tell(key, number) {
      for (const onNews of listeners.get(key) ?? []) onNews(number);
    },
    tellAll() {
      for (const own of [...listeners.values()]) for (const onNews of own) onNews();
    },
  };
}
