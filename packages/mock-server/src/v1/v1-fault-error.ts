import { errorTaxonomy, type V1ErrorType, type v1, v1ErrorTypes } from '@patchbay/core/unipile';
import { toV1Error, V1Failure } from './v1-failure.ts';

/** Statuses of which several types are documented, and the plainest of them. */
const plainest: Readonly<Record<number, V1ErrorType>> = {
  404: 'errors/resource_not_found',
  409: 'errors/operation_canceled',
  503: 'errors/service_unavailable',
  504: 'errors/request_timeout',
};

/** The error of an injected fault that names none, in v1's shape; null for a request that is not v1's. */
export function v1FaultError(request: Request, status: number, detail: string): v1.WireError | null {
  if (!new URL(request.url).pathname.startsWith('/api/v1/')) return null;
  const type = plainest[status] ?? v1ErrorTypes.find((one) => errorTaxonomy[one].status === status);
  return toV1Error(new V1Failure(type ?? 'errors/unexpected_error', detail, { status }));
}
