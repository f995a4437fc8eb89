import { asFields, asId, asList, asText, asWebUrl, type Fields } from '../read.ts';
import { type UnipileRequest, withQuery } from '../unipile-request.ts';

/**
 * Every event of an account-status webhook. Named one by one when it is made: left out, v1 takes a default without
 * `ok`, `connecting` and `stopped`, and a recovery goes unseen.
 */
export const accountStatusEvents = [
  'creation_success',
  'creation_fail',
  'deleted',
  'reconnected',
  'sync_success',
  'stopped',
  'ok',
  'connecting',
  'error',
  'credentials',
  'permissions',
] as const;

/** A word of {@link accountStatusEvents}. */
export type AccountStatusEvent = (typeof accountStatusEvents)[number];

/** A header that Unipile sends with every delivery. */
export interface WebhookHeader {
  readonly key: string;
  readonly value: string;
}

/** Body of `POST /webhooks`. Without `account_ids` every account is meant, present and future. */
export interface CreateWebhookBody {
  readonly source: 'account_status';
  readonly request_url: string;
  readonly name?: string;
  readonly format?: 'json' | 'form';
  readonly enabled?: boolean;
  readonly account_ids?: readonly string[];
  readonly events?: readonly AccountStatusEvent[];
  readonly headers?: readonly WebhookHeader[];
}

/** A v1 webhook as the kit reads it. Its headers carry our secret: never sent on to a browser. */
export interface Webhook {
  readonly id: string;
  readonly url: string | null;
  readonly name: string | null;
  readonly enabled: boolean;
  /** `json` or `form`; null where the list does not say. */
  readonly format: string | null;
  /** Null where the list does not say. */
  readonly events: readonly string[] | null;
  readonly headers: readonly WebhookHeader[];
  /** Empty where every account is meant. */
  readonly accountIds: readonly string[];
}

/**
 * The webhook that the kit needs: all eleven events, the JSON content type that webhooks made by API lack, and a
 * header that proves who calls (v1 signs nothing).
 */
export function accountStatusWebhook(options: {
  readonly url: string;
  readonly name: string;
  readonly secret: WebhookHeader;
}): CreateWebhookBody {
  return {
    source: 'account_status',
    request_url: options.url,
    name: options.name,
    format: 'json',
    enabled: true,
    events: accountStatusEvents,
    headers: [{ key: 'Content-Type', value: 'application/json' }, options.secret],
  };
}

/** `POST /webhooks`. There is no update: a changed one is deleted and made anew. */
export function createWebhookRequest(body: CreateWebhookBody): UnipileRequest {
  return { method: 'POST', path: '/api/v1/webhooks', body, safe: false };
}

/** `GET /webhooks` */
export function listWebhooksRequest(page: { cursor?: string | null; limit: number }): UnipileRequest {
  const { limit, cursor } = page;
  return { method: 'GET', path: withQuery('/api/v1/webhooks', { limit, cursor }), safe: true };
}

/** `DELETE /webhooks/{id}` */
export function deleteWebhookRequest(webhookId: string): UnipileRequest {
  return { method: 'DELETE', path: `/api/v1/webhooks/${encodeURIComponent(webhookId)}`, safe: true };
}

/** The id of a webhook that was just made; null when the answer has none. */
export function parseWebhookCreated(input: unknown): string | null {
  return asId(asFields(input).webhook_id);
}

/** Whether the answer of `DELETE /webhooks/{id}` says that it is gone. */
export function parseWebhookDeleted(input: unknown): boolean {
  return asFields(input).object === 'WebhookDeleted';
}

/** Reads one page of `GET /webhooks`; rows without an id are left out. Null when it is not a list at all. */
export function parseWebhookPage(input: unknown): { webhooks: Webhook[]; cursor: string | null } | null {
  const { items, cursor } = asFields(input);
  if (!Array.isArray(items)) return null;
  return { webhooks: items.map(asFields).flatMap(toWebhook), cursor: asText(cursor) || null };
}

function toWebhook(wire: Fields): Webhook[] {
  const id = asId(wire.id);
  if (id === null) return [];
  return [
    {
      id,
      url: asWebUrl(wire.request_url),
      name: asText(wire.name),
      enabled: wire.enabled === true,
      format: asText(wire.format),
      events: Array.isArray(wire.events) ? wire.events.flatMap((event) => asText(event) ?? []) : null,
      headers: asList(wire.headers).map(asFields).flatMap(toHeader),
      accountIds: asList(wire.account_ids).flatMap((target) => asId(asFields(target).id) ?? []),
    },
  ];
}

function toHeader({ key, value }: Fields): WebhookHeader[] {
  return typeof key === 'string' && typeof value === 'string' ? [{ key, value }] : [];
}
