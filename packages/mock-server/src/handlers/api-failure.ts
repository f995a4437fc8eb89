import type { v2 } from '@patchbay/core/unipile';

/** An error answer on its way up to the route that sends it. Types and statuses are Unipile v2's. */
export class ApiFailure extends Error {
  override readonly name: string = 'ApiFailure';
  readonly status: number;
  readonly type: string;
  readonly title: string;

  constructor(status: number, type: string, title: string, detail: string) {
    super(detail);
    this.status = status;
    this.type = type;
    this.title = title;
  }
}

/** 400: something in the request is not as documented. */
export function invalidParameters(detail: string): ApiFailure {
  return new ApiFailure(400, 'api/invalid_parameters', 'Invalid parameters', detail);
}

/** 401: no API key, or not ours. */
export function missingAuthorization(): ApiFailure {
  return new ApiFailure(
    401,
    'api/missing_authorization',
    'Missing authorization',
    'A valid API key is required.',
  );
}

/** 404, for example `Account not found.` */
export function resourceNotFound(what: string): ApiFailure {
  return new ApiFailure(404, 'api/resource_not_found', 'Resource not found', `${what} not found.`);
}

/** The error object as it travels. */
export function toWireError(failure: ApiFailure, requestId: string): v2.WireError {
  const { type, status, title, message } = failure;
  return { object: 'Error', type, status, title, detail: message, req_id: requestId };
}
