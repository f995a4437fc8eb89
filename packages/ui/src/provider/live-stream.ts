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

/** What a running stream needs and whom it tells. */
export interface LiveStreamOptions {
  readonly client: PatchbayClient;
  readonly queryClient: QueryClient;
  readonly scope: string;
  readonly clock: Clock;
  readonly onState: (state: StreamState) => void;
}

/**
 * Feeds the query cache from the owner's stream, shared with the owner's other tabs, until the returned function is
 * called. A chunk of its own: nothing of it is needed before the first list is on screen.
 */
export function startLiveStream(options: LiveStreamOptions): () => void {
  const { client, queryClient, scope, clock, onState } = options;
  const listKey = accountKeys.list(scope);
  let running: { readonly stream: AccountEventStream; readonly tag: string | undefined } | null = null;

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

  function open(): void {
    const entry = list();
    const tag = entry?.streamTag;
    const tabs = tag === undefined ? null : browserTabs(pageVisibility);
    let gap = entry === undefined; // without a position, what changed before the stream opened is unknown
    const streamOptions = {
      client,
      clock,
      after: entry?.position ?? null,
      onEvent: batch.add,
      onReset: readAgain,
      onState(next: StreamState) {
        onState(next);
        if ((next === 'live' || next === 'polling') && gap) {
          gap = false;
          readAgain();
        }
      },
    };
    const stream =
      tabs && tag !== undefined
        ? createSharedAccountEventStream({ ...streamOptions, tabs, tag })
        : createAccountEventStream({ ...streamOptions, visibility: pageVisibility });
    running = { stream, tag };
  }

  /** The stream belongs to whom the list belongs to: somebody else has signed in, or the list came later. */
  function followList(): void {
    if (!running || list()?.streamTag === running.tag) return;
    running.stream.close();
    open();
  }

  open();
  const stopWatchingList = queryClient.getQueryCache().subscribe(({ type, query: { queryKey } }) => {
    if (type === 'updated' && queryKey.length === listKey.length && isListKey(queryKey)) followList();
  });
  addEventListener('online', reconnect);
  document.addEventListener('visibilitychange', onVisibility);

  return () => {
    running?.stream.close();
    running = null;
    stopWatchingList();
    batch.flush();
    removeEventListener('online', reconnect);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}

const pageVisibility = {
  isVisible: (): boolean => document.visibilityState === 'visible',
  onChange(listener: () => void): () => void {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};
