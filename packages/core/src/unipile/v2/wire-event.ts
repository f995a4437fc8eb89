/** Account events of Unipile v2, as its SDK lists them; more may come at any time. */
export const accountEventTypes = [
  'account.status.running',
  'account.status.disconnected',
  'account.status.errored',
  'account.status.degraded',
  'account.status.partial',
  'account.locked',
  'account.unlocked',
  'account.add',
  'account.reconnect',
  'account.remove',
  'account.initial_sync.running',
  'account.initial_sync.failed',
  'account.initial_sync.completed',
] as const;

/** A word of {@link accountEventTypes}. */
export type AccountEventType = (typeof accountEventTypes)[number];

/** A webhook delivery of Unipile v2. Older documents list only id, created_at, account_id, type, payload. */
export interface WireEvent {
  /** `evt_…`, the key to recognise a repeated delivery. */
  readonly id: string;
  readonly created_at: string;
  readonly account_id: string;
  readonly account_provider?: string;
  readonly account_name?: string;
  readonly application_id?: string;
  readonly application_production?: boolean;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}
