/**
 * Something that goes wrong between a client and the mock, on the API and on the wizard's pages alike; the
 * control page is spared. It means the same whichever way the mock is reached: where a call over HTTP loses its
 * socket, a call in the process or through the worker is rejected.
 */
export interface Fault {
  /** Paths it hits: a path such as `/v2/accounts/`, with `*` for any text. Default: every path. */
  readonly route?: string;
  /** Default: every method. */
  readonly method?: string;
  /** How many requests it hits. Default: all. */
  readonly times?: number;
  /** How long it lasts, in milliseconds. Default: until it is removed. */
  readonly forMs?: number;
  /** Waits this long before anything else happens, in milliseconds. */
  readonly latencyMs?: number;
  /** Answers with this status instead of doing what was asked. Default: 500 where only a body is given. */
  readonly status?: number;
  /** The body of that answer: text as it is, anything else as JSON. Default: Unipile's error object. */
  readonly body?: unknown;
  /** The connection breaks before an answer. Nothing is done. */
  readonly reset?: true;
  /** What was asked is done, but the connection breaks in the middle of the answer. */
  readonly halfBody?: true;
  /** 429 with `retry-after`. */
  readonly rateLimit?: { readonly retryAfterSeconds: number };
}
