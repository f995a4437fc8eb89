import { asFields, asId, asText } from '../read.ts';
import { type UnipileRequest, withQuery } from '../unipile-request.ts';

const base = '/v2/api-keys/';

/** Body of `POST /v2/api-keys/`: for every account, or for those of one Scope. */
export interface CreateApiKeyBody {
  readonly name: string;
  /** ISO 8601 UTC with milliseconds. */
  readonly expires_at: string;
  readonly access: { readonly type: 'global' } | { readonly type: 'scope'; readonly scope_id: string };
}

/** `POST /v2/api-keys/`. Needs a service key; the answer is the only time the key is shown. */
export function createApiKeyRequest(body: CreateApiKeyBody): UnipileRequest {
  return { method: 'POST', path: base, body, safe: false };
}

/** `GET /v2/api-keys/` */
export function listApiKeysRequest(page: { offset: number; limit: number }): UnipileRequest {
  const { offset, limit } = page;
  return { method: 'GET', path: withQuery(base, { offset, limit }), safe: true };
}

/** `DELETE /v2/api-keys/{id}` */
export function deleteApiKeyRequest(keyId: string): UnipileRequest {
  return { method: 'DELETE', path: base + encodeURIComponent(keyId), safe: true };
}

/** The key that was just made; null when the answer has none. */
export function parseApiKeyCreated(input: unknown): { id: string; apiKey: string } | null {
  const wire = asFields(input);
  const id = asId(wire.id);
  const apiKey = asText(wire.api_key);
  return id === null || !apiKey ? null : { id, apiKey };
}
