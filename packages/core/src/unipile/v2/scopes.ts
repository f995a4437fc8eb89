import { parseTime } from '../parse-time.ts';
import { asFields, asId, asText, isAnother } from '../read.ts';
import { type UnipileRequest, withQuery } from '../unipile-request.ts';

const base = '/v2/scopes/';

/** A Scope: the accounts of one tenant, which a scoped key reaches and no other. Needs a service key. */
export interface Scope {
  /** `scope_…` */
  readonly id: string;
  readonly name: string;
  /** The customer's own id, unique. */
  readonly reference: string | null;
  /** A disabled Scope blocks its keys and its sign-ins. */
  readonly active: boolean;
  readonly createdAt: number | null;
}

/** `POST /v2/scopes/` */
export function createScopeRequest(body: {
  readonly name: string;
  readonly reference?: string;
}): UnipileRequest {
  return { method: 'POST', path: base, body, safe: false };
}

/** `GET /v2/scopes/` */
export function listScopesRequest(page: { offset: number; limit: number }): UnipileRequest {
  const { offset, limit } = page;
  return { method: 'GET', path: withQuery(base, { offset, limit }), safe: true };
}

/** `GET /v2/scopes/{id}` */
export function getScopeRequest(scopeId: string): UnipileRequest {
  return { method: 'GET', path: base + encodeURIComponent(scopeId), safe: true };
}

/** `PATCH /v2/scopes/{id}` */
export function updateScopeRequest(
  scopeId: string,
  body: { readonly name?: string; readonly reference?: string; readonly status?: 'active' | 'disabled' },
): UnipileRequest {
  return { method: 'PATCH', path: base + encodeURIComponent(scopeId), body, safe: true };
}

/** `DELETE /v2/scopes/{id}` */
export function deleteScopeRequest(scopeId: string): UnipileRequest {
  return { method: 'DELETE', path: base + encodeURIComponent(scopeId), safe: true };
}

/** Reads a Scope; null for anything without an id. */
export function parseScope(input: unknown): Scope | null {
  const wire = asFields(input);
  const id = asId(wire.id);
  if (id === null || isAnother(wire, 'Scope')) return null;
  return {
    id,
    name: asText(wire.name) ?? '',
    reference: asText(wire.reference),
    active: wire.status === 'active',
    createdAt: parseTime(wire.created_at),
  };
}

/** Reads one page of Scopes; rows without an id are left out. Null when it is not a list at all. */
export function parseScopePage(input: unknown): { scopes: Scope[]; hasMore: boolean } | null {
  const { data, has_more } = asFields(input);
  if (!Array.isArray(data)) return null;
  return { scopes: data.flatMap((row) => parseScope(row) ?? []), hasMore: has_more === true };
}
