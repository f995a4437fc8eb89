import * as v from 'valibot';

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

/** The parts of an event that the kit reads. */
export interface ReadableEvent {
  readonly id: string;
  readonly type: string;
  readonly account_id: string | null;
  readonly created_at: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

const text: v.GenericSchema<unknown, string | null> = v.fallback(v.nullable(v.string()), null);

/** Reads an event out of anything that has an id and a type. */
export const ReadableEventSchema: v.GenericSchema<unknown, ReadableEvent> = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  type: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  account_id: v.optional(text, null),
  created_at: v.optional(text, null),
  payload: v.optional(v.fallback(v.record(v.string(), v.unknown()), {}), {}),
});
