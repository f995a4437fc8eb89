export type { AttemptOutcome, AttemptPurpose, ConnectAttempt } from './attempt/connect-attempt.ts';
export { createMemoryBus, type EventBus } from './bus/event-bus.ts';
export { createPatchbay, type Patchbay } from './create-patchbay.ts';
export type { Log, LogEntry } from './log.ts';
export type { AssignInput } from './operations/assign-account.ts';
export type { ReconcileReport } from './operations/reconcile-accounts.ts';
export type { AccountRef, Generation, Identity, Owner } from './owner.ts';
export type { JobOptions, PatchbayOptions } from './patchbay-options.ts';
export { createMemoryStore, type MemoryStoreOptions } from './store/memory-store.ts';
export type {
  AccountChange,
  AccountList,
  AccountListPage,
  AccountSortKey,
  BoundAccount,
  DeliverySource,
  NewDelivery,
  OwnedAccount,
  PatchbayStore,
  PendingDelivery,
} from './store/patchbay-store.ts';
