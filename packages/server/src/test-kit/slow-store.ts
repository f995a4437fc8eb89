import type { PatchbayStore } from '../store/patchbay-store.ts';

/** A store whose answers are on their way for a while: they say what was true when it was asked. */
export function slowly(store: PatchbayStore, delay: () => number): PatchbayStore & { reads: number } {
  const slow = {
    ...store,
    reads: 0,
    async eventsAfter(...args: Parameters<PatchbayStore['eventsAfter']>) {
      slow.reads += 1;
      const events = await store.eventsAfter(...args);
      await new Promise((resolve) => setTimeout(resolve, delay()));
      return events;
    },
  };
  return slow;
}
