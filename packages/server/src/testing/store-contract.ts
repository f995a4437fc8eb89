import type { PatchbayStore } from '../store/patchbay-store.ts';
import { accountCases } from './store-contract/account-cases.ts';
import { attemptCases } from './store-contract/attempt-cases.ts';
import { deliveryCases } from './store-contract/delivery-cases.ts';
import { eventCases } from './store-contract/event-cases.ts';
import { incidentCases } from './store-contract/incident-cases.ts';
import { isolationCases } from './store-contract/isolation-cases.ts';
import { linkCases } from './store-contract/link-cases.ts';
import { notificationCases } from './store-contract/notification-cases.ts';
import { unclaimedCases } from './store-contract/unclaimed-cases.ts';
import { upkeepCases } from './store-contract/upkeep-cases.ts';

/** What a case asks of the store that is opened for it. */
export interface StoreCaseOptions {
  /** How many events per owner the store has to keep, and no more. */
  readonly keepEvents: number;
}

/** Opens an empty store. */
export type OpenStore = (options: StoreCaseOptions) => PatchbayStore | Promise<PatchbayStore>;

/** One promise of {@link PatchbayStore}. */
export interface StoreCase {
  /** States the behaviour. */
  readonly title: string;
  /** Opens a store, tries it, closes it. Rejects when the promise is broken. */
  readonly run: (openStore: OpenStore) => Promise<void>;
}

/**
 * Everything a store has to keep, one case at a time, for any test runner.
 *
 * @example
 * for (const { title, run } of storeContract) test(title, () => run(() => openMyStore(emptyDatabase())));
 */
export const storeContract: readonly StoreCase[] = [
  ...deliveryCases,
  ...accountCases,
  ...eventCases,
  ...attemptCases,
  ...incidentCases,
  ...isolationCases,
  ...linkCases,
  ...upkeepCases,
  ...notificationCases,
  ...unclaimedCases,
];
