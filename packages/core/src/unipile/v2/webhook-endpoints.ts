import { asFields, asId, asList, asText, asWebUrl, isAnother } from '../read.ts';
import { type UnipileRequest, withQuery } from '../unipile-request.ts';

const base = '/v2/webhooks/endpoints/';

/** Body of `POST /v2/webhooks/endpoints/`; needs a service key. Without `account_ids` every account is meant. */
export interface CreateWebhookEndpointBody {
  /** At most 255 characters. */
  readonly url: string;
  /** {@link AccountEventType} and others. */
  readonly trigger_events: readonly string[];
  readonly account_ids?: readonly string[];
  readonly description?: string;
}

/** Body of `PATCH /v2/webhooks/endpoints/{id}`. */
export interface UpdateWebhookEndpointBody extends Partial<CreateWebhookEndpointBody> {
  readonly enabled?: boolean;
}

/** `WebhookEndpoint` of Unipile v2. Carries the signing secret: never sent on to a browser. */
export interface WireWebhookEndpoint {
  readonly object: 'WebhookEndpoint';
  /** `we_…` */
  readonly id: string;
  readonly application_id: string;
  readonly enabled: boolean;
  readonly description: string | null;
  readonly url: string;
  readonly trigger_events: readonly string[];
  /** At most 36 characters. */
  readonly secret: string;
  readonly account_ids: readonly string[];
  readonly account_targets: readonly {
    readonly object: 'WebhookEndpointAccountTarget';
    readonly id: string;
    readonly account_name: string | null;
    readonly account_provider: string;
    readonly status: 'active' | 'deleted';
  }[];
}

/** An endpoint as the kit reads it. Its secret can be read again at any time; never sent on to a browser. */
export interface WebhookEndpoint {
  readonly id: string;
  readonly url: string | null;
  readonly enabled: boolean;
  readonly description: string | null;
  readonly triggerEvents: readonly string[];
  /** Empty: every account, present and future. */
  readonly accountIds: readonly string[];
  readonly secret: string | null;
}

/** `POST /v2/webhooks/endpoints/` */
export function createWebhookEndpointRequest(body: CreateWebhookEndpointBody): UnipileRequest {
  return { method: 'POST', path: base, body, safe: false };
}

/** `GET /v2/webhooks/endpoints/` */
export function listWebhookEndpointsRequest(page: { offset: number; limit: number }): UnipileRequest {
  const { offset, limit } = page;
  return { method: 'GET', path: withQuery(base, { offset, limit }), safe: true };
}

/** `GET /v2/webhooks/endpoints/{id}` */
export function getWebhookEndpointRequest(endpointId: string): UnipileRequest {
  return { method: 'GET', path: base + encodeURIComponent(endpointId), safe: true };
}

/** `PATCH /v2/webhooks/endpoints/{id}` */
export function updateWebhookEndpointRequest(
  endpointId: string,
  body: UpdateWebhookEndpointBody,
): UnipileRequest {
  return { method: 'PATCH', path: base + encodeURIComponent(endpointId), body, safe: true };
}

/** `DELETE /v2/webhooks/endpoints/{id}` */
export function deleteWebhookEndpointRequest(endpointId: string): UnipileRequest {
  return { method: 'DELETE', path: base + encodeURIComponent(endpointId), safe: true };
}

/** Reads an endpoint; null for anything without an id. */
export function parseWebhookEndpoint(input: unknown): WebhookEndpoint | null {
  const wire = asFields(input);
  const id = asId(wire.id);
  if (id === null || isAnother(wire, 'WebhookEndpoint')) return null;
  return {
    id,
    url: asWebUrl(wire.url),
    enabled: wire.enabled === true,
    description: asText(wire.description),
    triggerEvents: asList(wire.trigger_events).flatMap((event) => asText(event) ?? []),
    accountIds: asList(wire.account_ids).flatMap((accountId) => asId(accountId) ?? []),
    secret: asText(wire.secret),
  };
}

/** Reads one page of endpoints; rows without an id are left out. Null when it is not a list at all. */
export function parseWebhookEndpointPage(
  input: unknown,
): { endpoints: WebhookEndpoint[]; hasMore: boolean } | null {
  const { data, has_more } = asFields(input);
  if (!Array.isArray(data)) return null;
  return { endpoints: data.flatMap((row) => parseWebhookEndpoint(row) ?? []), hasMore: has_more === true };
}
