import { type FailureCode, type FailureFacts, failureFacts } from '../connect/failure.ts';
import { type ErrorRow, errorTaxonomy } from './error-taxonomy.ts';

/** An error of either generation, in our words. */
export interface Failure extends FailureFacts {
  readonly code: FailureCode;
}

/**
 * What an error means. Total: a type that the table does not have is placed by its HTTP status and, in v2, by who
 * threw it (`api/…` or `provider/…`).
 *
 * @param error.status Null where only a redirect's type is known.
 * @example classifyError({ type: 'provider/invalid_authorization', status: 401 }).code // 'account_disconnected'
 * @example classifyError({ type: 'errors/missing_credentials', status: 401 }).about // 'key'
 */
export function classifyError(error: { readonly type: string; readonly status: number | null }): Failure {
  const known = rows.get(error.type);
  if (known) {
    const { code, about, retry, audience, message } = known;
    return { code, about, retry, audience, message };
  }
  const code = toCode(error.status, error.type.slice(0, error.type.indexOf('/')));
  return { code, ...failureFacts[code] };
}

const rows: ReadonlyMap<string, ErrorRow> = new Map(Object.entries(errorTaxonomy));

function toCode(status: number | null, thrower: string): FailureCode {
  const byProvider = thrower === 'provider';
  switch (status) {
    case 401:
      return byProvider ? 'account_disconnected' : thrower === 'api' ? 'key_refused' : 'unclear_refusal';
    case 403:
      return byProvider
        ? 'provider_rights_missing'
        : thrower === 'api'
          ? 'key_not_allowed'
          : 'unclear_refusal';
    case 404:
      return 'not_found';
    case 405:
    case 501:
      return 'not_possible';
    case 407:
      return 'proxy_refused';
    case 408:
      return 'timed_out';
    case 409:
      return 'conflict';
    case 425:
      return 'sign_in_running';
    case 429:
      return 'rate_limited';
    case 504:
      return byProvider ? 'provider_failed' : 'timed_out';
    default:
      if (status === null || status < 400 || status > 599) return 'unrecognized';
      if (status < 500) return 'invalid_request';
      return byProvider ? 'provider_failed' : 'unipile_failed';
  }
}

/**
 * How long to wait, out of a `retry-after` header: seconds, or a date. Null when it says nothing usable.
 *
 * @param now Our clock, in milliseconds since the epoch.
 */
export function parseRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d{1,9}(\.\d{1,3})?$/.test(text)) return Math.round(Number(text) * 1000);
  const at = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
