let isWanted = false;

/** What follows a press, as a chunk of its own. Rejects where it cannot be loaded; the next call tries again. */
export function loadConnectJourney(): Promise<
  Pick<typeof import('./connect-journey.ts'), 'startConnectJourney'>
> {
  return import('./connect-journey.ts');
}

/** Fetches that chunk once the page has nothing better to do, so that a press need not wait for it. */
export function prepareConnectJourney(load: () => Promise<unknown> = loadConnectJourney): void {
  // A browser may remember for ever that a chunk could not be loaded: not while there is no network.
  if (isWanted || navigator.onLine === false) return;
  isWanted = true;
  // Safari has no idle callbacks.
  (globalThis.requestIdleCallback ?? setTimeout)(() => {
    load().catch(() => {
      isWanted = false; // the next button that is drawn, or the press, tries again
    });
  });
}
