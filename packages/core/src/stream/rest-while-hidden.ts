import type { Clock } from '../clock.ts';
import type { PageVisibility } from './tabs.ts';

/** How long a page that nobody sees keeps its connection: a short look elsewhere costs nothing. */
const HIDDEN_MS = 30_000;

/** When a page's connection may rest. */
export interface Rest {
  /** Ends a connection when nobody has seen the page for half a minute. */
  readonly signal: AbortSignal;
  /** Resolves when somebody sees the page; at once if they do. */
  seen(): Promise<void>;
  /** Ends the watch; who waits for somebody waits no longer. */
  stop(): void;
}

/** Watches whether a page is seen. */
export function restWhileHidden(visibility: PageVisibility, clock: Clock): Rest {
  let rest = new AbortController();
  let hidden = new AbortController();
  let waiting: (() => void)[] = [];

  function look(): void {
    hidden.abort();
    if (visibility.isVisible()) {
      if (rest.signal.aborted) rest = new AbortController();
      wakeAll();
      return;
    }
    hidden = new AbortController();
    const { signal } = hidden;
    clock.sleep(HIDDEN_MS, signal).then(
      () => rest.abort(new Error('nobody sees the page')),
      () => {},
    );
  }

  function wakeAll(): void {
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  }

  const stopWatching = visibility.onChange(look);
  if (!visibility.isVisible()) look();

  return {
    get signal() {
      return rest.signal;
    },
    seen: () =>
      // A page that was opened in the background, or that rests, waits; one that just went out of sight does not.
      rest.signal.aborted ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(),
    stop() {
      stopWatching();
      hidden.abort();
      wakeAll();
    },
  };
}
