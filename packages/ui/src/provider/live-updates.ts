import { accountKeys, type Clock, type PatchbayClient, type StreamState } from '@patchbay/core';
import type { QueryClient } from '@tanstack/react-query';

/** One stream per provider, running while somebody on the page needs it; shared with the owner's other tabs. */
export interface LiveUpdates {
  /** Keeps the stream running until the returned function is called. */
  retain(): () => void;
  getState(): StreamState;
  subscribe(listener: () => void): () => void;
}

/** Until the chunk can be loaded, the accounts are read again so often at first; then less and less. */
const WITHOUT_STREAM_MS = 15_000;

const loadLiveStream = (): Promise<Pick<typeof import('./live-stream.ts'), 'startLiveStream'>> =>
  import('./live-stream.ts');

/**
 * Keeps the accounts current. The stream itself is loaded when it is first needed, after the first list has been
 * read. Where that fails (no network, a page from before an update of the app) it says `paused`, tries again,
 * and has the accounts read meanwhile.
 */
export function createLiveUpdates(
  client: PatchbayClient,
  queryClient: QueryClient,
  scope: string,
  clock: Clock,
  load: typeof loadLiveStream = loadLiveStream,
): LiveUpdates {
  const listeners = new Set<() => void>();
  let users = 0;
  let state: StreamState = 'connecting';
  let life: AbortController | null = null;

  function setState(next: StreamState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  async function run(signal: AbortSignal): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        const { startLiveStream } = await load();
        if (signal.aborted) return;
        const stop = startLiveStream({ client, queryClient, scope, clock, onState: setState });
        signal.addEventListener('abort', stop);
        return;
      } catch {
        if (signal.aborted) return;
        setState('paused');
      }
      await clock.sleep(WITHOUT_STREAM_MS * 2 ** Math.min(tries, 4), signal);
      void queryClient.invalidateQueries({ queryKey: accountKeys.all(scope) });
    }
  }

  return {
    retain() {
      users += 1;
      if (!life) {
        life = new AbortController();
        run(life.signal).catch(() => {}); // ends by its abort
      }
      return () => {
        users -= 1;
        // A component that is only re-mounted (StrictMode, a moved row) does not cost a connection.
        queueMicrotask(() => {
          if (users > 0 || !life) return;
          life.abort();
          life = null;
          setState('connecting');
        });
      };
    },
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
