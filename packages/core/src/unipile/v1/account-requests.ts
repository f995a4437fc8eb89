import { type UnipileRequest, withQuery } from '../unipile-request.ts';
import type { NativeConnectBody } from './native-connect.ts';

/** Largest page of v1's lists. */
export const MAX_PAGE_SIZE = 250;

/** A proxy of the customer's own. */
export interface CustomProxy {
  readonly protocol?: 'https' | 'http' | 'socks5';
  readonly host: string;
  readonly port: number;
  readonly username?: string;
  readonly password?: string;
}

/** Body of `PATCH /accounts/{id}`: a proxy of one's own, or where Unipile's should stand. */
export interface UpdateAccountBody {
  readonly proxy?: CustomProxy;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly ip?: string;
}

/** Which part of an account's history `GET /accounts/{id}/sync` fetches again. */
export interface ResyncOptions {
  readonly linkedin_product?: 'classic' | 'recruiter' | 'sales_navigator';
  /** Milliseconds since the epoch. */
  readonly before?: number;
  readonly after?: number;
  readonly partial?: boolean;
  readonly chunk_size?: number;
}

/** `GET /accounts`: cursor paging; `limit` 1 to 250. */
export function listAccountsRequest(page: { cursor?: string | null; limit: number }): UnipileRequest {
  const { limit, cursor } = page;
  return { method: 'GET', path: withQuery('/api/v1/accounts', { limit, cursor }), safe: true };
}

/** `GET /accounts/{id}` */
export function getAccountRequest(accountId: string): UnipileRequest {
  return { method: 'GET', path: account(accountId), safe: true };
}

/** `POST /accounts`: native connect. Answered with an account (201) or a checkpoint (202). */
export function connectRequest(body: NativeConnectBody): UnipileRequest {
  return { method: 'POST', path: '/api/v1/accounts', body, safe: false };
}

/** `POST /accounts/{id}`: native sign-in of the same account. */
export function reconnectRequest(accountId: string, body: NativeConnectBody): UnipileRequest {
  return { method: 'POST', path: account(accountId), body, safe: false };
}

/** `PATCH /accounts/{id}`. 501 where the provider knows no proxy. */
export function updateAccountRequest(accountId: string, body: UpdateAccountBody): UnipileRequest {
  return { method: 'PATCH', path: account(accountId), body, safe: true };
}

/** `DELETE /accounts/{id}`: ends the connection and deletes its data. A repetition answers 404. */
export function deleteAccountRequest(accountId: string): UnipileRequest {
  return { method: 'DELETE', path: account(accountId), safe: true };
}

/** `POST /accounts/{id}/restart`: the remedy for STOPPED and ERROR. HTTP 200 is no success yet. */
export function restartAccountRequest(accountId: string): UnipileRequest {
  return { method: 'POST', path: `${account(accountId)}/restart`, safe: false };
}

/** `GET /accounts/{id}/sync`. A GET that starts work each time a synchronisation is over: never polled blindly. */
export function resyncAccountRequest(accountId: string, options: ResyncOptions = {}): UnipileRequest {
  return { method: 'GET', path: withQuery(`${account(accountId)}/sync`, { ...options }), safe: false };
}

function account(id: string): string {
  return `/api/v1/accounts/${encodeURIComponent(id)}`;
}
