/** A call of Unipile's API, before base URL and key are added. */
export interface UnipileRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path and query, with the slashes at the end that Unipile documents. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Whether sending it twice does no harm, so that it may be retried. */
  readonly safe: boolean;
}

/** Header that carries the API key, in both generations. */
export const API_KEY_HEADER = 'x-api-key';

/** Puts a query behind a path; values that are not given are left out. */
export function withQuery(
  path: string,
  values: Readonly<Record<string, string | number | boolean | null | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null) query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
