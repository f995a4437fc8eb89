type Load = () => Promise<unknown>;

const fetched = new Set<Load>();

/**
 * Fetches a chunk once the page has nothing better to do, so that nobody waits for it later. Once for each function;
 * after a failure the next one who wants it tries again.
 */
export function fetchWhenIdle(load: Load): void {
  // A browser may remember for ever that a chunk could not be loaded: not while there is no network.
  if (fetched.has(load) || navigator.onLine === false) return;
  fetched.add(load);
  // Safari has no idle callbacks.
  (globalThis.requestIdleCallback ?? setTimeout)(() => {
    load().catch(() => fetched.delete(load));
  });
}
