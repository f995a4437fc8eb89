import { asFields } from '../read.ts';
import { type UnipileRequest, withQuery } from '../unipile-request.ts';
import type { CustomProxy } from './auth-config.ts';

/** Where Unipile v2 answers. */
export const DEFAULT_BASE_URL = 'https://api.unipile.com';

/** Which accounts a list shows. The status word is `errored`, although a description prints `error`. */
export interface AccountFilter {
  readonly status?: string;
  readonly provider?: string;
  /** Looked for in names and ids. */
  readonly search?: string;
  /** `none`: accounts without a Scope. */
  readonly account_scope_id?: string;
}

/** Body of `PATCH /v2/accounts/{id}`. */
export interface UpdateAccountBody {
  /** Needs a service key; permanent once set. */
  readonly account_scope_id?: string;
  /** Takes the place of all of `metadata.custom_data`: keys that are not sent are gone. */
  readonly metadata?: Readonly<Record<string, string>>;
  readonly auto_proxy_country?: string;
  /** Restarts the account; null goes back to Unipile's own proxy where the provider needs one. */
  readonly proxy?: CustomProxy | null;
}

/** `GET /v2/accounts/`: sorted by name, offset paging; offset and limit travel as text. */
export function listAccountsRequest(
  page: { offset: number; limit: number },
  filter: AccountFilter = {},
): UnipileRequest {
  const { offset, limit } = page;
  return { method: 'GET', path: withQuery('/v2/accounts/', { ...filter, offset, limit }), safe: true };
}

/** `GET /v2/accounts/{id}` */
export function getAccountRequest(accountId: string): UnipileRequest {
  return { method: 'GET', path: account(accountId), safe: true };
}

/** `PATCH /v2/accounts/{id}`. Safe, since it sets and does not add; a `proxy` in it restarts the account. */
export function updateAccountRequest(accountId: string, body: UpdateAccountBody): UnipileRequest {
  return { method: 'PATCH', path: account(accountId), body, safe: body.proxy === undefined };
}

/** `DELETE /v2/accounts/{id}`: irreversible, with all of its data. A repetition does no further harm. */
export function deleteAccountRequest(accountId: string): UnipileRequest {
  return { method: 'DELETE', path: account(accountId), safe: true };
}

/** Whether an answer `{ success }` (of deleting an account, a webhook endpoint, a Scope or a key) says yes. */
export function parseSuccess(input: unknown): boolean {
  return asFields(input).success === true;
}

function account(id: string): string {
  return `/v2/accounts/${encodeURIComponent(id)}`;
}
