import {
  type AccountEvent,
  type AccountEventStream,
  type AccountListEntry,
  accountKeys,
  applyEventToCache,
  browserTabs,
  type Clock,
  createAccountEventStream,
  createSharedAccountEventStream,
  type PatchbayClient,
  type StreamState,
} from '@patchbay/core';
import { notifyManager, type QueryClient } from '@tanstack/react-query';
import { createFrameBatch } from './frame-batch.ts';

/** One stream per provider, running while somebody on the page needs it; shared with the owner's other tabs. */
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
  const listKey = accountKeys.list(scope);
  let users = 0;
  let state: StreamState = 'connecting';
  let running: { readonly stream: AccountEventStream; readonly tag: string | undefined } | null = null;
  let stopWatchingList = (): void => {};

  const batch = createFrameBatch<AccountEvent>((events) => {
    notifyManager.batch(() => {
      for (const event of events) applyEventToCache(queryClient, scope, event);
    });
  });
  const isListKey = (key: readonly unknown[]): boolean => listKey.every((part, index) => key[index] === part);
  const list = (): AccountListEntry | undefined => queryClient.getQueryData(listKey);
  const reconnect = (): void => running?.stream.reconnect();
  const readAgain = (): void => {
    // Only what is on screen is read: rows are fed by the list and never ask for themselves.
    void queryClient.invalidateQueries({ queryKey: accountKeys.all(scope) });
  };

  function onVisibility(): void {
    if (document.visibilityState === 'hidden') batch.flush(); // no frame will come
    if (running?.tag === undefined) reconnect(); // a shared stream looks for itself
  }

  function setState(next: StreamState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function open(): void {
    const entry = list();
    const tag = entry?.streamTag;
    const tabs = tag === undefined ? null : browserTabs(pageVisibility);
    let gap = entry === undefined; // without a position, what changed before the stream opened is unknown
    const options = {
      client,
      clock,
      after: entry?.position ?? null,
      onEvent: batch.add,
      onReset: readAgain,
      onState(next: StreamState) {
        setState(next);
        if (next === 'live' && gap) {
          gap = false;
          readAgain();
        }
      },
    };
    const stream =
      tabs && tag !== undefined
        ? createSharedAccountEventStream({ ...options, tabs, tag })
        : createAccountEventStream(options);
    running = { stream, tag };
  }

  /** The stream belongs to whom the list belongs to: somebody else has signed in, or the list came later. */
  function followList(): void {
    if (!running || list()?.streamTag === running.tag) return;
    running.stream.close();
    open();
  }

  function start(): void {
    open();
    stopWatchingList = queryClient.getQueryCache().subscribe(({ type, query: { queryKey } }) => {
      if (type === 'updated' && queryKey.length === listKey.length && isListKey(queryKey)) followList();
    });
    addEventListener('online', reconnect);
    document.addEventListener('visibilitychange', onVisibility);
  }

  function stop(): void {
    running?.stream.close();
    running = null;
    stopWatchingList();
    batch.flush();
    removeEventListener('online', reconnect);
    document.removeEventListener('visibilitychange', onVisibility);
    setState('connecting');
  }

  return {
    retain() {
      users += 1;
      if (!running) start();
      return () => {
        users -= 1;
        // A component that is only re-mounted (StrictMode, a moved row) does not cost a connection.
        queueMicrotask(() => {
          if (users === 0 && running) stop();
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

const pageVisibility = {
  isVisible: (): boolean => document.visibilityState === 'visible',
  onChange(listener: () => void): () => void {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};
