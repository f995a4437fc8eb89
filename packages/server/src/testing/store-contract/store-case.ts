import type { PatchbayStore } from '../../store/patchbay-store.ts';
import type { StoreCase } from '../store-contract.ts';

/** A case over one store, which is closed whatever happens. */
export function storeCase(
  title: string,
  check: (store: PatchbayStore) => Promise<void>,
  keepEvents = 1000,
): StoreCase {
  return {
    title,
    async run(openStore) {
      const store = await openStore({ keepEvents });
      try {
        await check(store);
      } finally {
        await store.close();
      }
    },
  };
}
