/** Tells whoever listens that something in a world is no longer as it was. What exactly, they look up. */
export interface Changes {
  /** Called by everything that changes state. */
  note(): void;
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void;
  /** Drops every listener. */
  clear(): void;
}

export function createChanges(): Changes {
  const listeners = new Set<() => void>();
  return {
    note: () => {
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear: () => listeners.clear(),
  };
}
