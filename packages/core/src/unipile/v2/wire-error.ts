import { readError, type UnipileError } from '../unipile-error.ts';

/** An error answer of Unipile v2. The documents print `req_id` as text and elsewhere `req-id` as a number. */
export interface WireError {
  readonly object: 'Error';
  /** `<thrower>/<info>` with thrower `api` or `provider`. */
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly req_id: string;
}

/** Reads an error body of any kind. Total: a body that is no Unipile error becomes `api/unrecognized`. */
export function parseError(status: number, body: unknown): UnipileError {
  return readError(status, body, 'api/unrecognized');
}

/**
 * The id of the account that is linked already, out of an `api/already_exists`: its detail is that id. Unipile
 * checks this after the sign-in, so the person has proven to own the account; whether our owner may know it is
 * still to be checked.
 */
export function existingAccountId(error: { readonly type: string; readonly detail: string }): string | null {
  if (error.type !== 'api/already_exists') return null;
  return /\bacc_\w{1,250}/.exec(error.detail)?.[0] ?? null;
}
