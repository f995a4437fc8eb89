/** The tabs of one browser, as far as sharing a stream needs them. Injected, so that tests can be several tabs. */
export interface Tabs {
  /** Whether a person can see this tab. */
  isVisible(): boolean;
  onVisibilityChange(listener: () => void): () => void;
  /** A line to the other tabs; a tab does not hear itself. */
  openChannel(name: string, onMessage: (message: unknown) => void): TabChannel;
  /**
   * Waits until no other tab holds `name`, then runs `work` and holds it until that ends.
   * Rejects when `signal` aborts before.
   */
  hold(name: string, signal: AbortSignal, work: () => Promise<void>): Promise<void>;
}

/** A line to the other tabs. */
export interface TabChannel {
  send(message: unknown): void;
  close(): void;
}

/** What a page tells about being seen; `document` fits behind it. */
export interface PageVisibility {
  isVisible(): boolean;
  onChange(listener: () => void): () => void;
}

/** The browser's own tabs; null where it has no locks or no channels (old browsers, pages without https). */
export function browserTabs(visibility: PageVisibility): Tabs | null {
  const locks = globalThis.navigator?.locks;
  if (!locks || typeof BroadcastChannel === 'undefined') return null;
  return {
    isVisible: visibility.isVisible,
    onVisibilityChange: visibility.onChange,
    openChannel(name, onMessage) {
      const channel = new BroadcastChannel(name);
      channel.onmessage = ({ data }: MessageEvent) => onMessage(data);
      return { send: (message) => channel.postMessage(message), close: () => channel.close() };
    },
    hold: async (name, signal, work) => {
      await locks.request(name, { signal }, work);
    },
  };
}
