import { readError, type UnipileError } from '../unipile-error.ts';

/** An error answer of v1. */
export interface WireError {
  /** `errors/<info>` */
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  readonly instance?: string;
  /** A 401 of a mailbox may carry host, port and user name: the person's own, not for logs. */
  readonly connectionParams?: Readonly<Record<string, unknown>>;
}

/** Reads an error body of any kind. Total: a body that is no Unipile error becomes `errors/unrecognized`. */
export function parseError(status: number, body: unknown): UnipileError {
  return readError(status, body, 'errors/unrecognized');
}
