export { hostRequestOf } from './adapters/host-request.ts';
export type { AttemptOutcome, AttemptPurpose, ConnectAttempt } from './attempt/connect-attempt.ts';
export { createMemoryBus, type EventBus } from './bus/event-bus.ts';
export { createPatchbay, type Patchbay } from './create-patchbay.ts';
export type { FindCredentials, UnipileCredentials } from './gateway/unipile-credentials.ts';
export type { ProxyChoice, ResyncState } from './gateway/unipile-gateway.ts';
export type { AccountIdentity, HeldIdentity } from './identity/account-identity.ts';
export type { Job, JobRunner } from './jobs/job-runner.ts';
export { jsonLog } from './json-log.ts';
export type { LinkTarget, StoredLink } from './links/stored-link.ts';
export type { Log, LogEntry } from './log.ts';
export type { Metric, MetricSink } from './metrics.ts';
export type { NoticePolicy } from './notifications/notice-policy.ts';
export type {
  BrokenAccount,
  NeedsOwnerNotification,
  Notification,
  RecoveredAccount,
  RestrictedAccountNotification,
  RootCauseNotification,
  RootCauseOverNotification,
  UnclaimedAccountsNotification,
  WorksAgainNotification,
} from './notifications/notification.ts';
export { type NotificationOptions, NotificationRefused } from './notifications/notification-options.ts';
export type { NamedAccount } from './notifications/queued-content.ts';
export type { AssignInput } from './operations/assign-account.ts';
export type { CreateRepairLinkInput } from './operations/create-repair-link.ts';
export type { EnsureWebhookEndpointInput } from './operations/ensure-webhook-endpoint.ts';
export type { OwnAccountInput } from './operations/own-account.ts';
export type { RepairStatsInput } from './operations/read-repair-stats.ts';
export type { ReconcileReport } from './operations/reconcile-accounts.ts';
export type { SetProxyInput } from './operations/set-proxy.ts';
export type { AccountRef, Generation, Identity, Owner } from './owner.ts';
export type {
  JobOptions,
  PatchbayOptions,
  UnipileOptions,
  UnipileV1Options,
  UnipileV2Options,
} from './patchbay-options.ts';
export type { RateLimit } from './routes/token-buckets.ts';
export type { LinkNote, LinkScope, LinkStore } from './store/link-store.ts';
export { createMemoryStore, type MemoryStoreOptions } from './store/memory-store.ts';
export type {
  AccountChange,
  AccountList,
  AccountListPage,
  AccountNotes,
  AccountSortKey,
  BoundAccount,
  DeliverySource,
  NewDelivery,
  OwnedAccount,
  OwnedIncident,
  PatchbayStore,
  PendingDelivery,
} from './store/patchbay-store.ts';
export { HEARD_STEP_MS, type UnclaimedNote, type UnclaimedStore } from './store/unclaimed-store.ts';
export type { FindWebhookSecrets, TenantSecret, WebhookSecret } from './webhook/webhook-secrets.ts';
export type { WebhookDrift, WebhookEndpointReport } from './webhook-endpoint/webhook-endpoint-report.ts';
