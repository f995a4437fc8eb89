import { errorTaxonomy, type V1ErrorType, type v1 } from '@patchbay/core/unipile';
import { ApiFailure } from '../handlers/api-failure.ts';

/** Titles as seen; every other type is titled by its own words. */
const titles: Partial<Readonly<Record<V1ErrorType, string>>> = {
  'errors/invalid_credentials_but_valid_account_imap': 'Invalid credentials',
  'errors/proxy_auth_error': 'Proxy authentication error',
  'errors/request_timeout': 'Request timed out',
  'errors/auth_in_progress': 'Authentication in progress',
  'errors/feature_not_implemented': 'Missing feature',
  'errors/no_handler': 'Handler missing',
};

/** The mailbox of a refused sign-in, as a 401 may carry it. */
type ConnectionParams = NonNullable<v1.WireError['connectionParams']>;

/** An error answer of v1 on its way up to the route that sends it. */
export class V1Failure extends ApiFailure {
  override readonly name = 'V1Failure';
  readonly connectionParams: ConnectionParams | undefined;

  constructor(
    type: V1ErrorType,
    detail: string,
    more: { readonly status?: number; readonly connectionParams?: ConnectionParams } = {},
  ) {
    super(more.status ?? errorTaxonomy[type].status ?? 500, type, titleOf(type), detail);
    this.connectionParams = more.connectionParams;
  }
}

/** A failure by its type; its status and title follow. */
export function v1Failure(type: V1ErrorType, detail: string): V1Failure {
  return new V1Failure(type, detail);
}

/** 400: a value is not as documented. */
export function invalidParameters(detail: string): V1Failure {
  return new V1Failure('errors/invalid_parameters', detail);
}

/** 404, for example `Account not found.` */
export function notFound(what: string): V1Failure {
  return new V1Failure('errors/resource_not_found', `${what} not found.`);
}

/** The error object as it travels, in the order that was seen. */
export function toV1Error({ status, type, title, message, ...rest }: ApiFailure): v1.WireError {
  const params = (rest as Partial<V1Failure>).connectionParams;
  return { status, type, title, detail: message, ...(params && { connectionParams: params }) };
}

function titleOf(type: V1ErrorType): string {
  const words = type.slice('errors/'.length).replaceAll('_', ' ');
  return titles[type] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
