import { PatchbayError, type PatchbayErrorBody, type PatchbayErrorCode } from '@patchbay/core';
import { GatewayError } from '../gateway/unipile-gateway.ts';
import type { Log } from '../log.ts';
import { sendJson } from '../routes/send.ts';
import { ServerClosed } from './server-closed.ts';

/** The one table from what went wrong to an HTTP status. */
export const statusOf: Readonly<Record<PatchbayErrorCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  invalid_request: 400,
  invalid_signature: 401,
  too_large: 413,
  rate_limited: 429,
  version_mismatch: 409,
  unipile_refused: 502,
  unipile_unavailable: 503,
  unavailable: 503,
  internal: 500,
  // Said by clients only; here for completeness of the table.
  network: 500,
  unexpected_answer: 500,
};

/** The answer that anything thrown becomes; what people cannot mend is logged. */
export function answerError(error: unknown, requestId: string, log: Log): Response {
  const { code, message: named, cause, retryAfterMs } = toPatchbayError(error);
  // Errors begin with our name. Entries of the log do not, and a client puts it there itself.
  const message = named.replace(/^Patchbay: /, '');
  const status = statusOf[code];
  if (status >= 500 && !(error instanceof ServerClosed)) {
    const entry = { message, requestId, error: cause ?? error };
    log({ level: status === 500 ? 'error' : 'warn', ...entry });
  }
  const body: PatchbayErrorBody = { error: { code, message, requestId } };
  const seconds = retryAfterMs === null ? null : Math.ceil(retryAfterMs / 1000);
  return sendJson(requestId, status, body, seconds === null ? {} : { 'retry-after': String(seconds) });
}

/** Turns anything thrown into an error of the closed list. What is not one of ours says nothing outside. */
export function toPatchbayError(error: unknown): PatchbayError {
  if (error instanceof PatchbayError) return error;
  const cause = error;
  if (!(error instanceof GatewayError)) {
    return new PatchbayError('internal', 'something failed on the server; its log says what.', { cause });
  }
  return error.kind === 'refused'
    ? new PatchbayError('unipile_refused', 'Unipile refused the request; the server log says why.', { cause })
    : new PatchbayError('unipile_unavailable', 'Unipile cannot be reached at the moment.', {
        cause,
        retryAfterMs: error.retryAfterMs,
      });
}
