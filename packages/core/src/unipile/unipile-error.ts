import { asFields, asIdOrNumber, asText } from './read.ts';

/** An error answer of either generation, as the kit reads it. Not the person's data that v1 may add to a 401. */
export interface UnipileError {
  /** v1: `errors/<info>`; v2: `<thrower>/<info>` with thrower `api` or `provider`. */
  readonly type: string;
  /** The HTTP status of the answer, not what its body claims. */
  readonly status: number;
  readonly title: string;
  /** For developers and logs. */
  readonly detail: string;
  readonly requestId: string | null;
}

/**
 * Reads an error body of any kind. Total. The documents print `req_id` as text and elsewhere `req-id` as a number;
 * unknown routes answer a framework's `{message}`.
 *
 * @param unrecognized The type given to a body that is no Unipile error.
 */
export function readError(status: number, body: unknown, unrecognized: string): UnipileError {
  const { type, title, detail, message, req_id, 'req-id': reqId } = asFields(body);
  const known = asText(type);
  return {
    type: known ?? unrecognized,
    status,
    title: asText(title) ?? (known === null ? `HTTP ${status}` : ''),
    detail: asText(detail) ?? asText(message) ?? '',
    requestId: asIdOrNumber(req_id) ?? asIdOrNumber(reqId),
  };
}
