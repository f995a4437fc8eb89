import type { CreateAuthLinkBody } from './auth-link.ts';
import type { AccountEventType } from './wire-event.ts';

/** Where Unipile v2 answers. */
export const DEFAULT_BASE_URL = 'https://api.unipile.com';

/** Header that carries the API key. */
export const API_KEY_HEADER = 'x-api-key';

/** A call of Unipile's API, before base URL and key are added. */
export interface UnipileRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path and query, with the slashes at the end that Unipile documents. */
  readonly path: string;
  readonly body?: unknown;
  /** Whether sending it twice does no harm, so that it may be retried. */
  readonly safe: boolean;
}

/** `GET /v2/accounts/`: sorted by name, offset paging; offset and limit travel as text. */
export function listAccountsRequest(page: { offset: number; limit: number }): UnipileRequest {
  const query = new URLSearchParams({ offset: String(page.offset), limit: String(page.limit) });
  return { method: 'GET', path: `/v2/accounts/?${query}`, safe: true };
}

/** `GET /v2/accounts/{id}` */
export function getAccountRequest(accountId: string): UnipileRequest {
  return { method: 'GET', path: `/v2/accounts/${encodeURIComponent(accountId)}`, safe: true };
}

/** `POST /v2/auth/link`. Not safe: every call mints a link. */
export function createAuthLinkRequest(body: CreateAuthLinkBody): UnipileRequest {
  return { method: 'POST', path: '/v2/auth/link', body, safe: false };
}

/** Body of `POST /v2/webhooks/endpoints/`; needs a service key. Without `account_ids` every account is meant. */
export interface CreateWebhookEndpointBody {
  readonly url: string;
  readonly trigger_events: readonly AccountEventType[];
  readonly account_ids?: readonly string[];
  readonly description?: string;
}

/** `POST /v2/webhooks/endpoints/` */
export function createWebhookEndpointRequest(body: CreateWebhookEndpointBody): UnipileRequest {
  return { method: 'POST', path: '/v2/webhooks/endpoints/', body, safe: false };
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
