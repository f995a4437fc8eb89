import {
  type AccountEventStream,
  type AccountListEntry,
  accountKeys,
  applyEventToCache,
  type Clock,
  createAccountEventStream,
  type PatchbayClient,
  type StreamState,
} from '@patchbay/core';
import type { QueryClient } from '@tanstack/react-query';

/** One stream per provider, running while somebody on the page needs it. */
export interface LiveUpdates {
  /** Keeps the stream running until the returned function is called. */
  retain(): () => void;
  getState(): StreamState;
  subscribe(listener: () => void): () => void;
}

/** Feeds the query cache from the live stream. */
export function createLiveUpdates(
  client: PatchbayClient,
  queryClient: QueryClient,
  scope: string,
  clock: Clock,
): LiveUpdates {
  const listeners = new Set<() => void>();
  let users = 0;
  let state: StreamState = 'connecting';
  let stream: AccountEventStream | null = null;

  const reconnect = (): void => stream?.reconnect();
  const readAgain = (): void => {
    // Only what is on screen is read: rows are fed by the list and never ask for themselves.
    void queryClient.invalidateQueries({ queryKey: accountKeys.all(scope) });
  };

  function setState(next: StreamState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function start(): void {
    const list = queryClient.getQueryData<AccountListEntry>(accountKeys.list(scope));
    let gap = list === undefined; // without a position, what changed before the stream opened is unknown
    stream = createAccountEventStream({
      client,
      clock,
      after: list?.position ?? null,
      onEvent: (event) => applyEventToCache(queryClient, scope, event),
      onReset: readAgain,
      onState(next) {
        setState(next);
        if (next === 'live' && gap) {
          gap = false;
          readAgain();
        }
      },
    });
    addEventListener('online', reconnect);
    document.addEventListener('visibilitychange', reconnect);
  }

  function stop(): void {
    stream?.close();
    stream = null;
    removeEventListener('online', reconnect);
    document.removeEventListener('visibilitychange', reconnect);
    setState('connecting');
  }

  return {
    retain() {
      users += 1;
      if (!stream) start();
      return () => {
        users -= 1;
        // A component that is only re-mounted (StrictMode, a moved row) does not cost a connection.
        queueMicrotask(() => {
          if (users === 0 && stream) stop();
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
