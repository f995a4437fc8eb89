/** Everything that can go wrong between a browser and our server. Closed: new ones are added here. */
export const patchbayErrorCodes = [
  'unauthenticated',
  'forbidden',
  'not_found',
  'invalid_request',
  'invalid_signature',
  'too_large',
  'rate_limited',
  /** The page or the server is older than the other understands: reload the page, or update the older package. */
  'version_mismatch',
  /** Unipile refused the server's key or request: for the operators, nothing a person can mend. */
  'unipile_refused',
  /** Unipile did not answer, or answered with an error of its own. */
  'unipile_unavailable',
  /** The server is being closed, which is no fault of Unipile's: another one, or the next, answers. */
  'unavailable',
  'internal',
  /** No answer reached the browser. */
  'network',
  /** Something answered, but not a Patchbay server (a login page, a proxy, a wrong base URL). */
  'unexpected_answer',
] as const;

/** A word of {@link patchbayErrorCodes}. */
export type PatchbayErrorCode = (typeof patchbayErrorCodes)[number];

/** An error answer of our server. */
export interface PatchbayErrorBody {
  readonly error: {
    readonly code: PatchbayErrorCode;
    /** For developers; what people read comes from the messages. */
    readonly message: string;
    readonly requestId: string;
  };
}

/** The one error the client throws. */
export class PatchbayError extends Error {
  override readonly name = 'PatchbayError';
  readonly code: PatchbayErrorCode;
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  readonly requestId: string | null;
  /** When it makes sense to ask again, in milliseconds from now; null where it was not said. */
  readonly retryAfterMs: number | null;

  constructor(
    code: PatchbayErrorCode,
    message: string,
    details: {
      status?: number;
      requestId?: string | null;
      retryAfterMs?: number | null;
      cause?: unknown;
    } = {},
  ) {
    super(`Patchbay: ${message}`, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.status = details.status ?? 0;
    this.requestId = details.requestId ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
  }
}
