import type { DeliveryRecord } from './delivery-record.ts';

/** `WebhookConversation` of Unipile v2: one attempt of one delivery. */
export interface WireConversation {
  readonly object: 'WebhookConversation';
  readonly id: string;
  readonly endpoint_id: string;
  readonly event_id: string;
  readonly event_type: string;
  readonly first_attempt: boolean;
  readonly created_at: string;
  /** Null where no answer came. */
  readonly http_status: number | null;
  readonly endpoint_url: string;
  readonly response_body: string | null;
}

/** A record of the log in Unipile's shape. */
export function toWireConversation(record: DeliveryRecord): WireConversation {
  return {
    object: 'WebhookConversation',
    id: record.id,
    endpoint_id: record.endpointId,
    event_id: record.event.id,
    event_type: record.event.type,
    first_attempt: record.attempt === 1,
    created_at: new Date(record.sentAt).toISOString(),
    http_status: record.answer?.status ?? null,
    endpoint_url: record.endpointUrl,
    response_body: record.answer?.body ?? null,
  };
}
